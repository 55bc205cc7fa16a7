-- How often what public pages show beside releases was changed: the sum over all slots. Each connection counts in a slot of its
-- own, so that two people who save at once do not wait for each other.
CREATE TABLE IF NOT EXISTS public_fact (
    slot    INT    NOT NULL COMMENT 'number of the connection, modulo 64',
    changes BIGINT NOT NULL,
    PRIMARY KEY (slot)
);
INSERT IGNORE INTO public_fact (slot, changes) SELECT seq, 0 FROM seq_0_to_63;
