-- How far ahead of the clock the guesses on one address, account or device have run. Hashes, so that the table names nobody.
CREATE TABLE sign_in_brake (
    key_hash VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
    paid_to  DATETIME(6) NOT NULL,
    INDEX sign_in_brake_paid_to (paid_to)
);
