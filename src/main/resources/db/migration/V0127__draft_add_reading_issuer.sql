ALTER TABLE draft_reading
    ADD COLUMN issuer_id BIGINT NOT NULL AFTER person_id,
    ADD CONSTRAINT reading_for_issuer FOREIGN KEY (issuer_id) REFERENCES issuer (id);
