-- The drafts that go out by themselves unless somebody stops them; published, held or pulled back, a draft leaves this table.
CREATE TABLE draft_due (
    draft_id UUID        NOT NULL,
    number   INT         NOT NULL COMMENT 'of the step of the schedule that is carried out',
    due      DATETIME(6)          COMMENT 'null until the news has crossed the wire, where it waits for that',
    PRIMARY KEY (draft_id),
    KEY (due),
    CONSTRAINT due_of_draft FOREIGN KEY (draft_id) REFERENCES draft (id)
);
