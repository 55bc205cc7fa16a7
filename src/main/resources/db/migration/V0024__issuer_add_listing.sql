-- first_day NULL: in force before the record begins; last_day NULL: still in force. Both days count.
CREATE TABLE listing (
    id        BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    version   INT         NOT NULL,
    issuer    BIGINT      NOT NULL,
    mic       VARCHAR(4)  NOT NULL,
    symbol    VARCHAR(12) NOT NULL,
    first_day DATE        NULL,
    last_day  DATE        NULL,
    CONSTRAINT listing_issuer FOREIGN KEY (issuer) REFERENCES issuer (id),
    CONSTRAINT listing_exchange FOREIGN KEY (mic) REFERENCES exchange (mic),
    CONSTRAINT listing_days CHECK (first_day IS NULL OR last_day IS NULL OR first_day <= last_day),
    INDEX listing_symbol (mic, symbol)
) ENGINE = InnoDB;
