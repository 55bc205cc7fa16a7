-- Issuer 0 stands for every issuer of the portal, also for those that come later.
CREATE TABLE person_role (
    person  UUID        NOT NULL,
    issuer  BIGINT      NOT NULL,
    role    VARCHAR(32) NOT NULL,
    granted DATETIME(6) NOT NULL,
    PRIMARY KEY (person, issuer, role),
    FOREIGN KEY (person) REFERENCES person (id)
);
