-- The hash of the random id in the cookie: who reads this table cannot sign in with it.
CREATE TABLE desk_session (
    id_hash   VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
    person    UUID        NOT NULL,
    created   DATETIME(6) NOT NULL,
    last_seen DATETIME(6) NOT NULL,
    revoked   DATETIME(6) NULL,
    INDEX desk_session_person (person, revoked),
    INDEX desk_session_last_seen (last_seen),
    FOREIGN KEY (person) REFERENCES person (id)
);
