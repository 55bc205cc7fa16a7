-- What happened stays; only what colleagues told each other may be erased, as it can name people.
DELIMITER //
CREATE OR REPLACE TRIGGER enquiry_step_never_updated BEFORE UPDATE ON enquiry_step FOR EACH ROW
BEGIN
    IF NEW.note <> '' OR NEW.words <> OLD.words OR NEW.at <> OLD.at OR NEW.owner <> OLD.owner OR NOT (NEW.by_person <=> OLD.by_person) THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'The history of an enquiry stays as it was';
    END IF;
END //
DELIMITER ;
CREATE OR REPLACE TRIGGER enquiry_step_never_deleted BEFORE DELETE ON enquiry_step FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'The history of an enquiry stays';
