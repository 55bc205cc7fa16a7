-- Steps stay as they were taken; a later one is added.
CREATE OR REPLACE TRIGGER draft_schedule_never_updated BEFORE UPDATE ON draft_schedule FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A step of a schedule stays as it was taken: take another one';
CREATE OR REPLACE TRIGGER draft_schedule_never_deleted BEFORE DELETE ON draft_schedule FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A step of a schedule stays as it was taken: take another one';
