-- Hours of an exchange and whom it wants told of news. Every version stays; the one with the highest number is in force.
-- Times are HH:MM in the zone.
CREATE TABLE exchange_terms (
    mic             VARCHAR(4)    NOT NULL,
    number          INT           NOT NULL,
    zone            VARCHAR(60)   NOT NULL,
    opens           VARCHAR(5)    NOT NULL,
    closes          VARCHAR(5)    NOT NULL,
    window_from     VARCHAR(5)    NOT NULL COMMENT 'news in the window needs a notice before',
    window_to       VARCHAR(5)    NOT NULL,
    notice_minutes  INT           NOT NULL COMMENT 'least time between notice and news; 0: just before it',
    quiet_minutes   INT           NOT NULL COMMENT 'after the close, without news; 0: none',
    caution_minutes INT           NOT NULL COMMENT 'after the close, better without news; 0: none',
    desk            VARCHAR(200)  NOT NULL,
    phones          VARCHAR(500)  NOT NULL,
    email           VARCHAR(254)  NOT NULL,
    instruction     TEXT          NOT NULL,
    mark            VARCHAR(20)   NOT NULL COMMENT 'SOURCE: read in a copy of the source; GENERAL_KNOWLEDGE: not verified against the primary text',
    source          VARCHAR(500)  NOT NULL,
    source_url      VARCHAR(500)  NOT NULL,
    verified_on     DATE          NULL COMMENT 'a person checked it at this portal',
    reason          VARCHAR(1000) NOT NULL,
    entered_at      DATETIME(6)   NOT NULL,
    entered_by      VARCHAR(200)  NOT NULL,
    PRIMARY KEY (mic, number),
    CONSTRAINT exchange_terms_of FOREIGN KEY (mic) REFERENCES exchange (mic),
    CONSTRAINT exchange_terms_mark CHECK (mark IN ('SOURCE', 'GENERAL_KNOWLEDGE'))
) ENGINE = InnoDB;
