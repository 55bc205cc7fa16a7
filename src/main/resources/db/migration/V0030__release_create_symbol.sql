-- The trading symbols a release was tagged with, under the exchange's name of its day.
CREATE TABLE release_symbol (
    release_entry BIGINT       NOT NULL,
    position      SMALLINT     NOT NULL,
    mic           VARCHAR(4)   NOT NULL COMMENT 'ISO 10383; empty for a market the portal does not know',
    exchange      VARCHAR(100) NOT NULL,
    symbol        VARCHAR(32)  NOT NULL,
    sort_at       DATETIME(6)  NOT NULL COMMENT 'as in the release, so that a symbol page reads one index',
    PRIMARY KEY (release_entry, position),
    KEY newest_of_symbol (mic, symbol, sort_at, release_entry),
    CONSTRAINT symbol_of_release FOREIGN KEY (release_entry) REFERENCES news_release (entry)
);
