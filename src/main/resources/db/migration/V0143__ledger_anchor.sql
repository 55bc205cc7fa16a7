-- Which entry names which time stamp; the entry itself says the same.
CREATE TABLE log_anchor (
    idx  BIGINT      NOT NULL PRIMARY KEY,
    size BIGINT      NOT NULL,
    tsa  VARCHAR(64) NOT NULL,
    UNIQUE KEY (size, tsa)
) ENGINE = InnoDB;
