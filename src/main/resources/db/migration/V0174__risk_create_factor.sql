-- A disclosed risk, the same one through the years.
CREATE TABLE risk_factor (
    uuid      UUID         NOT NULL COMMENT 'permanent id, as in the published document',
    entry     BIGINT       NOT NULL COMMENT 'the risk set in which it first appeared',
    issuer_id BIGINT       NOT NULL,
    slug      VARCHAR(120) NOT NULL,
    PRIMARY KEY (uuid),
    UNIQUE KEY (slug),
    CONSTRAINT risk_factor_in_set FOREIGN KEY (entry) REFERENCES risk_set (entry),
    CONSTRAINT risk_factor_of_issuer FOREIGN KEY (issuer_id) REFERENCES issuer (id)
);
