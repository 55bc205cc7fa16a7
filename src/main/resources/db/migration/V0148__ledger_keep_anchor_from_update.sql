CREATE TRIGGER log_anchor_update BEFORE UPDATE ON log_anchor FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'An anchor of the ledger cannot be changed';
