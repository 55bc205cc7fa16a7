-- Somebody who did not write a wording of a cautionary statement has approved it: from then on it is the one to be used.
CREATE TABLE draft_statement_approval (
    statement_id     UUID         NOT NULL,
    digest           BINARY(32)   NOT NULL COMMENT 'SHA-256 of heading LF body, UTF-8',
    approved         DATETIME(6)  NOT NULL,
    approved_by      UUID         NOT NULL,
    approved_by_name VARCHAR(200) NOT NULL,
    PRIMARY KEY (statement_id),
    CONSTRAINT approval_of_draft_statement FOREIGN KEY (statement_id) REFERENCES draft_statement (id)
);
