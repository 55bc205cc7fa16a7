-- The answers of time-stamp authorities (RFC 3161) over the exact bytes of a checkpoint, verified before they came here.
CREATE TABLE log_timestamp (
    size     BIGINT      NOT NULL,
    tsa      VARCHAR(64) NOT NULL,
    tsr      BLOB        NOT NULL,
    gen_time DATETIME(6) NOT NULL COMMENT 'as the authority says it, UTC',
    evidence BINARY(32)  NOT NULL,
    PRIMARY KEY (size, tsa),
    KEY (tsa, size),
    CONSTRAINT timestamp_of_checkpoint FOREIGN KEY (size) REFERENCES log_checkpoint (size),
    CONSTRAINT timestamp_has_evidence FOREIGN KEY (evidence) REFERENCES log_evidence (sha256)
) ENGINE = InnoDB;
