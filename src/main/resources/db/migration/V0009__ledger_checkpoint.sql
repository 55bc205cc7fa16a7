-- Signed checkpoints. What lies at or beyond the largest size here is not public.
CREATE TABLE log_checkpoint (
    size      BIGINT      NOT NULL PRIMARY KEY,
    root      BINARY(32)  NOT NULL,
    note      BLOB        NOT NULL,
    signed_at DATETIME(6) NOT NULL
) ENGINE = InnoDB;
