-- Who did what. The sequence number only tells rows apart: clusters leave gaps in it, so order is that of `at`.
CREATE TABLE audit_event (
    seq         BIGINT AUTO_INCREMENT PRIMARY KEY,
    at          DATETIME(6)  NOT NULL,
    actor_id    UUID         NULL,
    actor_name  VARCHAR(200) NOT NULL,
    role        VARCHAR(32)  NULL,
    action      VARCHAR(64)  NOT NULL,
    object_kind VARCHAR(32)  NOT NULL,
    object_id   VARCHAR(64)  NOT NULL,
    sentence    TEXT         NOT NULL,
    reason      TEXT         NULL,
    INDEX audit_event_at (at),
    INDEX audit_event_object (object_kind, object_id, at),
    INDEX audit_event_actor (actor_id, at)
);
