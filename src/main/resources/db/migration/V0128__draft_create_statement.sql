-- The wordings of an issuer's cautionary statement as they were written, sealed like drafts; each saved one is kept.
CREATE TABLE draft_statement (
    id            UUID           NOT NULL,
    issuer_id     BIGINT         NOT NULL,
    language      CHAR(2)        NOT NULL,
    number        INT            NOT NULL COMMENT 'counted from 1 for an issuer and language',
    wrapped_key   VARBINARY(255) NOT NULL,
    sealed        LONGBLOB       NOT NULL,
    saved         DATETIME(6)    NOT NULL,
    saved_by      UUID           NOT NULL,
    saved_by_name VARCHAR(200)   NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY (issuer_id, language, number),
    CONSTRAINT draft_statement_of_issuer FOREIGN KEY (issuer_id) REFERENCES issuer (id)
);
