-- How a release came to be published: approvals, checks, who and when. Only reviewers may read it; its salted digest is in the ledger entry.
CREATE TABLE publication_record (
    release_entry BIGINT     NOT NULL,
    salt          BINARY(32) NOT NULL,
    record        MEDIUMTEXT NOT NULL COMMENT 'canonical JSON; the entry holds SHA-256(salt || record)',
    PRIMARY KEY (release_entry),
    CONSTRAINT record_of_release FOREIGN KEY (release_entry) REFERENCES news_release (entry)
);
