package org.dateline.draft;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A draft that goes out by itself unless somebody stops it: the queue of the {@link ScheduleRunner}. Whoever changes a row
 * has locked the draft's, so the row is there exactly once for the transaction that publishes.
 */
@Entity
@Table(name = "draft_due")
class DraftDue extends PanacheEntityBase {

    /** Fired in the transaction that gives a draft its time. */
    record Armed(Instant due) {}

    @Id
    @Column(name = "draft_id")
    private UUID draftId;

    private int number;
    private Instant due;

    protected DraftDue() {}

    /** @param due null while it waits for the wire */
    static void arm(UUID draftId, int number, Instant due) {
        DraftDue row = DraftDue.<DraftDue>findByIdOptional(draftId).orElseGet(DraftDue::new);
        row.draftId = draftId;
        row.number = number;
        row.persist();
        row.setDue(due);
    }

    /** If the draft waits for the wire, now is its time. */
    static void crossed(UUID draftId, Instant now) {
        DraftDue.<DraftDue>findByIdOptional(draftId).filter(row -> row.due == null).ifPresent(row -> row.setDue(now));
    }

    private void setDue(Instant instant) {
        due = instant;
        if (due != null) {
            CDI.current().getBeanManager().getEvent().fire(new Armed(due));
        }
    }

    static void disarm(Collection<UUID> draftIds) {
        delete("draftId in ?1", draftIds);
    }

    static Optional<DraftDue> of(UUID draftId) {
        return findByIdOptional(draftId);
    }

    static List<DraftDue> of(Collection<UUID> draftIds) {
        return draftIds.isEmpty() ? List.of() : list("draftId in ?1", draftIds);
    }

    /** Those that are due by then, the first ones first. */
    static List<DraftDue> until(Instant then) {
        return list("due <= ?1 order by due, draftId", then);
    }

    UUID draftId() {
        return draftId;
    }

    /** Of the step of the schedule. */
    int number() {
        return number;
    }

    /** Null while it waits for the wire. */
    Instant due() {
        return due;
    }
}
