CREATE TRIGGER log_evidence_delete BEFORE DELETE ON log_evidence FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'What a time stamp is verified with cannot be deleted';
