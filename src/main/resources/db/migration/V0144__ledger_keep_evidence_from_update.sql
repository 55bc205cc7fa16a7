CREATE TRIGGER log_evidence_update BEFORE UPDATE ON log_evidence FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'What a time stamp is verified with cannot be changed';
