-- Files attached to a draft, sealed like its text. Which of them a version carries, and under what name, is in the version.
CREATE TABLE draft_attachment (
    id       UUID        NOT NULL,
    draft_id UUID        NOT NULL,
    sealed   LONGBLOB    NOT NULL,
    attached DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    KEY (draft_id),
    CONSTRAINT attachment_of_draft FOREIGN KEY (draft_id) REFERENCES draft (id)
);
