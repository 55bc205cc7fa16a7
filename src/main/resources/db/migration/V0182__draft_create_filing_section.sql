-- The risk section of a filing that is not yet public, as it was read from its file; its versions say how it is split.
CREATE TABLE draft_filing_section (
    draft_id UUID     NOT NULL,
    sealed   LONGBLOB NOT NULL COMMENT 'JSON, compressed',
    PRIMARY KEY (draft_id),
    CONSTRAINT section_of_draft_filing FOREIGN KEY (draft_id) REFERENCES draft_filing (id)
);
