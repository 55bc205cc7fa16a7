-- Days that are not regular ones, as one version of a calendar tells of them. OPEN takes an earlier closure back.
CREATE TABLE exchange_day (
    mic    VARCHAR(4)   NOT NULL,
    number INT          NOT NULL,
    day    DATE         NOT NULL,
    kind   VARCHAR(20)  NOT NULL,
    closes VARCHAR(5)   NOT NULL COMMENT 'HH:MM in the zone of the exchange, for an early close',
    name   VARCHAR(200) NOT NULL,
    PRIMARY KEY (mic, number, day),
    CONSTRAINT exchange_day_of_version FOREIGN KEY (mic, number) REFERENCES exchange_calendar (mic, number),
    CONSTRAINT exchange_day_kind CHECK (kind IN ('OPEN', 'CLOSED', 'EARLY_CLOSE')),
    CONSTRAINT exchange_day_early CHECK ((kind = 'EARLY_CLOSE') = (closes <> ''))
) ENGINE = InnoDB;
