-- An approval binds one version by its digest; a later version is not approved by it.
CREATE TABLE draft_approval (
    draft_id         UUID         NOT NULL,
    number           INT          NOT NULL COMMENT 'the version that was approved',
    digest           BINARY(32)   NOT NULL COMMENT 'of the sealed documents of all languages',
    approved         DATETIME(6)  NOT NULL,
    approved_by      UUID         NOT NULL,
    approved_by_name VARCHAR(200) NOT NULL,
    PRIMARY KEY (draft_id, number, approved_by),
    CONSTRAINT approval_of_version FOREIGN KEY (draft_id, number) REFERENCES draft_version (draft_id, number)
);
