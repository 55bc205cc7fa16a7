-- Nothing published changes or vanishes; whoever tries is told.
CREATE OR REPLACE TRIGGER risk_set_never_updated BEFORE UPDATE ON risk_set FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'What is published never changes: the next filing words it anew';
CREATE OR REPLACE TRIGGER risk_set_never_deleted BEFORE DELETE ON risk_set FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'What is published never vanishes';
CREATE OR REPLACE TRIGGER risk_factor_never_updated BEFORE UPDATE ON risk_factor FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'What is published never changes: the next filing words it anew';
CREATE OR REPLACE TRIGGER risk_factor_never_deleted BEFORE DELETE ON risk_factor FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'What is published never vanishes';
CREATE OR REPLACE TRIGGER risk_wording_never_updated BEFORE UPDATE ON risk_wording FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'What is published never changes: the next filing words it anew';
CREATE OR REPLACE TRIGGER risk_wording_never_deleted BEFORE DELETE ON risk_wording FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'What is published never vanishes';
CREATE OR REPLACE TRIGGER risk_link_never_updated BEFORE UPDATE ON risk_link FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'What is published never changes: the next filing words it anew';
CREATE OR REPLACE TRIGGER risk_link_never_deleted BEFORE DELETE ON risk_link FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'What is published never vanishes';
