-- A market is one thing under its ISO 10383 identifier, whatever it is called.
CREATE TABLE exchange (
    mic     VARCHAR(4) NOT NULL PRIMARY KEY,
    country VARCHAR(2) NOT NULL
) ENGINE = InnoDB;
