-- The empty tree, whose root is the SHA-256 of nothing.
INSERT INTO log_head (id, size, root, frontier, last_time)
VALUES (1, 0, UNHEX('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'), '', '1970-01-01 00:00:00.000000');
