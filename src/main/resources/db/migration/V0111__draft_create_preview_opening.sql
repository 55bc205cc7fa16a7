-- Each time such a link was opened.
CREATE TABLE IF NOT EXISTS draft_preview_opening (
    id      UUID        NOT NULL,
    link_id UUID        NOT NULL,
    opened  DATETIME(6) NOT NULL,
    number  INT         NOT NULL COMMENT 'the version that was shown',
    network VARCHAR(64) NOT NULL COMMENT 'an IPv4 address or the 64-bit network of an IPv6 one',
    PRIMARY KEY (id),
    KEY (link_id, opened),
    CONSTRAINT opening_of_preview FOREIGN KEY (link_id) REFERENCES draft_preview_link (id)
);
