-- A draft shown to one named reader outside the desk. The link itself is signed with a key from outside the database and kept nowhere.
CREATE TABLE IF NOT EXISTS draft_preview_link (
    id              UUID         NOT NULL,
    draft_id        UUID         NOT NULL,
    reader          VARCHAR(200) NOT NULL,
    email           VARCHAR(254) NOT NULL COMMENT 'empty if none was given',
    number          INT                   COMMENT 'the version that is shown; null: always the latest',
    watermarked     BOOLEAN      NOT NULL,
    expires         DATETIME(6)  NOT NULL,
    made            DATETIME(6)  NOT NULL,
    made_by         UUID         NOT NULL,
    made_by_name    VARCHAR(200) NOT NULL,
    revoked         DATETIME(6),
    revoked_by      UUID,
    revoked_by_name VARCHAR(200),
    PRIMARY KEY (id),
    KEY (draft_id, made),
    CONSTRAINT preview_of_draft FOREIGN KEY (draft_id) REFERENCES draft (id)
);
