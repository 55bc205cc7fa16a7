-- A document on file with a regulator. Its key is the index of its ledger entry, so that a row cannot exist without one.
CREATE TABLE filing (
    entry        BIGINT        NOT NULL COMMENT 'index of its ledger entry',
    uuid         UUID          NOT NULL COMMENT 'permanent id, as in the ledger entry',
    issuer_id    BIGINT        NOT NULL,
    kind         VARCHAR(32)   NOT NULL,
    language     CHAR(2)       NOT NULL,
    period_end   DATE          NOT NULL COMMENT 'last day of the period it is about',
    filed_on     DATE          NOT NULL COMMENT 'day of filing, as the regulator has it',
    public_at    DATETIME(6)   NULL     COMMENT 'when it was public on file, UTC; NULL when only the day is known',
    public_by    DATETIME(6)   NOT NULL COMMENT 'by when it surely was: public_at, or the end of filed_on in the home zone',
    official_url VARCHAR(1000) NOT NULL COMMENT 'the copy of the regulator; empty if none can be linked',
    slug         VARCHAR(160)  NOT NULL,
    risk_factors INT           NOT NULL COMMENT 'how many were published from it, under the next entry; 0 for none',
    published    DATETIME(6)   NOT NULL COMMENT 'time of its ledger entry, UTC',
    admitted     BOOLEAN       NOT NULL COMMENT 'entered as a historical filing',
    PRIMARY KEY (entry),
    UNIQUE KEY (uuid),
    UNIQUE KEY (slug),
    KEY newest (public_by, entry),
    KEY newest_of_issuer (issuer_id, public_by, entry),
    CONSTRAINT filing_of_issuer FOREIGN KEY (issuer_id) REFERENCES issuer (id)
);
