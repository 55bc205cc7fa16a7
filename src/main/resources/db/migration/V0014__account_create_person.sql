-- A password that was given rather than chosen has an expiry and is good only for choosing one.
CREATE TABLE person (
    id                UUID         PRIMARY KEY,
    name              VARCHAR(200) NOT NULL,
    email             VARCHAR(254) NOT NULL,
    password_hash     VARCHAR(255) NULL,
    password_chosen   DATETIME(6)  NULL,
    password_expires  DATETIME(6)  NULL,
    created           DATETIME(6)  NOT NULL,
    deactivated       DATETIME(6)  NULL,
    version           INT          NOT NULL,
    UNIQUE INDEX person_email (email)
);
