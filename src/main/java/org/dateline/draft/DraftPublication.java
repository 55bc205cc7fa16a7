package org.dateline.draft;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The act that carried a draft across to the public record; there is one a draft at most. */
@Entity
@Table(name = "draft_publication")
public class DraftPublication extends PanacheEntityBase {

    @Id
    @Column(name = "draft_id")
    private UUID draftId;

    private long entry;
    private boolean admitted;
    private Instant due;
    private Instant published;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "published_by"))
    @AttributeOverride(name = "name", column = @Column(name = "published_by_name"))
    private Colleague publishedBy;

    protected DraftPublication() {}

    DraftPublication(UUID draftId, long entry, boolean admitted, Instant due, Instant published, Colleague publishedBy) {
        this.draftId = draftId;
        this.entry = entry;
        this.admitted = admitted;
        this.due = due;
        this.published = published;
        this.publishedBy = publishedBy;
    }

    static Optional<DraftPublication> of(UUID draftId) {
        return findByIdOptional(draftId);
    }

    /** Those of these drafts that were published or admitted. */
    static Set<UUID> among(Collection<UUID> draftIds) {
        return DraftPublication.<DraftPublication>list("draftId in ?1", draftIds).stream().map(one -> one.draftId).collect(Collectors.toSet());
    }

    /** When it was to go out, of one that was scheduled; null for at once. */
    public Instant due() {
        return due;
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
