-- The act that carried a filing across. One a filing.
CREATE TABLE draft_filing_publication (
    draft_id          UUID         NOT NULL,
    entry             BIGINT       NOT NULL COMMENT 'index of its ledger entry',
    slug              VARCHAR(160) NOT NULL COMMENT 'of the public filing',
    published         DATETIME(6)  NOT NULL,
    published_by      UUID         NOT NULL,
    published_by_name VARCHAR(200) NOT NULL,
    PRIMARY KEY (draft_id),
    CONSTRAINT publication_of_draft_filing FOREIGN KEY (draft_id) REFERENCES draft_filing (id)
);
