-- A filing that is not yet public. What it says is sealed with a key of its own, which is wrapped by a key kept outside the database.
CREATE TABLE draft_filing (
    id              UUID           NOT NULL,
    issuer_id       BIGINT         NOT NULL,
    wrapped_key     VARBINARY(128) NOT NULL,
    begun           DATETIME(6)    NOT NULL,
    begun_by        UUID           NOT NULL,
    begun_by_name   VARCHAR(200)   NOT NULL,
    latest          INT            NOT NULL COMMENT 'number of the latest saved version, from 1',
    changed         DATETIME(6)    NOT NULL,
    changed_by      UUID           NOT NULL,
    changed_by_name VARCHAR(200)   NOT NULL,
    lock_version    INT            NOT NULL,
    PRIMARY KEY (id),
    KEY (issuer_id, changed),
    CONSTRAINT draft_filing_of_issuer FOREIGN KEY (issuer_id) REFERENCES issuer (id)
);
