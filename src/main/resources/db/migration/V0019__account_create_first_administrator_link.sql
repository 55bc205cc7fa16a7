CREATE TABLE first_administrator_link (
    token_hash VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
    created    DATETIME(6) NOT NULL,
    expires    DATETIME(6) NOT NULL,
    used       DATETIME(6) NULL
);
