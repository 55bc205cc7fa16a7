-- Rules that were not verified against the primary text can be lowered to a warning, and raised again. Every decision stays.
CREATE TABLE rule_level (
    rule            VARCHAR(10)   NOT NULL COMMENT 'its letters, such as T1',
    number          INT           NOT NULL,
    lowered         BOOLEAN       NOT NULL,
    reason          VARCHAR(1000) NOT NULL,
    entered         DATETIME(6)   NOT NULL,
    entered_by      UUID          NOT NULL,
    entered_by_name VARCHAR(200)  NOT NULL,
    PRIMARY KEY (rule, number)
) ENGINE = InnoDB;
CREATE OR REPLACE TRIGGER rule_level_never_updated BEFORE UPDATE ON rule_level FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A decision on a rule stays on record: enter another one';
CREATE OR REPLACE TRIGGER rule_level_never_deleted BEFORE DELETE ON rule_level FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A decision on a rule stays on record: enter another one';
