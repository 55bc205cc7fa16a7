-- What a mail server does not take is tried again: until then the text lies here, sealed with the account key, and then no more.
ALTER TABLE mail
    MODIFY COLUMN state VARCHAR(16) NOT NULL COMMENT 'WAITING, AGAIN, SENT, KEPT as a file, or FAILED',
    ADD COLUMN sealed_text MEDIUMBLOB  NULL COMMENT 'null once it is settled',
    ADD COLUMN tries       INT         NOT NULL DEFAULT 0,
    ADD COLUMN next_try    DATETIME(6) NULL COMMENT 'null once it is settled',
    ADD INDEX mail_next_try (next_try);
