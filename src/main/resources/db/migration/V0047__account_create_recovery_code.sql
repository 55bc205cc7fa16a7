-- What a person kept on paper for the day the authenticator app is lost; the hashes only.
CREATE TABLE recovery_code (
    person    UUID        NOT NULL,
    code_hash VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    made      DATETIME(6) NOT NULL,
    used      DATETIME(6) NULL,
    PRIMARY KEY (person, code_hash),
    FOREIGN KEY (person) REFERENCES person (id)
);
