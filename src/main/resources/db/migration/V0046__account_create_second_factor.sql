-- The secret that a person's authenticator app shares with the portal, sealed with a key from outside the database.
-- A code is good for one time step; the last step used only grows, so that each code is accepted once, on whichever node.
CREATE TABLE second_factor (
    person        UUID          PRIMARY KEY,
    sealed_secret VARBINARY(64) NOT NULL,
    enrolled      DATETIME(6)   NOT NULL,
    last_step     BIGINT        NOT NULL,
    FOREIGN KEY (person) REFERENCES person (id)
);
