-- A network from which more guesses came than the operator puts up with; once a day each. Kept for a year.
CREATE TABLE IF NOT EXISTS desk_probe_alarm (
    network VARCHAR(64) NOT NULL,
    day     DATE        NOT NULL COMMENT 'in UTC',
    rung    DATETIME(6) NOT NULL,
    tries   BIGINT      NOT NULL COMMENT 'within the hours before, when it rang',
    mailed  DATETIME(6)          COMMENT 'when the publishers were written to; null: not yet',
    PRIMARY KEY (network, day),
    KEY (rung)
);
