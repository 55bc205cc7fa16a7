-- Who has a draft open to edit it. No record: a row goes when its person leaves, and counts for nothing half an hour later.
-- It refers to the draft without a foreign key: to tell of somebody must not lock the row that a publication is about to take.
CREATE TABLE draft_presence (
    draft_id    UUID         NOT NULL,
    person_id   UUID         NOT NULL,
    person_name VARCHAR(200) NOT NULL,
    opened      DATETIME(6)  NOT NULL,
    last_seen   DATETIME(6)  NOT NULL,
    PRIMARY KEY (draft_id, person_id)
);
