-- The files that publication will carry across, made and sealed beforehand: a publication only inserts rows.
CREATE TABLE draft_documents (
    draft_id UUID       NOT NULL,
    digest   BINARY(32) NOT NULL COMMENT 'of the text they were made of, as approvals bind it',
    sealed   LONGBLOB   NOT NULL,
    PRIMARY KEY (draft_id, digest)
);
