-- Pages say who stamped the checkpoint of an entry: a time stamp that comes counts as a change of what they show. None is ever
-- changed or deleted.
CREATE OR REPLACE TRIGGER log_timestamp_counts_insert AFTER INSERT ON log_timestamp FOR EACH ROW
    UPDATE public_fact SET changes = changes + 1 WHERE slot = CONNECTION_ID() % 64;
