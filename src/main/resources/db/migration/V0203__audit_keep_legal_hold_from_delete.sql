-- Also lifted, a hold stays on record.
CREATE OR REPLACE TRIGGER legal_hold_never_deleted BEFORE DELETE ON legal_hold FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A legal hold never vanishes: it is lifted';
