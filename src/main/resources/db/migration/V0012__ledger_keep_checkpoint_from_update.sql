CREATE TRIGGER log_checkpoint_update BEFORE UPDATE ON log_checkpoint FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A checkpoint of the ledger cannot be changed';
