-- Days on which an issuer says nothing that its coming results would show (NP 51-201 6.9); ended or entered in error, a row is taken back, not removed.
CREATE TABLE quiet_period (
    id              UUID         NOT NULL,
    issuer_id       BIGINT       NOT NULL,
    first_day       DATE         NOT NULL,
    last_day        DATE         NOT NULL COMMENT 'both days count, in the issuer''s home zone',
    reason          VARCHAR(300) NOT NULL,
    entered         DATETIME(6)  NOT NULL,
    entered_by      UUID         NOT NULL,
    entered_by_name VARCHAR(200) NOT NULL,
    taken_back      DATETIME(6)  NULL,
    PRIMARY KEY (id),
    KEY (issuer_id, last_day),
    CONSTRAINT quiet_period_of_issuer FOREIGN KEY (issuer_id) REFERENCES issuer (id)
);
