-- What was saved, approved or published stays as it was: another version is saved instead.
CREATE OR REPLACE TRIGGER draft_filing_version_never_updated BEFORE UPDATE ON draft_filing_version FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A version of a filing never changes: save another one';
CREATE OR REPLACE TRIGGER draft_filing_version_never_deleted BEFORE DELETE ON draft_filing_version FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A version of a filing never vanishes';
CREATE OR REPLACE TRIGGER draft_filing_approval_never_updated BEFORE UPDATE ON draft_filing_approval FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'An approval never changes';
CREATE OR REPLACE TRIGGER draft_filing_approval_never_deleted BEFORE DELETE ON draft_filing_approval FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'An approval never vanishes';
CREATE OR REPLACE TRIGGER draft_filing_publication_never_updated BEFORE UPDATE ON draft_filing_publication FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A publication never changes';
CREATE OR REPLACE TRIGGER draft_filing_publication_never_deleted BEFORE DELETE ON draft_filing_publication FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A publication never vanishes';
