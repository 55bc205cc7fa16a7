-- How far ahead of the clock the questions from one network, and the mails to one address, have run. Hashes, so that the table names nobody.
CREATE TABLE enquiry_brake (
    key_hash VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
    paid_to  DATETIME(6) NOT NULL,
    KEY (paid_to)
) ENGINE = InnoDB;
