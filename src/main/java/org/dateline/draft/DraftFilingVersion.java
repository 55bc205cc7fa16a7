package org.dateline.draft;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One saved version of a filing; never changed, never removed. */
@Entity
@Table(name = "draft_filing_version")
class DraftFilingVersion extends PanacheEntityBase {

    @EmbeddedId
    private DraftVersion.Key key;

    private Instant saved;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "saved_by"))
    @AttributeOverride(name = "name", column = @Column(name = "saved_by_name"))
    private Colleague savedBy;

    @Column(columnDefinition = "longblob")
    private byte[] sealed;

    protected DraftFilingVersion() {}

    DraftFilingVersion(UUID draftId, int number, Colleague savedBy, Instant saved, byte[] sealed) {
        this.key = new DraftVersion.Key(draftId, number);
        this.savedBy = savedBy;
        this.saved = saved;
        this.sealed = sealed;
    }

    static Optional<DraftFilingVersion> of(UUID draftId, int number) {
        return findByIdOptional(new DraftVersion.Key(draftId, number));
    }

    /** Who saved each, without what they say; the latest first. */
    static List<Saved> savedOf(UUID draftId) {
        return find("select v.key.number, v.saved, v.savedBy.id, v.savedBy.name from DraftFilingVersion v where v.key.draftId = ?1 order by v.key.number desc", draftId)
                .project(Object[].class).stream()
                .map(row -> new Saved((Integer) row[0], (Instant) row[1], new Colleague((UUID) row[2], (String) row[3])))
                .toList();
    }

    /** @param number counted from 1 */
    record Saved(int number, Instant saved, Colleague by) {}

    byte[] sealed() {
        return sealed;
    }
}
