-- A wording that was saved stays, and so does its approval: another wording is written instead.
CREATE OR REPLACE TRIGGER draft_statement_never_updated BEFORE UPDATE ON draft_statement FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A wording of a statement never changes: save another one';
CREATE OR REPLACE TRIGGER draft_statement_never_deleted BEFORE DELETE ON draft_statement FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A wording of a statement never vanishes';
CREATE OR REPLACE TRIGGER draft_statement_approval_never_updated BEFORE UPDATE ON draft_statement_approval FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'An approval never changes';
CREATE OR REPLACE TRIGGER draft_statement_approval_never_deleted BEFORE DELETE ON draft_statement_approval FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'An approval never vanishes';
