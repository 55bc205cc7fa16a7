CREATE TRIGGER log_leaf_delete BEFORE DELETE ON log_leaf FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'An entry of the ledger cannot be deleted';
