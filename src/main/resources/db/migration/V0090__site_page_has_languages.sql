-- The portal's own texts are edited in each language; those from before are English.
ALTER TABLE page_version
    ADD COLUMN language CHAR(2) NOT NULL DEFAULT 'en' AFTER page,
    DROP PRIMARY KEY,
    ADD PRIMARY KEY (page, language, number);
