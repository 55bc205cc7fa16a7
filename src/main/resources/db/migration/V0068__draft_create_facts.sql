-- What is known of a draft's news besides its text: since when, whether it is a material change, on whose authority it goes out.
-- Every row stays; the one with the highest number counts. What it says is sealed with the draft.
CREATE TABLE draft_facts (
    draft_id        UUID         NOT NULL,
    number          INT          NOT NULL,
    sealed          LONGBLOB     NOT NULL,
    entered         DATETIME(6)  NOT NULL,
    entered_by      UUID         NOT NULL,
    entered_by_name VARCHAR(200) NOT NULL,
    PRIMARY KEY (draft_id, number),
    CONSTRAINT facts_of_draft FOREIGN KEY (draft_id) REFERENCES draft (id)
) ENGINE = InnoDB;
CREATE OR REPLACE TRIGGER draft_facts_never_updated BEFORE UPDATE ON draft_facts FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'What was entered stays on record: enter it anew';
CREATE OR REPLACE TRIGGER draft_facts_never_deleted BEFORE DELETE ON draft_facts FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'What was entered stays on record: enter it anew';
