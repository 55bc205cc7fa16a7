-- Who may speak for an issuer (NP 51-201 6.5); whoever may not any more is taken back, not removed.
CREATE TABLE spokesperson (
    id              UUID         NOT NULL,
    issuer_id       BIGINT       NOT NULL,
    name            VARCHAR(200) NOT NULL,
    title           VARCHAR(200) NOT NULL,
    entered         DATETIME(6)  NOT NULL,
    entered_by      UUID         NOT NULL,
    entered_by_name VARCHAR(200) NOT NULL,
    taken_back      DATETIME(6)  NULL,
    PRIMARY KEY (id),
    KEY (issuer_id, name),
    CONSTRAINT spokesperson_of_issuer FOREIGN KEY (issuer_id) REFERENCES issuer (id)
);
