-- The portals on this database: which run, how their clocks go, and when each first saw a publication as visible.
CREATE TABLE IF NOT EXISTS draft_node (
    name            VARCHAR(200) NOT NULL,
    started         DATETIME(6)  NOT NULL,
    beat            DATETIME(6)  NOT NULL COMMENT 'when it was last heard of',
    ahead_micros    BIGINT       NOT NULL COMMENT 'by how much the clock of the database is ahead of its own',
    trouble         VARCHAR(2000) NOT NULL COMMENT 'what keeps it from publishing; mostly empty',
    PRIMARY KEY (name)
);
CREATE TABLE IF NOT EXISTS draft_sight (
    entry BIGINT       NOT NULL COMMENT 'index of the ledger entry',
    node  VARCHAR(200) NOT NULL,
    seen  DATETIME(6)  NOT NULL,
    PRIMARY KEY (entry, node)
);
