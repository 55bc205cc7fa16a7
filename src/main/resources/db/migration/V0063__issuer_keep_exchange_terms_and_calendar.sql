-- What was known of an exchange stays on record; whoever tries to change it is told.
CREATE OR REPLACE TRIGGER exchange_terms_never_updated BEFORE UPDATE ON exchange_terms FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'What was entered of an exchange stays: enter another version instead';
CREATE OR REPLACE TRIGGER exchange_terms_never_deleted BEFORE DELETE ON exchange_terms FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'What was entered of an exchange stays: enter another version instead';
CREATE OR REPLACE TRIGGER exchange_calendar_never_updated BEFORE UPDATE ON exchange_calendar FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'What was entered of an exchange stays: enter another version instead';
CREATE OR REPLACE TRIGGER exchange_calendar_never_deleted BEFORE DELETE ON exchange_calendar FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'What was entered of an exchange stays: enter another version instead';
CREATE OR REPLACE TRIGGER exchange_day_never_updated BEFORE UPDATE ON exchange_day FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'What was entered of an exchange stays: enter another version instead';
CREATE OR REPLACE TRIGGER exchange_day_never_deleted BEFORE DELETE ON exchange_day FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'What was entered of an exchange stays: enter another version instead';
