-- Tiles of height 8, one row each, appended to in place: a narrower tile is the beginning of the full one.
CREATE TABLE log_tile (
    level TINYINT         NOT NULL,
    n     BIGINT          NOT NULL,
    width SMALLINT        NOT NULL,
    data  VARBINARY(8192) NOT NULL,
    PRIMARY KEY (level, n),
    CHECK (LENGTH(data) = 32 * width)
) ENGINE = InnoDB;
