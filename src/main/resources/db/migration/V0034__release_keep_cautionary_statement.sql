-- Nothing published changes or vanishes; whoever tries is told.
CREATE OR REPLACE TRIGGER cautionary_statement_never_updated BEFORE UPDATE ON cautionary_statement FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'What is published never changes: publish a correction instead';
CREATE OR REPLACE TRIGGER cautionary_statement_never_deleted BEFORE DELETE ON cautionary_statement FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'What is published never vanishes: publish a withdrawal instead';
