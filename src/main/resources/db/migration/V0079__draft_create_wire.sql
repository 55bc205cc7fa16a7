-- The news wires that report their crossings themselves, each with a secret of its own; a delivery is taken once.
CREATE TABLE IF NOT EXISTS draft_wire (
    id             UUID           NOT NULL COMMENT 'also the name by which the wire calls itself',
    issuer_id      BIGINT         NOT NULL,
    name           VARCHAR(200)   NOT NULL,
    wrapped_key    VARBINARY(128) NOT NULL,
    sealed_secret  VARBINARY(200) NOT NULL,
    made           DATETIME(6)    NOT NULL COMMENT 'of the secret',
    sealed_before  VARBINARY(200)          COMMENT 'the secret before it, which is taken for a day',
    retired        DATETIME(6)             COMMENT 'null while it may report',
    PRIMARY KEY (id),
    CONSTRAINT wire_of_issuer FOREIGN KEY (issuer_id) REFERENCES issuer (id)
);
CREATE TABLE IF NOT EXISTS draft_wire_delivery (
    wire_id  UUID        NOT NULL,
    digest   BINARY(32)  NOT NULL COMMENT 'SHA-256 of the body',
    received DATETIME(6) NOT NULL,
    PRIMARY KEY (wire_id, digest)
);
