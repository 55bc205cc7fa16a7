-- Nothing published changes or vanishes; whoever tries is told.
CREATE OR REPLACE TRIGGER release_withdrawal_never_updated BEFORE UPDATE ON release_withdrawal FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'What is published never changes: a withdrawal is for good';
CREATE OR REPLACE TRIGGER release_withdrawal_never_deleted BEFORE DELETE ON release_withdrawal FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'What is published never vanishes: a withdrawal is for good';
