-- What a draft is for: a release, or the correction or withdrawal of one that is public.
ALTER TABLE draft
    ADD COLUMN purpose     VARCHAR(16) NOT NULL DEFAULT 'RELEASE',
    ADD COLUMN about_entry BIGINT      NULL COMMENT 'entry of the public release that is corrected or withdrawn';
