-- What asking for the web addresses of a draft came to, the last time. The addresses are sealed like the text they stand in.
CREATE TABLE draft_links (
    draft_id UUID        NOT NULL,
    version  INT         NOT NULL COMMENT 'of the draft, whose addresses were asked',
    asked    DATETIME(6) NOT NULL,
    reached  BOOLEAN     NOT NULL COMMENT 'whether any machine answered, so that the portal has a network',
    sealed   MEDIUMBLOB  NOT NULL,
    PRIMARY KEY (draft_id),
    KEY (asked),
    CONSTRAINT links_of_draft FOREIGN KEY (draft_id) REFERENCES draft (id)
);
