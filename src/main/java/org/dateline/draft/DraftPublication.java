package org.dateline.draft;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The act that carried a draft across to the public record; there is one a draft at most. */
@Entity
@Table(name = "draft_publication")
public class DraftPublication extends PanacheEntityBase {

    @Id
    @Column(name = "draft_id")
    private UUID draftId;

    private long entry;
    private boolean admitted;
    private Instant published;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "published_by"))
    @AttributeOverride(name = "name", column = @Column(name = "published_by_name"))
    private Colleague publishedBy;

    protected DraftPublication() {}

    DraftPublication(UUID draftId, long entry, boolean admitted, Instant published, Colleague publishedBy) {
        this.draftId = draftId;
        this.entry = entry;
        this.admitted = admitted;
        this.published = published;
        this.publishedBy = publishedBy;
    }

    static Optional<DraftPublication> of(UUID draftId) {
        return findByIdOptional(draftId);
    }

    /** Index of the ledger entry. */
    public long entry() {
        return entry;
    }

    /** True if the draft was admitted as a historical release. */
    public boolean admitted() {
        return admitted;
    }

    public Instant published() {
        return published;
    }

    public Colleague publishedBy() {
        return publishedBy;
    }
}
