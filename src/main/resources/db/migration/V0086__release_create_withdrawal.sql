-- A notice over a release that no longer stands; the release stays readable below it. One row for each language of the notice.
CREATE TABLE release_withdrawal (
    entry         BIGINT      NOT NULL COMMENT 'index of the ledger entry of the withdrawal',
    language      CHAR(2)     NOT NULL,
    release_entry BIGINT      NOT NULL COMMENT 'entry of the release that is withdrawn',
    published     DATETIME(6) NOT NULL COMMENT 'time of the ledger entry, UTC',
    notice        MEDIUMTEXT  NOT NULL COMMENT 'why, in the clean vocabulary of a body',
    PRIMARY KEY (entry, language),
    UNIQUE KEY withdrawn_once (release_entry, language),
    CONSTRAINT withdrawal_of_release FOREIGN KEY (release_entry) REFERENCES news_release (entry)
);
