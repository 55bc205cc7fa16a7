-- When it was due, of a publication that was scheduled or waited for the wire.
ALTER TABLE draft_publication ADD COLUMN IF NOT EXISTS due DATETIME(6) COMMENT 'null: at once, when somebody said so';
