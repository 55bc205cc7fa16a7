-- What all public answers depend on: see PublicState.
CREATE OR REPLACE VIEW public_state AS
    SELECT COALESCE((SELECT MAX(size) FROM log_checkpoint), 0) AS signed_size, (SELECT SUM(changes) FROM public_fact) AS facts;
