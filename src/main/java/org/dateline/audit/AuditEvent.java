package org.dateline.audit;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dateline.shared.Role;
import org.hibernate.annotations.Immutable;

/** One sentence of the record. The database refuses to change or delete it. */
@Entity
@Immutable
@Table(name = "audit_event")
public class AuditEvent extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long seq;

    private Instant at;

    @Column(name = "actor_id")
    private UUID actorId;

    @Column(name = "actor_name")
    private String actorName;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "VARCHAR(32)")
    private Role role;

    private String action;

    @Column(name = "object_kind")
    private String objectKind;

    @Column(name = "object_id")
    private String objectId;

    @Column(columnDefinition = "TEXT")
    private String sentence;

    @Column(columnDefinition = "TEXT")
    private String reason;

    protected AuditEvent() {}

    AuditEvent(Instant at, Actor actor, Action action, ActedOn object, String reason, String... words) {
        this.at = at;
        this.actorId = actor.id();
        this.actorName = actor.name();
        this.role = actor.role();
        this.action = action.name();
        this.objectKind = object.kind();
        this.objectId = object.id();
        this.sentence = Sentence.of(action, actor, object, words);
        this.reason = reason;
    }

    /** What was done to one thing, oldest first. */
    public static List<AuditEvent> of(String objectKind, String objectId) {
        return list("objectKind = ?1 and objectId = ?2 order by at, seq", objectKind, objectId);
    }

    public Instant at() {
        return at;
    }

    /** Null if it was not a known person. */
    public UUID actorId() {
        return actorId;
    }

    public String actorName() {
        return actorName;
    }

    public String action() {
        return action;
    }

    public String sentence() {
        return sentence;
    }

    /** Null if none was given. */
    public String reason() {
        return reason;
    }
}
