-- Time stamps that no entry names yet: a queue, written with the time stamp and emptied by the next append.
CREATE TABLE log_anchor_due (
    size BIGINT      NOT NULL,
    tsa  VARCHAR(64) NOT NULL,
    PRIMARY KEY (size, tsa)
) ENGINE = InnoDB;
