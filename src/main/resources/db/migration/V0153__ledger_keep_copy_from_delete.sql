CREATE TRIGGER log_copy_delete BEFORE DELETE ON log_copy FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'What somebody outside holds cannot be deleted';
