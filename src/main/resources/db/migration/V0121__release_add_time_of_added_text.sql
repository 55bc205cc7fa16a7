-- When a text in a further language became public that was added to a release later; NULL for one that came with the release.
ALTER TABLE release_text
    ADD COLUMN published DATETIME(6) NULL COMMENT 'UTC, time of the entry of a text that was added later';
