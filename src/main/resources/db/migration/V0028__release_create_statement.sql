-- A version of an issuer's cautionary statement. It begins with the entry of the release that first carried it.
CREATE TABLE cautionary_statement (
    entry     BIGINT       NOT NULL COMMENT 'ledger entry with which this version became public',
    language  CHAR(2)      NOT NULL,
    issuer_id BIGINT       NOT NULL,
    version   INT          NOT NULL COMMENT 'counted from 1 for an issuer and language',
    heading   VARCHAR(500) NOT NULL,
    body      MEDIUMTEXT   NOT NULL,
    sha256    BINARY(32)   NOT NULL COMMENT 'of heading LF body, UTF-8',
    PRIMARY KEY (entry, language),
    UNIQUE KEY (issuer_id, language, version),
    KEY (issuer_id, language, sha256),
    CONSTRAINT statement_of_issuer FOREIGN KEY (issuer_id) REFERENCES issuer (id)
);
