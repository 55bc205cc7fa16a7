CREATE TABLE issuer (
    id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    version      INT          NOT NULL,
    slug         VARCHAR(80)  NOT NULL,
    name         VARCHAR(200) NOT NULL,
    french_name  VARCHAR(200) NOT NULL,
    address      VARCHAR(600) NOT NULL,
    country      VARCHAR(2)   NOT NULL,
    phone        VARCHAR(60)  NOT NULL,
    fax          VARCHAR(60)  NOT NULL,
    site         VARCHAR(500) NOT NULL,
    email        VARCHAR(254) NOT NULL,
    lei          VARCHAR(20)  NOT NULL,
    home_zone    VARCHAR(60)  NOT NULL,
    jurisdiction VARCHAR(200) NOT NULL,
    CONSTRAINT issuer_slug UNIQUE (slug)
) ENGINE = InnoDB;
