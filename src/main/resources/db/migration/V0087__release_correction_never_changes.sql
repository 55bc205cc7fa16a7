-- Nothing published changes or vanishes; whoever tries is told.
CREATE OR REPLACE TRIGGER release_correction_never_updated BEFORE UPDATE ON release_correction FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'What is published never changes: publish a correction instead';
CREATE OR REPLACE TRIGGER release_correction_never_deleted BEFORE DELETE ON release_correction FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'What is published never vanishes: publish a withdrawal instead';
