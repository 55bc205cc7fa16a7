-- The file of a filing that is not yet public, byte for byte, and the risk section that was found in it.
CREATE TABLE draft_filing_source (
    draft_id    UUID            NOT NULL,
    sealed_name VARBINARY(1000) NOT NULL,
    sealed_file LONGBLOB        NOT NULL,
    PRIMARY KEY (draft_id),
    CONSTRAINT source_of_draft_filing FOREIGN KEY (draft_id) REFERENCES draft_filing (id)
);
