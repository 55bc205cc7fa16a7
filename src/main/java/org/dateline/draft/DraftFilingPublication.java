package org.dateline.draft;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.dateline.filing.Filing;

/** The act that carried a filing across to the public record; there is one a filing at most. */
@Entity
@Table(name = "draft_filing_publication")
class DraftFilingPublication extends PanacheEntityBase {

    @Id
    @Column(name = "draft_id")
    private UUID draftId;

    private long entry;
    private String slug;
    private Instant published;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "published_by"))
    @AttributeOverride(name = "name", column = @Column(name = "published_by_name"))
    private Colleague publishedBy;

    protected DraftFilingPublication() {}

    DraftFilingPublication(UUID draftId, Filing published, Colleague publishedBy) {
        this.draftId = draftId;
        this.entry = published.entry();
        this.slug = published.slug();
        this.published = published.published();
        this.publishedBy = publishedBy;
    }

    /** Index of its ledger entry. */
    public long entry() {
        return entry;
    }

    /** Its public page, once a checkpoint covers the entry. */
    public String path() {
        return "/filings/" + slug;
    }

    public Instant published() {
        return published;
    }

    public Colleague publishedBy() {
        return publishedBy;
    }
}
