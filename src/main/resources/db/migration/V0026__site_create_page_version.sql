-- Texts the portal says of itself. Every version stays; the one with the highest number is shown.
CREATE TABLE page_version (
    page      VARCHAR(20)  NOT NULL,
    number    INT          NOT NULL,
    body      MEDIUMTEXT   NOT NULL,
    edited_at DATETIME(6)  NOT NULL,
    edited_by VARCHAR(200) NOT NULL,
    PRIMARY KEY (page, number)
) ENGINE = InnoDB;
