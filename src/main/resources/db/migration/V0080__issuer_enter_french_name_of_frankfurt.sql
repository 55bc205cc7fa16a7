-- As releases in French write it.
INSERT INTO exchange_name (mic, lookup, name, kind, first_day, last_day) VALUES ('XFRA', 'FRANCFORT', 'Francfort', 'ALSO', NULL, NULL);
