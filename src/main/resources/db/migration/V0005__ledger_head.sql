-- The log's last state in one row, which every append locks and moves on.
CREATE TABLE log_head (
    id        TINYINT         NOT NULL PRIMARY KEY CHECK (id = 1),
    size      BIGINT          NOT NULL,
    root      BINARY(32)      NOT NULL,
    -- The right edge of the tree: one hash for each bit set in size, largest subtree first.
    frontier  VARBINARY(2048) NOT NULL,
    last_time DATETIME(6)     NOT NULL
) ENGINE = InnoDB;
