-- How far archive_sentence reaches. It follows what is published, so that a publication at its instant need not wait for it.
CREATE TABLE archive_sentence_mark (
    below BIGINT NOT NULL COMMENT 'the texts of all ledger entries below are in archive_sentence'
) ENGINE = InnoDB;
