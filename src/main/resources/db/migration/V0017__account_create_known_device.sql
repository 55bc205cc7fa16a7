-- A browser in which this person has signed in before; several people may share one.
CREATE TABLE known_device (
    person    UUID        NOT NULL,
    id_hash   VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    last_used DATETIME(6) NOT NULL,
    PRIMARY KEY (person, id_hash),
    FOREIGN KEY (person) REFERENCES person (id)
);
