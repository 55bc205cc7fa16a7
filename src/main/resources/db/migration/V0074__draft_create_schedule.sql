-- What was asked for, step by step: when a draft is to go out by itself, and every hold and move. The latest step counts.
CREATE TABLE draft_schedule (
    draft_id        UUID         NOT NULL,
    number          INT          NOT NULL COMMENT 'of the step, from 1',
    step            VARCHAR(16)  NOT NULL,
    due             DATETIME(6)           COMMENT 'a whole minute; null: when it has crossed the wire',
    zone            VARCHAR(64)  NOT NULL COMMENT 'in which the time was given',
    version         INT          NOT NULL COMMENT 'of the draft, that is to go out',
    sealed_words    LONGBLOB     NOT NULL COMMENT 'why, and which warnings were accepted',
    entered         DATETIME(6)  NOT NULL,
    entered_by      UUID                  COMMENT 'null: the portal itself',
    entered_by_name VARCHAR(200) NOT NULL,
    PRIMARY KEY (draft_id, number),
    CONSTRAINT schedule_of_draft FOREIGN KEY (draft_id) REFERENCES draft (id)
);
