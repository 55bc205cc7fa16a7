-- The act that carried a draft across. One a draft.
CREATE TABLE draft_publication (
    draft_id          UUID         NOT NULL,
    entry             BIGINT       NOT NULL COMMENT 'index of the ledger entry',
    admitted          BOOLEAN      NOT NULL,
    published         DATETIME(6)  NOT NULL,
    published_by      UUID         NOT NULL,
    published_by_name VARCHAR(200) NOT NULL,
    PRIMARY KEY (draft_id),
    CONSTRAINT publication_of_draft FOREIGN KEY (draft_id) REFERENCES draft (id)
);
