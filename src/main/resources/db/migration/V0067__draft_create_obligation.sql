-- What a publication leaves to be done, and until when. It is done once.
CREATE TABLE obligation (
    id           UUID          NOT NULL,
    draft_id     UUID          NOT NULL,
    issuer_id    BIGINT        NOT NULL,
    kind         VARCHAR(40)   NOT NULL,
    mic          VARCHAR(4)    NOT NULL COMMENT 'of the market it is owed to; empty for none',
    arose        DATETIME(6)   NOT NULL,
    due_at       DATETIME(6)   NOT NULL COMMENT 'the last instant at which it is in time',
    done_at      DATETIME(6)   NULL,
    evidence     VARCHAR(1000) NOT NULL,
    entered      DATETIME(6)   NULL COMMENT 'when it was said to be done',
    done_by      UUID          NULL,
    done_by_name VARCHAR(200)  NULL,
    PRIMARY KEY (id),
    UNIQUE KEY obligation_once (draft_id, kind, mic),
    KEY (issuer_id, done_at, due_at),
    CONSTRAINT obligation_of_draft FOREIGN KEY (draft_id) REFERENCES draft (id),
    CONSTRAINT obligation_of_issuer FOREIGN KEY (issuer_id) REFERENCES issuer (id)
) ENGINE = InnoDB;
DELIMITER //
CREATE OR REPLACE TRIGGER obligation_done_once BEFORE UPDATE ON obligation FOR EACH ROW
BEGIN
    IF OLD.done_at IS NOT NULL OR NEW.due_at <> OLD.due_at OR NEW.kind <> OLD.kind OR NEW.draft_id <> OLD.draft_id THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A task changes once, when it is done';
    END IF;
END //
DELIMITER ;
CREATE OR REPLACE TRIGGER obligation_never_deleted BEFORE DELETE ON obligation FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A task stays on record';
