-- Halts of trading in an issuer's securities. Every step of a halt is a row; the one with the highest number counts.
CREATE TABLE halt (
    id              UUID          NOT NULL,
    number          INT           NOT NULL,
    issuer_id       BIGINT        NOT NULL,
    mic             VARCHAR(4)    NOT NULL,
    stage           VARCHAR(20)   NOT NULL,
    code            VARCHAR(40)   NOT NULL,
    began           DATETIME(6)   NOT NULL,
    ended           DATETIME(6)   NULL,
    note            VARCHAR(1000) NOT NULL,
    entered         DATETIME(6)   NOT NULL,
    entered_by      UUID          NOT NULL,
    entered_by_name VARCHAR(200)  NOT NULL,
    PRIMARY KEY (id, number),
    KEY (issuer_id, began),
    CONSTRAINT halt_of_issuer FOREIGN KEY (issuer_id) REFERENCES issuer (id),
    CONSTRAINT halt_on_exchange FOREIGN KEY (mic) REFERENCES exchange (mic),
    CONSTRAINT halt_stage CHECK (stage IN ('REQUESTED', 'ACTIVE', 'OVER', 'WITHDRAWN'))
) ENGINE = InnoDB;
CREATE OR REPLACE TRIGGER halt_never_updated BEFORE UPDATE ON halt FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A step of a halt stays as it was entered: enter the next one';
CREATE OR REPLACE TRIGGER halt_never_deleted BEFORE DELETE ON halt FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A step of a halt stays as it was entered: enter the next one';
