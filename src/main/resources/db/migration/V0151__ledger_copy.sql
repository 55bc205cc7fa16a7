-- Who outside holds which checkpoint (tsa is empty) and which time stamp over it, since when.
CREATE TABLE log_copy (
    receiver VARCHAR(64) NOT NULL,
    size     BIGINT      NOT NULL,
    tsa      VARCHAR(64) NOT NULL,
    handed   DATETIME(6) NOT NULL,
    PRIMARY KEY (receiver, size, tsa)
) ENGINE = InnoDB;
