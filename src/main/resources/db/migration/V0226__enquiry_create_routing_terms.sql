-- What an issuer promises to those who ask: whose a question is when no rule takes it, office hours, and how soon whom is answered.
CREATE TABLE routing_terms (
    issuer_id          BIGINT     NOT NULL,
    last_resort        UUID       NULL COMMENT 'null until one was chosen: the first of the people who may own questions',
    opens              VARCHAR(5) NOT NULL COMMENT 'in the issuer''s home zone',
    closes             VARCHAR(5) NOT NULL,
    investor_minutes   INT        NOT NULL COMMENT 'of business time, as those that follow',
    analyst_minutes    INT        NOT NULL,
    media_minutes      INT        NOT NULL,
    regulator_minutes  INT        NOT NULL,
    other_minutes      INT        NOT NULL,
    version            INT        NOT NULL,
    PRIMARY KEY (issuer_id),
    CONSTRAINT terms_of_issuer FOREIGN KEY (issuer_id) REFERENCES issuer (id)
) ENGINE = InnoDB;
