package org.dateline.audit;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dateline.shared.FieldProblems;

/**
 * Something that is kept whatever the rules of retention say, until a reviewer lifts the hold: one thing, or everything of an issuer.
 * Whatever erases or anonymises asks {@link #refuseErasure} first.
 */
@Entity
@Table(name = "legal_hold")
public class LegalHold extends PanacheEntityBase {

    /** The kind of a hold on everything of an issuer. */
    public static final String ISSUER = "issuer";

    private static final int LONGEST_REASON = 1_000;

    /** What was to be erased is held; the message says why, and what to do. */
    public static final class Held extends RuntimeException {

        private Held(LegalHold hold) {
            super("This is under a legal hold by %s since %s (%s), so nothing of it can be erased. A reviewer can lift the hold."
                    .formatted(hold.heldByName, hold.held, hold.reason));
        }
    }

    @Id
    private UUID id;

    @Column(name = "issuer_id")
    private long issuerId;

    @Column(name = "object_kind")
    private String objectKind;

    @Column(name = "object_id")
    private String objectId;

    @Column(name = "object_name")
    private String objectName;

    private String reason;
    private Instant held;

    @Column(name = "held_by")
    private UUID heldBy;

    @Column(name = "held_by_name")
    private String heldByName;

    private Instant lifted;

    @Column(name = "lifted_by")
    private UUID liftedBy;

    @Column(name = "lifted_by_name")
    private String liftedByName;

    @Column(name = "lifted_because")
    private String liftedBecause;

    protected LegalHold() {}

    /** What keeps a reason from being one. @param field of the form */
    public static FieldProblems problems(String field, String reason) {
        return new FieldProblems().line(field, reason, LONGEST_REASON);
    }

    /** @throws IllegalArgumentException if {@link #problems} finds any */
    public static LegalHold place(long issuerId, ActedOn object, String reason, Actor by, Instant now) {
        problems("reason", reason).refuse();
        LegalHold hold = new LegalHold();
        hold.id = UUID.randomUUID();
        hold.issuerId = issuerId;
        hold.objectKind = object.kind();
        hold.objectId = object.id();
        hold.objectName = object.name();
        hold.reason = reason;
        hold.held = now;
        hold.heldBy = by.id();
        hold.heldByName = by.name();
        hold.persist();
        return hold;
    }

    /** @throws IllegalStateException if it was lifted already */
    public void lift(String because, Actor by, Instant now) {
        problems("because", because).refuse();
        if (lifted != null) {
            throw new IllegalStateException("This hold was lifted already, by %s at %s.".formatted(liftedByName, lifted));
        }
        lifted = now;
        liftedBy = by.id();
        liftedByName = by.name();
        liftedBecause = because;
    }

    /** The first hold that stands on a thing, or on everything of its issuer. */
    public static Optional<LegalHold> standingOn(long issuerId, ActedOn object) {
        return find("lifted is null and issuerId = ?1 and (objectKind = ?2 or objectKind = ?3 and objectId = ?4) order by held", issuerId, ISSUER,
                object.kind(), object.id()).firstResultOptional();
    }

    /** To be asked, in the same transaction, before anything of a thing is erased or made anonymous. @throws Held if a hold stands on it */
    public static void refuseErasure(long issuerId, ActedOn object) {
        standingOn(issuerId, object).ifPresent(hold -> {
            throw new Held(hold);
        });
    }

    public static Optional<LegalHold> of(UUID id) {
        return findByIdOptional(id);
    }

    /** Those of some issuers: what stands first, each the latest first. */
    public static List<LegalHold> ofIssuers(Collection<Long> issuerIds, int most) {
        return issuerIds.isEmpty() ? List.of()
                : find("issuerId in ?1 order by case when lifted is null then 0 else 1 end, held desc", issuerIds).page(0, most).list();
    }

    public UUID id() {
        return id;
    }

    public long issuerId() {
        return issuerId;
    }

    public boolean stands() {
        return lifted == null;
    }

    public boolean isOfEverything() {
        return objectKind.equals(ISSUER);
    }

    /** As the audit trail names what is held. */
    public ActedOn object() {
        return new ActedOn(objectKind, objectId, objectName);
    }

    public String reason() {
        return reason;
    }

    public Instant held() {
        return held;
    }

    public String heldByName() {
        return heldByName;
    }

    /** Null while it stands. */
    public Instant lifted() {
        return lifted;
    }

    public String liftedByName() {
        return liftedByName;
    }

    public String liftedBecause() {
        return liftedBecause;
    }
}
