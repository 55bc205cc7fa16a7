-- Times at which somebody of the desk is not there, and who stands in. One that ends early or was an error is ended, not removed.
CREATE TABLE absence (
    id              UUID         NOT NULL,
    person          UUID         NOT NULL,
    person_name     VARCHAR(200) NOT NULL,
    substitute      UUID         NULL,
    substitute_name VARCHAR(200) NULL,
    begins          DATETIME(6)  NOT NULL,
    ends            DATETIME(6)  NOT NULL COMMENT 'the first instant at which the person is back',
    entered         DATETIME(6)  NOT NULL,
    PRIMARY KEY (id),
    KEY (ends)
) ENGINE = InnoDB;
