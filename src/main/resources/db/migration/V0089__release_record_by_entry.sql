-- A withdrawal and an added text have a publication record of their own: it belongs to the ledger entry, not to the release.
ALTER TABLE publication_record
    DROP FOREIGN KEY record_of_release,
    CHANGE release_entry entry BIGINT NOT NULL COMMENT 'index of the ledger entry that holds its digest';
