-- Every saved version of a draft is kept.
CREATE TABLE draft_version (
    draft_id      UUID         NOT NULL,
    number        INT          NOT NULL,
    saved         DATETIME(6)  NOT NULL,
    saved_by      UUID         NOT NULL,
    saved_by_name VARCHAR(200) NOT NULL,
    sealed        LONGBLOB     NOT NULL,
    PRIMARY KEY (draft_id, number),
    CONSTRAINT version_of_draft FOREIGN KEY (draft_id) REFERENCES draft (id)
);
