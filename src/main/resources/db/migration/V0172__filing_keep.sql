-- Nothing published changes or vanishes; whoever tries is told.
CREATE OR REPLACE TRIGGER filing_never_updated BEFORE UPDATE ON filing FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'What is published never changes: publish another filing instead';
CREATE OR REPLACE TRIGGER filing_never_deleted BEFORE DELETE ON filing FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'What is published never vanishes';
CREATE OR REPLACE TRIGGER filing_document_never_updated BEFORE UPDATE ON filing_document FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'What is published never changes: publish another filing instead';
CREATE OR REPLACE TRIGGER filing_document_never_deleted BEFORE DELETE ON filing_document FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'What is published never vanishes';
