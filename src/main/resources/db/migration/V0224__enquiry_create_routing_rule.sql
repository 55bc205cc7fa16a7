-- Which questions go to whom, in an order. A rule that was taken out stays, as histories speak of it.
CREATE TABLE routing_rule (
    id           UUID         NOT NULL,
    issuer_id    BIGINT       NOT NULL,
    position     INT          NOT NULL,
    audience     VARCHAR(16)  NOT NULL COMMENT 'empty for all but regulators',
    topic        VARCHAR(16)  NOT NULL COMMENT 'empty for all',
    symbol       VARCHAR(40)  NOT NULL COMMENT 'MIC:SYMBOL; empty for all',
    language     VARCHAR(2)   NOT NULL COMMENT 'empty for all',
    release_path VARCHAR(200) NOT NULL COMMENT 'of one release; * for any; empty for all',
    hours        VARCHAR(8)   NOT NULL,
    owner        UUID         NOT NULL,
    owner_name   VARCHAR(200) NOT NULL,
    retired      DATETIME(6)  NULL,
    PRIMARY KEY (id),
    KEY (issuer_id, retired, position),
    CONSTRAINT rule_of_issuer FOREIGN KEY (issuer_id) REFERENCES issuer (id)
) ENGINE = InnoDB;
