-- kind: PRINTED stands beside a symbol and covers each day once; FULL is the long form; ALSO is only understood, never shown.
-- lookup: the name in capitals without spaces, hyphens, dots and strokes; one market for each.
CREATE TABLE exchange_name (
    mic       VARCHAR(4)   NOT NULL,
    lookup    VARCHAR(60)  NOT NULL PRIMARY KEY,
    name      VARCHAR(100) NOT NULL,
    kind      VARCHAR(10)  NOT NULL,
    first_day DATE         NULL,
    last_day  DATE         NULL,
    CONSTRAINT exchange_name_of FOREIGN KEY (mic) REFERENCES exchange (mic),
    CONSTRAINT exchange_name_kind CHECK (kind IN ('PRINTED', 'FULL', 'ALSO')),
    CONSTRAINT exchange_name_days CHECK (first_day IS NULL OR last_day IS NULL OR first_day <= last_day)
) ENGINE = InnoDB;
