-- A contact is ended by its last day and stays; nothing deletes it.
CREATE TABLE contact (
    id        BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    uuid      UUID         NOT NULL,
    version   INT          NOT NULL,
    issuer    BIGINT       NOT NULL,
    name      VARCHAR(200) NOT NULL,
    title     VARCHAR(200) NOT NULL,
    phone     VARCHAR(60)  NOT NULL,
    email     VARCHAR(254) NOT NULL,
    audience  VARCHAR(20)  NOT NULL,
    first_day DATE         NULL,
    last_day  DATE         NULL,
    CONSTRAINT contact_uuid UNIQUE (uuid),
    CONSTRAINT contact_issuer FOREIGN KEY (issuer) REFERENCES issuer (id),
    CONSTRAINT contact_days CHECK (first_day IS NULL OR last_day IS NULL OR first_day <= last_day)
) ENGINE = InnoDB;
