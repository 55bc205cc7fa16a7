-- A risk factor as one filing words it.
CREATE TABLE risk_wording (
    entry              BIGINT     NOT NULL COMMENT 'of the risk set',
    place              INT        NOT NULL COMMENT 'in the order of the filing, from 0',
    factor             UUID       NOT NULL,
    group_title        TEXT       NOT NULL COMMENT 'empty if it stands in no group',
    group_introduction MEDIUMTEXT NOT NULL COMMENT 'what stands between the title of the group and this, its first risk factor, clean markup',
    heading            TEXT       NOT NULL,
    body               MEDIUMTEXT NOT NULL COMMENT 'clean markup',
    passages           MEDIUMTEXT NOT NULL COMMENT 'plain text of the body, a paragraph, item or row on each line',
    words              INT        NOT NULL,
    PRIMARY KEY (entry, place),
    KEY through_the_years (factor, entry),
    CONSTRAINT wording_in_set FOREIGN KEY (entry) REFERENCES risk_set (entry),
    CONSTRAINT wording_of_factor FOREIGN KEY (factor) REFERENCES risk_factor (uuid)
);
