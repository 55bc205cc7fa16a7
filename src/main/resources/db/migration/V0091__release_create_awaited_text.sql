-- A text in a further language that the issuer announced with a release, and when it said the text would come.
CREATE TABLE release_awaited_text (
    release_entry BIGINT      NOT NULL COMMENT 'index of the ledger entry of the release',
    language      CHAR(2)     NOT NULL,
    expected_at   DATETIME(6) NOT NULL COMMENT 'UTC',
    PRIMARY KEY (release_entry, language),
    CONSTRAINT awaited_text_of_release FOREIGN KEY (release_entry) REFERENCES news_release (entry)
) ENGINE = InnoDB;
