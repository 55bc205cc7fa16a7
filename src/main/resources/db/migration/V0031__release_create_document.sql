-- The sealed files of a release: canonical text, plain text, PDF, source. Made before publication, named by the ledger entry.
CREATE TABLE release_document (
    release_entry BIGINT       NOT NULL,
    name          VARCHAR(200) NOT NULL,
    entry         BIGINT       NOT NULL COMMENT 'index of the ledger entry that names it',
    media_type    VARCHAR(100) NOT NULL,
    size          BIGINT       NOT NULL COMMENT 'in bytes',
    sha256        BINARY(32)   NOT NULL,
    bytes         LONGBLOB     NOT NULL,
    PRIMARY KEY (release_entry, name),
    KEY (sha256),
    CONSTRAINT document_of_release FOREIGN KEY (release_entry) REFERENCES news_release (entry)
);
