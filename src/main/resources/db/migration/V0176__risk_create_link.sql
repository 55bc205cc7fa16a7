-- How wordings of the set before go on in this one, as a person confirmed it.
CREATE TABLE risk_link (
    entry         BIGINT      NOT NULL COMMENT 'of the later risk set',
    number        INT         NOT NULL COMMENT 'in the order of the later filing, what was dropped at the end',
    kind          VARCHAR(16) NOT NULL,
    before_places TEXT        NOT NULL COMMENT 'places in the earlier set, parted by commas; empty for a new risk factor',
    after_places  TEXT        NOT NULL COMMENT 'places in the later set; empty for a dropped one',
    likeness      DOUBLE      NOT NULL COMMENT 'of the texts, from 0 to 1',
    moved         BOOLEAN     NOT NULL,
    reason        TEXT        NOT NULL COMMENT 'why it was proposed, in words',
    words_before  INT         NOT NULL,
    words_after   INT         NOT NULL,
    inserted      INT         NOT NULL COMMENT 'words written',
    deleted       INT         NOT NULL COMMENT 'words struck out',
    PRIMARY KEY (entry, number),
    CONSTRAINT link_of_set FOREIGN KEY (entry) REFERENCES risk_set (entry)
);
