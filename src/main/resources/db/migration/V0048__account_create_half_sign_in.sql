-- A browser in which the password was right and the code is still to come: it is not signed in.
CREATE TABLE half_sign_in (
    id_hash VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
    person  UUID        NOT NULL,
    begun   DATETIME(6) NOT NULL,
    INDEX half_sign_in_begun (begun),
    FOREIGN KEY (person) REFERENCES person (id)
);
