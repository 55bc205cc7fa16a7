-- One row: whoever enters an absence or chooses a last-resort owner takes it first, so that no two together break a chain of substitutes.
CREATE TABLE absence_turn (
    id INT NOT NULL,
    PRIMARY KEY (id)
) ENGINE = InnoDB;
