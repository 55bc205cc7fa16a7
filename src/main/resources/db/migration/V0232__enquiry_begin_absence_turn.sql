-- The row that is taken.
INSERT IGNORE INTO absence_turn (id) VALUES (1);
