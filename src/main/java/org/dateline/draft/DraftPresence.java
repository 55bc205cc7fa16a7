package org.dateline.draft;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Somebody who has a draft open to edit it. It keeps nobody out; it lets colleagues speak to each other before they collide. */
@Entity
@Table(name = "draft_presence")
class DraftPresence extends PanacheEntityBase {

    /** The edit page says that it is still open far more often than this. */
    private static final Duration HERE = Duration.ofMinutes(2);

    /** A page without scripts says nothing after it was opened. */
    private static final Duration REMEMBERED = Duration.ofMinutes(30);

    @Embeddable
    record Key(@Column(name = "draft_id") UUID draftId, @Column(name = "person_id") UUID personId) implements Serializable {}

    @EmbeddedId
    private Key key;

    @Column(name = "person_name")
    private String personName;

    private Instant opened;

    @Column(name = "last_seen")
    private Instant lastSeen;

    protected DraftPresence() {}

    /** The person has it open at this instant: still, or again. */
    static void seen(Draft draft, Colleague person, Instant now) {
        Panache.getEntityManager().createNativeQuery("""
                        INSERT INTO draft_presence (draft_id, person_id, person_name, opened, last_seen) VALUES (?1, ?2, ?3, ?4, ?4)
                        ON DUPLICATE KEY UPDATE opened = IF(last_seen < ?5, VALUES(opened), opened), last_seen = VALUES(last_seen)""")
                .setParameter(1, draft.id().toString())
                .setParameter(2, person.id().toString())
                .setParameter(3, person.name())
                .setParameter(4, utc(now))
                .setParameter(5, utc(now.minus(REMEMBERED)))
                .executeUpdate();
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    /** The person closed it, or saved it. */
    static void left(Draft draft, Colleague person) {
        delete("key.draftId = ?1 and key.personId = ?2", draft.id(), person.id());
    }

    /** Everybody else who has it open, or had a moment ago, whoever opened it first before the others. */
    static List<DraftPresence> others(Draft draft, Colleague person, Instant now) {
        return list("key.draftId = ?1 and key.personId <> ?2 and lastSeen > ?3 order by opened, personName",
                draft.id(), person.id(), now.minus(REMEMBERED));
    }

    /** Whether the page was heard of lately; otherwise it was opened and not heard of again. */
    boolean isHere(Instant now) {
        return lastSeen.isAfter(now.minus(HERE));
    }

    String personName() {
        return personName;
    }

    Instant opened() {
        return opened;
    }
}
