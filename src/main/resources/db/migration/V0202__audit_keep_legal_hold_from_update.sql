DELIMITER //
-- A hold is lifted once; nothing else of it changes.
CREATE OR REPLACE TRIGGER legal_hold_only_lifted BEFORE UPDATE ON legal_hold FOR EACH ROW
BEGIN
    IF OLD.lifted IS NOT NULL OR NEW.lifted IS NULL OR NEW.id <> OLD.id OR NEW.issuer_id <> OLD.issuer_id OR NEW.object_kind <> OLD.object_kind
            OR NEW.object_id <> OLD.object_id OR NEW.reason <> OLD.reason OR NEW.held <> OLD.held OR NEW.held_by <> OLD.held_by THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A legal hold never changes: it is lifted, once';
    END IF;
END //
DELIMITER ;
