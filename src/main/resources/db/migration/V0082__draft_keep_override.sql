-- A reason on record stays on record.
CREATE OR REPLACE TRIGGER draft_override_never_updated BEFORE UPDATE ON draft_override FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A reason on record never changes';
CREATE OR REPLACE TRIGGER draft_override_never_deleted BEFORE DELETE ON draft_override FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A reason on record never vanishes';
