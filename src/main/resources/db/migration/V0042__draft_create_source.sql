-- The file a draft was imported from, byte for byte.
CREATE TABLE draft_source (
    draft_id    UUID           NOT NULL,
    sealed_name VARBINARY(1000) NOT NULL,
    sealed_file LONGBLOB       NOT NULL,
    PRIMARY KEY (draft_id),
    CONSTRAINT source_of_draft FOREIGN KEY (draft_id) REFERENCES draft (id)
);
