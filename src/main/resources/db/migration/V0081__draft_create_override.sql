-- A reason why a release goes out in spite of what a check found in one version of it. Finding and reason are sealed with the draft's key.
CREATE TABLE draft_override (
    id                 UUID         NOT NULL,
    draft_id           UUID         NOT NULL,
    number             INT          NOT NULL COMMENT 'the version that was looked at',
    digest             BINARY(32)   NOT NULL COMMENT 'of exactly what would be published',
    check_name         VARCHAR(80)  NOT NULL,
    sealed             LONGBLOB     NOT NULL COMMENT 'what the check found, and the reason',
    overridden         DATETIME(6)  NOT NULL,
    overridden_by      UUID         NOT NULL,
    overridden_by_name VARCHAR(200) NOT NULL,
    overridden_as      VARCHAR(20)  NOT NULL COMMENT 'the role in which it was done',
    PRIMARY KEY (id),
    KEY (draft_id, number),
    CONSTRAINT override_of_version FOREIGN KEY (draft_id, number) REFERENCES draft_version (draft_id, number)
);
