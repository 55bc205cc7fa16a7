-- An answer that waits for a second person, because it may say more than everybody knows.
CREATE TABLE held_answer (
    id           UUID         NOT NULL,
    enquiry_id   UUID         NOT NULL,
    text         MEDIUMTEXT   NOT NULL,
    warnings     TEXT         NOT NULL COMMENT 'why it waits, a sentence a line',
    at           DATETIME(6)  NOT NULL,
    author       UUID         NOT NULL,
    author_name  VARCHAR(200) NOT NULL,
    settled      DATETIME(6)  NULL,
    settled_by   UUID         NULL,
    sent         BOOLEAN      NOT NULL,
    PRIMARY KEY (id),
    KEY (enquiry_id, settled),
    CONSTRAINT held_answer_of_enquiry FOREIGN KEY (enquiry_id) REFERENCES enquiry (id)
) ENGINE = InnoDB;
