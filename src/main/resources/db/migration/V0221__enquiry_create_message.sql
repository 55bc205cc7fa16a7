-- What was written in an enquiry: by its sender, to its sender, and among colleagues.
CREATE TABLE enquiry_message (
    id          UUID         NOT NULL,
    enquiry_id  UUID         NOT NULL,
    kind        VARCHAR(16)  NOT NULL COMMENT 'QUESTION, ANSWER or NOTE',
    text        MEDIUMTEXT   NOT NULL,
    at          DATETIME(6)  NOT NULL,
    author      UUID         NULL     COMMENT 'null for the sender',
    author_name VARCHAR(200) NOT NULL,
    mail        UUID         NULL     COMMENT 'with which an answer left',
    PRIMARY KEY (id),
    KEY (enquiry_id, at),
    CONSTRAINT message_of_enquiry FOREIGN KEY (enquiry_id) REFERENCES enquiry (id)
) ENGINE = InnoDB;
