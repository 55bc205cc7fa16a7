-- A file that a person looks at in the importer before anything is saved as a draft. A day later it is gone.
CREATE TABLE draft_reading (
    id          UUID            NOT NULL,
    person_id   UUID            NOT NULL,
    issuer_id   BIGINT          NOT NULL COMMENT 'whose release it is',
    begun       DATETIME(6)     NOT NULL,
    wrapped_key VARBINARY(128)  NOT NULL,
    sealed_name VARBINARY(1000) NOT NULL,
    sealed_file LONGBLOB        NOT NULL,
    PRIMARY KEY (id),
    KEY (begun),
    CONSTRAINT reading_for_issuer FOREIGN KEY (issuer_id) REFERENCES issuer (id)
);
