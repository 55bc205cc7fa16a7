-- What people made of a filing: its facts, how its risk section is split, how each risk factor goes on. Each saved version is kept.
CREATE TABLE draft_filing_version (
    draft_id      UUID         NOT NULL,
    number        INT          NOT NULL COMMENT 'from 1',
    saved         DATETIME(6)  NOT NULL,
    saved_by      UUID         NOT NULL,
    saved_by_name VARCHAR(200) NOT NULL,
    sealed        LONGBLOB     NOT NULL,
    PRIMARY KEY (draft_id, number),
    CONSTRAINT version_of_draft_filing FOREIGN KEY (draft_id) REFERENCES draft_filing (id)
);
