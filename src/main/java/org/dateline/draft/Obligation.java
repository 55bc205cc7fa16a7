package org.dateline.draft;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dateline.draft.Duty.Kind;
import org.dateline.issuer.Issuer;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A task that a publication left: what has to be done until when, and once it is done, by whom and on what evidence. */
@Entity
@Table(name = "obligation")
public class Obligation extends PanacheEntityBase {

    @Id
    private UUID id;

    @Column(name = "draft_id", updatable = false)
    private UUID draftId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "issuer_id", updatable = false)
    private Issuer issuer;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(updatable = false)
    private Kind kind;

    @Column(updatable = false)
    private String mic;

    @Column(updatable = false)
    private Instant arose;

    @Column(name = "due_at", updatable = false)
    private Instant dueAt;

    @Column(name = "done_at")
    private Instant doneAt;

    private String evidence;
    private Instant entered;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "done_by"))
    @AttributeOverride(name = "name", column = @Column(name = "done_by_name"))
    private Colleague doneBy;

    protected Obligation() {}

    private Obligation(Draft draft, Duty duty, Instant arose) {
        this.id = UUID.randomUUID();
        this.draftId = draft.id();
        this.issuer = draft.issuer();
        this.kind = duty.kind();
        this.mic = duty.mic();
        this.dueAt = duty.dueAt();
        this.arose = arose;
        this.evidence = "";
    }

    /** Enters what a publication leaves to be done, in its transaction. */
    static void arise(Draft draft, List<Duty> duties, Instant published) {
        duties.forEach(duty -> new Obligation(draft, duty, published).persist());
    }

    static Optional<Obligation> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    static Optional<Obligation> of(UUID id) {
        return findByIdOptional(id);
    }

    /** What one publication left, the next due first. */
    static List<Obligation> ofDraft(UUID draftId) {
        return list("from Obligation o join fetch o.issuer where o.draftId = ?1 order by o.dueAt, o.kind", draftId);
    }

    /** What these issuers have still to do, the next due first. */
    static List<Obligation> open(Collection<Long> issuerIds) {
        return issuerIds.isEmpty() ? List.of()
                : list("from Obligation o join fetch o.issuer where o.issuer.id in ?1 and o.doneAt is null order by o.dueAt, o.kind", issuerIds);
    }

    /** What these issuers have done, the last first. */
    static List<Obligation> done(Collection<Long> issuerIds, int limit) {
        return issuerIds.isEmpty() ? List.of()
                : Obligation.<Obligation>find("from Obligation o join fetch o.issuer where o.issuer.id in ?1 and o.doneAt is not null"
                        + " order by o.doneAt desc", issuerIds).page(0, limit).list();
    }

    /** The text that was announced with the release of an entry; empty if none was, or it is there. */
    static Optional<Obligation> announcedWith(long entry) {
        return find("kind = ?1 and doneAt is null and draftId in (select p.draftId from DraftPublication p where p.entry = ?2)", Kind.ANNOUNCED_TEXT, entry)
                .firstResultOptional();
    }

    /**
     * It is done.
     *
     * @param at when it was done
     * @throws NotAllowed if it was done before, or the time is still to come
     */
    void settle(Instant at, String said, Colleague by, Instant now) {
        if (doneAt != null) {
            throw new NotAllowed("%s entered this as done already.".formatted(doneBy.name()));
        }
        if (at.isAfter(now)) {
            throw new NotAllowed("A task is entered as done when it has been done.");
        }
        doneAt = at;
        evidence = said;
        doneBy = by;
        entered = now;
    }

    public boolean isOverdue(Instant now) {
        return doneAt == null ? now.isAfter(dueAt) : doneAt.isAfter(dueAt);
    }

    public UUID id() {
        return id;
    }

    public UUID draftId() {
        return draftId;
    }

    public Issuer issuer() {
        return issuer;
    }

    public Kind kind() {
        return kind;
    }

    /** Of the market it is owed to; empty if it is owed to none. */
    public String mic() {
        return mic;
    }

    public Instant arose() {
        return arose;
    }

    /** The last instant at which it is in time. */
    public Instant dueAt() {
        return dueAt;
    }

    /** Null until it is done. */
    public Instant doneAt() {
        return doneAt;
    }

    public String evidence() {
        return evidence;
    }

    /** Null until it is done. */
    public Colleague doneBy() {
        return doneBy;
    }
}
