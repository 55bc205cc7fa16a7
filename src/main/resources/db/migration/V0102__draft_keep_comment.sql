-- What was said stays said; whoever tries to change it is told.
CREATE OR REPLACE TRIGGER draft_comment_never_updated BEFORE UPDATE ON draft_comment FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A comment stays as it was said: answer it instead';
CREATE OR REPLACE TRIGGER draft_comment_never_deleted BEFORE DELETE ON draft_comment FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A comment stays: resolve its thread instead';
