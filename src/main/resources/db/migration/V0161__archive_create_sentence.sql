-- Which published texts have which sentences, for /verify. A sentence is the first eight bytes of the SHA-256 of its words in small
-- letters, all figures alike.
CREATE TABLE archive_sentence (
    hash          BIGINT  NOT NULL,
    entry         BIGINT  NOT NULL COMMENT 'index of the ledger entry that names the text',
    language      CHAR(2) NOT NULL,
    release_entry BIGINT  NOT NULL,
    PRIMARY KEY (hash, entry, language)
) ENGINE = InnoDB;
