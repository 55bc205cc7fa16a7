-- The risk factors of one filing as they were published: one risk set, in force until the next one of its issuer.
CREATE TABLE risk_set (
    entry        BIGINT      NOT NULL COMMENT 'index of its ledger entry',
    filing_entry BIGINT      NOT NULL,
    issuer_id    BIGINT      NOT NULL,
    language     CHAR(2)     NOT NULL,
    filed_on     DATE        NOT NULL COMMENT 'as of the filing',
    public_by    DATETIME(6) NOT NULL COMMENT 'as of the filing',
    previous     BIGINT      NULL COMMENT 'the set of the filing before, which its lineage begins from',
    factors      INT         NOT NULL,
    introduction MEDIUMTEXT  NOT NULL COMMENT 'what stands before the first group and risk factor, clean markup',
    left_over    MEDIUMTEXT  NOT NULL COMMENT 'running heads and the like, clean markup',
    PRIMARY KEY (entry),
    UNIQUE KEY (filing_entry),
    KEY in_force (issuer_id, public_by, entry),
    CONSTRAINT risk_set_of_filing FOREIGN KEY (filing_entry) REFERENCES filing (entry),
    CONSTRAINT risk_set_of_issuer FOREIGN KEY (issuer_id) REFERENCES issuer (id),
    CONSTRAINT risk_set_after FOREIGN KEY (previous) REFERENCES risk_set (entry)
);
