package org.dateline.audit;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Parameters;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
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

    /** Inserts them in one round; Hibernate would make one of each, as the database gives them their numbers. */
    static void enter(List<AuditEvent> events) {
        Panache.getSession().doWork(connection -> {
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO audit_event (at, actor_id, actor_name, role, action, object_kind,"
                    + " object_id, sentence, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
                for (AuditEvent event : events) {
                    Object[] row = {LocalDateTime.ofInstant(event.at, ZoneOffset.UTC), event.actorId == null ? null : event.actorId.toString(), event.actorName,
                        event.role == null ? null : event.role.name(), event.action, event.objectKind, event.objectId, event.sentence, event.reason};
                    for (int i = 0; i < row.length; i++) {
                        insert.setObject(i + 1, row[i]);
                    }
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        });
    }

    /** What was done to one thing, oldest first. */
    public static List<AuditEvent> of(String objectKind, String objectId) {
        return list("objectKind = ?1 and objectId = ?2 order by at, seq", objectKind, objectId);
    }

    /** How often somebody did some things to one thing, and when last. */
    public record Times(String actorName, long times, Instant last) {}

    /**
     * Who did these things to one thing, the latest first.
     *
     * @param actions names of what was done
     */
    public static List<Times> times(String objectKind, String objectId, Collection<String> actions) {
        return getEntityManager().createQuery("select e.actorName, count(e), max(e.at) from AuditEvent e where e.objectKind = ?1"
                        + " and e.objectId = ?2 and e.action in ?3 group by e.actorId, e.actorName order by max(e.at) desc", Object[].class)
                .setParameter(1, objectKind).setParameter(2, objectId).setParameter(3, actions)
                .getResultList().stream()
                .map(row -> new Times((String) row[0], (Long) row[1], (Instant) row[2]))
                .toList();
    }

    /** The last things that were done to one thing, the latest first. */
    public static List<AuditEvent> latestOf(String objectKind, String objectId, int most) {
        return find("objectKind = ?1 and objectId = ?2 order by at desc, seq desc", objectKind, objectId).page(0, most).list();
    }

    /**
     * A page of the trail, newest first; each page costs the same however long the trail is.
     *
     * @param hidden kinds of things that are left out; not empty
     */
    static List<AuditEvent> page(AuditFilter filter, Set<String> hidden, int size) {
        AuditFilter.Point until = filter.until();
        var conditions = new StringBuilder("at >= :from and at <= :until and (at < :until or seq < :seq) and objectKind not in :hidden");
        Parameters values = Parameters.with("from", filter.from()).and("until", until.at()).and("seq", until.seq()).and("hidden", hidden);
        if (filter.personId() != null) {
            conditions.append(" and actorId = :actor");
            values.and("actor", filter.personId());
        }
        if (!filter.kind().isEmpty()) {
            conditions.append(" and objectKind = :kind");
            values.and("kind", filter.kind());
        }
        return find(conditions + " order by at desc, seq desc", values).page(0, size).list();
    }

    /** Somebody who is in the trail. */
    record Known(UUID id, String name) {}

    /** Everybody who ever did something, by name. */
    static List<Known> people() {
        return getEntityManager().createQuery("select distinct e.actorName, e.actorId from AuditEvent e order by e.actorName, e.actorId", Object[].class)
                .getResultList().stream()
                .filter(row -> row[1] != null)
                .map(row -> new Known((UUID) row[1], (String) row[0]))
                .toList();
    }

    /** What was ever acted on. */
    static List<String> kinds() {
        return getEntityManager().createQuery("select distinct e.objectKind from AuditEvent e order by e.objectKind", String.class).getResultList();
    }

    long seq() {
        return seq;
    }

    public String objectKind() {
        return objectKind;
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
