-- Who is in the trail is read from the index alone, by jumping from name to name.
CREATE INDEX audit_event_actor_name ON audit_event (actor_name, actor_id);
