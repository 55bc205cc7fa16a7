CREATE INDEX audit_event_kind ON audit_event (object_kind, at);
