-- Somebody who did not save the latest version has approved exactly what would be published.
CREATE TABLE draft_filing_approval (
    id               UUID         NOT NULL,
    draft_id         UUID         NOT NULL,
    number           INT          NOT NULL COMMENT 'of the version',
    approved_by      UUID         NOT NULL,
    approved_by_name VARCHAR(200) NOT NULL,
    approved         DATETIME(6)  NOT NULL,
    digest           BINARY(32)   NOT NULL COMMENT 'SHA-256 of what would be published',
    PRIMARY KEY (id),
    KEY (draft_id, number),
    CONSTRAINT approval_of_draft_filing FOREIGN KEY (draft_id, number) REFERENCES draft_filing_version (draft_id, number)
);
