-- A published release. Its key is the index of its ledger entry, so that a row cannot exist without one
-- and visibility is one comparison. RELEASE is a reserved word, hence the table's longer name.
CREATE TABLE news_release (
    entry      BIGINT       NOT NULL COMMENT 'index of its ledger entry',
    uuid       UUID         NOT NULL COMMENT 'permanent id, as in the ledger entry',
    issuer_id  BIGINT       NOT NULL,
    language   CHAR(2)      NOT NULL COMMENT 'language it was first published in',
    category   VARCHAR(32)  NOT NULL,
    published  DATETIME(6)  NOT NULL COMMENT 'time of its ledger entry, UTC',
    admitted   BOOLEAN      NOT NULL COMMENT 'entered as a historical release',
    issued_on  DATE         NOT NULL COMMENT 'day of issue in the home zone of the issuer',
    issued_at  DATETIME(6)  NULL     COMMENT 'instant of issue, UTC; NULL when only the day is known',
    sort_at    DATETIME(6)  NOT NULL COMMENT 'what lists are ordered by: issued_at, or the start of issued_on in the home zone',
    slug       VARCHAR(120) NOT NULL,
    PRIMARY KEY (entry),
    UNIQUE KEY (uuid),
    UNIQUE KEY (issued_on, slug),
    KEY newest (sort_at, entry),
    KEY newest_of_issuer (issuer_id, sort_at, entry),
    KEY newest_of_category (category, sort_at, entry),
    CONSTRAINT release_of_issuer FOREIGN KEY (issuer_id) REFERENCES issuer (id)
);
