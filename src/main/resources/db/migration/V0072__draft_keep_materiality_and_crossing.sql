-- Decisions and reports stay as they were made; a later one is added.
CREATE OR REPLACE TRIGGER draft_materiality_never_updated BEFORE UPDATE ON draft_materiality FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A decision stays as it was made: enter another one';
CREATE OR REPLACE TRIGGER draft_materiality_never_deleted BEFORE DELETE ON draft_materiality FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A decision stays as it was made: enter another one';
CREATE OR REPLACE TRIGGER draft_crossing_never_updated BEFORE UPDATE ON draft_crossing FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A crossing stays as it was reported: enter another one';
CREATE OR REPLACE TRIGGER draft_crossing_never_deleted BEFORE DELETE ON draft_crossing FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A crossing stays as it was reported: enter another one';
