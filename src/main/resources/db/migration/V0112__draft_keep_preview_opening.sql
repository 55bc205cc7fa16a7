-- Who read a draft, and when, stays as it was.
CREATE OR REPLACE TRIGGER draft_preview_opening_never_updated BEFORE UPDATE ON draft_preview_opening FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'An opening stays as it was recorded';
CREATE OR REPLACE TRIGGER draft_preview_opening_never_deleted BEFORE DELETE ON draft_preview_opening FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'An opening stays as it was recorded';
