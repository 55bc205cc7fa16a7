-- When a second factor was shown at all, when a code was given last, and from where the session was begun.
ALTER TABLE desk_session
    ADD COLUMN second_factor DATETIME(6)  NULL,
    ADD COLUMN code_given    DATETIME(6)  NULL,
    ADD COLUMN network       VARCHAR(64)  NOT NULL DEFAULT '',
    ADD COLUMN user_agent    VARCHAR(400) NOT NULL DEFAULT '';
