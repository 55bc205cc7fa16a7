-- Releases whose texts are not in archive_sentence yet, as they were published before it was there.
CREATE TABLE archive_sentence_due (
    release_entry BIGINT NOT NULL PRIMARY KEY
) ENGINE = InnoDB;
