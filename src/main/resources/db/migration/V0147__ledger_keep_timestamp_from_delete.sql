CREATE TRIGGER log_timestamp_delete BEFORE DELETE ON log_timestamp FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A time stamp of the ledger cannot be deleted';
