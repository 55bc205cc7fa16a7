-- Files that came with what a sender wrote, as they were checked.
CREATE TABLE enquiry_file (
    id         UUID         NOT NULL,
    message_id UUID         NOT NULL,
    enquiry_id UUID         NOT NULL,
    name       VARCHAR(110) NOT NULL,
    media_type VARCHAR(100) NOT NULL,
    bytes      LONGBLOB     NOT NULL,
    PRIMARY KEY (id),
    KEY (enquiry_id),
    CONSTRAINT file_of_message FOREIGN KEY (message_id) REFERENCES enquiry_message (id)
) ENGINE = InnoDB;
