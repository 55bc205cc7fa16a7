-- The files of a filing, byte for byte as they were handed in, and what was drawn from them. Named by ledger entries.
CREATE TABLE filing_document (
    filing_entry BIGINT       NOT NULL,
    name         VARCHAR(200) NOT NULL,
    entry        BIGINT       NOT NULL COMMENT 'index of the ledger entry that names it',
    media_type   VARCHAR(100) NOT NULL,
    size         BIGINT       NOT NULL COMMENT 'in bytes',
    sha256       BINARY(32)   NOT NULL,
    bytes        LONGBLOB     NOT NULL,
    PRIMARY KEY (filing_entry, name),
    KEY (sha256),
    KEY (entry),
    CONSTRAINT document_of_filing FOREIGN KEY (filing_entry) REFERENCES filing (entry)
);
