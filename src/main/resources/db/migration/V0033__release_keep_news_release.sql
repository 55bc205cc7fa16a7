-- Nothing published changes or vanishes; whoever tries is told.
CREATE OR REPLACE TRIGGER news_release_never_updated BEFORE UPDATE ON news_release FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'What is published never changes: publish a correction instead';
CREATE OR REPLACE TRIGGER news_release_never_deleted BEFORE DELETE ON news_release FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'What is published never vanishes: publish a withdrawal instead';
