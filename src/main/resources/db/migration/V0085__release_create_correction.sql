-- Which release corrects which. Both stay as they are; their pages, feeds and JSON say so.
CREATE TABLE release_correction (
    entry     BIGINT NOT NULL COMMENT 'of the release that corrects',
    corrected BIGINT NOT NULL COMMENT 'entry of the release that is corrected',
    PRIMARY KEY (entry),
    KEY corrections_of (corrected, entry),
    CONSTRAINT correction_is_release FOREIGN KEY (entry) REFERENCES news_release (entry),
    CONSTRAINT correction_of_release FOREIGN KEY (corrected) REFERENCES news_release (entry)
);
