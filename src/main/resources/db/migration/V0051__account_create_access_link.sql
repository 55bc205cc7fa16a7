-- A link that lets a person choose a password, once. The hash only; the mail row says whether it left.
CREATE TABLE access_link (
    token_hash VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
    person     UUID        NOT NULL,
    purpose    VARCHAR(16) NOT NULL,
    mail       UUID        NOT NULL,
    created    DATETIME(6) NOT NULL,
    expires    DATETIME(6) NOT NULL,
    used       DATETIME(6) NULL,
    revoked    DATETIME(6) NULL,
    INDEX access_link_person (person, created),
    FOREIGN KEY (person) REFERENCES person (id)
);
