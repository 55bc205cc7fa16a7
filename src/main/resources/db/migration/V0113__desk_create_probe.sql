-- Requests that look like guesses at what is not public yet, counted by where they came from. Kept for a month.
CREATE TABLE IF NOT EXISTS desk_probe (
    network     VARCHAR(64) NOT NULL COMMENT 'an IPv4 address or the 64-bit network of an IPv6 one',
    hour        DATETIME(6) NOT NULL COMMENT 'in which they came',
    guess       VARCHAR(16) NOT NULL COMMENT 'what they look like',
    tries       BIGINT      NOT NULL,
    first_tried DATETIME(6) NOT NULL,
    last_tried  DATETIME(6) NOT NULL,
    PRIMARY KEY (network, hour, guess),
    KEY (hour)
);
