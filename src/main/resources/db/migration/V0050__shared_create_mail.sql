-- What became of each mail. The text is not here: it can carry a link that opens the desk.
CREATE TABLE mail (
    id        UUID         PRIMARY KEY,
    addressee VARCHAR(254) NOT NULL,
    subject   VARCHAR(200) NOT NULL,
    written   DATETIME(6)  NOT NULL,
    state     VARCHAR(16)  NOT NULL COMMENT 'WAITING, SENT, KEPT as a file, or FAILED',
    settled   DATETIME(6)  NULL,
    problem   VARCHAR(500) NULL,
    INDEX mail_written (written)
);
