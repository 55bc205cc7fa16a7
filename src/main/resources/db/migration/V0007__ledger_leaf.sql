-- Entries, as the exact bytes that are hashed and served. The index is given by the head: AUTO_INCREMENT has gaps.
CREATE TABLE log_leaf (
    idx       BIGINT     NOT NULL PRIMARY KEY,
    event_id  UUID       NOT NULL UNIQUE,
    leaf_hash BINARY(32) NOT NULL,
    entry     MEDIUMBLOB NOT NULL
) ENGINE = InnoDB;
