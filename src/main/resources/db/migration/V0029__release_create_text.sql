-- What a release says in one language. A translation added later has a ledger entry of its own.
CREATE TABLE release_text (
    release_entry    BIGINT        NOT NULL,
    language         CHAR(2)       NOT NULL,
    entry            BIGINT        NOT NULL COMMENT 'index of the ledger entry that covers this text',
    letterhead       VARCHAR(2000) NOT NULL,
    release_line     VARCHAR(500)  NOT NULL,
    headline         VARCHAR(1000) NOT NULL,
    subheads         TEXT          NOT NULL COMMENT 'one a line',
    dateline         VARCHAR(500)  NOT NULL,
    body             MEDIUMTEXT    NOT NULL COMMENT 'clean vocabulary of document.BodyHtml',
    lead_paragraph   VARCHAR(1000) NOT NULL COMMENT 'opening words for lists and feeds, plain text',
    contacts_heading VARCHAR(500)  NOT NULL,
    contacts         TEXT          NOT NULL COMMENT 'as printed, JSON',
    statement_entry    BIGINT      NULL     COMMENT 'the version of the cautionary statement it carried',
    statement_language CHAR(2)     NULL,
    PRIMARY KEY (release_entry, language),
    CONSTRAINT text_of_release FOREIGN KEY (release_entry) REFERENCES news_release (entry),
    CONSTRAINT text_carries_statement FOREIGN KEY (statement_entry, statement_language) REFERENCES cautionary_statement (entry, language)
);
