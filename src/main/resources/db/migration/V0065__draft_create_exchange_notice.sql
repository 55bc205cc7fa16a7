-- Notices given to exchanges before news, for one version of a draft. A mistake is corrected by another row that supersedes it.
-- Who said what is sealed with the draft.
CREATE TABLE draft_exchange_notice (
    draft_id        UUID         NOT NULL,
    number          INT          NOT NULL,
    version         INT          NOT NULL COMMENT 'of the draft it was given for',
    mic             VARCHAR(4)   NOT NULL,
    supersedes      INT          NULL COMMENT 'number of the row it corrects',
    called_at       DATETIME(6)  NOT NULL,
    copy_sent_at    DATETIME(6)  NULL,
    sealed          LONGBLOB     NOT NULL,
    entered         DATETIME(6)  NOT NULL,
    entered_by      UUID         NOT NULL,
    entered_by_name VARCHAR(200) NOT NULL,
    PRIMARY KEY (draft_id, number),
    UNIQUE KEY notice_superseded_once (draft_id, supersedes),
    CONSTRAINT notice_of_version FOREIGN KEY (draft_id, version) REFERENCES draft_version (draft_id, number),
    CONSTRAINT notice_to_exchange FOREIGN KEY (mic) REFERENCES exchange (mic),
    CONSTRAINT notice_superseded FOREIGN KEY (draft_id, supersedes) REFERENCES draft_exchange_notice (draft_id, number)
) ENGINE = InnoDB;
CREATE OR REPLACE TRIGGER draft_exchange_notice_never_updated BEFORE UPDATE ON draft_exchange_notice FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A notice on record stays as it was entered: enter another one that corrects it';
CREATE OR REPLACE TRIGGER draft_exchange_notice_never_deleted BEFORE DELETE ON draft_exchange_notice FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A notice on record stays as it was entered: enter another one that corrects it';
