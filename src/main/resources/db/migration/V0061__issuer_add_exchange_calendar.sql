-- Changes to the trading calendar of an exchange, numbered from 1. The calendar is all of them, a later one prevailing.
CREATE TABLE exchange_calendar (
    mic             VARCHAR(4)    NOT NULL,
    number          INT           NOT NULL,
    of_year         INT           NOT NULL,
    whole           BOOLEAN       NOT NULL COMMENT 'says that its year is covered whole',
    mark            VARCHAR(20)   NOT NULL COMMENT 'SOURCE: read in a copy of the source; GENERAL_KNOWLEDGE: not verified against the primary text',
    source          VARCHAR(500)  NOT NULL,
    source_url      VARCHAR(500)  NOT NULL,
    verified_on     DATE          NULL COMMENT 'a person checked it at this portal',
    reason          VARCHAR(1000) NOT NULL,
    entered_at      DATETIME(6)   NOT NULL,
    entered_by      VARCHAR(200)  NOT NULL,
    PRIMARY KEY (mic, number),
    CONSTRAINT exchange_calendar_of FOREIGN KEY (mic) REFERENCES exchange (mic),
    CONSTRAINT exchange_calendar_mark CHECK (mark IN ('SOURCE', 'GENERAL_KNOWLEDGE'))
) ENGINE = InnoDB;
