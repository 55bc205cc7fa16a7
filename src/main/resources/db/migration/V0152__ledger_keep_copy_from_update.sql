CREATE TRIGGER log_copy_update BEFORE UPDATE ON log_copy FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'What somebody outside holds cannot be changed';
