-- What became of an enquiry: every owner it had, and every act.
CREATE TABLE enquiry_step (
    id         BIGINT        NOT NULL AUTO_INCREMENT,
    enquiry_id UUID          NOT NULL,
    at         DATETIME(6)   NOT NULL,
    words      VARCHAR(1000) NOT NULL COMMENT 'a sentence that names nobody from outside',
    note       TEXT          NOT NULL COMMENT 'what one colleague told the other; empty if nothing',
    owner      UUID          NOT NULL COMMENT 'whose it was from then on',
    by_person  UUID          NULL     COMMENT 'null for the portal and for the sender',
    PRIMARY KEY (id),
    KEY (enquiry_id, id),
    CONSTRAINT step_of_enquiry FOREIGN KEY (enquiry_id) REFERENCES enquiry (id)
) ENGINE = InnoDB;
