-- Nothing published changes or vanishes; whoever tries is told.
CREATE OR REPLACE TRIGGER release_awaited_text_never_updated BEFORE UPDATE ON release_awaited_text FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'What is published never changes: publish the text itself';
CREATE OR REPLACE TRIGGER release_awaited_text_never_deleted BEFORE DELETE ON release_awaited_text FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'What is published never vanishes: publish the text itself';
