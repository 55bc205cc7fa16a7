-- What a reviewer keeps from being erased, whatever the rules of retention say, until the hold is lifted.
CREATE TABLE legal_hold (
    id             UUID          NOT NULL,
    issuer_id      BIGINT        NOT NULL,
    object_kind    VARCHAR(32)   NOT NULL COMMENT 'issuer: everything of it',
    object_id      VARCHAR(64)   NOT NULL,
    object_name    VARCHAR(1000) NOT NULL,
    reason         VARCHAR(1000) NOT NULL,
    held           DATETIME(6)   NOT NULL,
    held_by        UUID          NOT NULL,
    held_by_name   VARCHAR(200)  NOT NULL,
    lifted         DATETIME(6)   NULL,
    lifted_by      UUID          NULL,
    lifted_by_name VARCHAR(200)  NULL,
    lifted_because VARCHAR(1000) NULL,
    PRIMARY KEY (id),
    KEY standing (object_kind, object_id, lifted),
    KEY of_issuer (issuer_id, held)
);
