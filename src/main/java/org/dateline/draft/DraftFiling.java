package org.dateline.draft;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dateline.issuer.Issuer;
import org.dateline.risk.MarkedSection;

/**
 * A filing before it is published: the file that was handed in, the saved versions of what people made of it, its approvals, and at
 * last its publication. Everything it says is sealed with a key of its own ({@link DraftSeal}).
 */
@Entity
@Table(name = "draft_filing")
class DraftFiling extends PanacheEntityBase {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "issuer_id")
    private Issuer issuer;

    @Column(name = "wrapped_key")
    private byte[] wrappedKey;

    private Instant begun;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "begun_by"))
    @AttributeOverride(name = "name", column = @Column(name = "begun_by_name"))
    private Colleague begunBy;

    private int latest;
    private Instant changed;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "changed_by"))
    @AttributeOverride(name = "name", column = @Column(name = "changed_by_name"))
    private Colleague changedBy;

    @Version
    @Column(name = "lock_version")
    private int lockVersion;

    protected DraftFiling() {}

    /**
     * Begins a filing with its first version.
     *
     * @param section its risk section; null for a filing that is entered without risk factors
     */
    static DraftFiling begin(Issuer issuer, DraftSource.Original original, MarkedSection section, FilingContent content,
            Colleague by, Instant now) {
        var filing = new DraftFiling();
        filing.id = UUID.randomUUID();
        filing.issuer = issuer;
        DraftSeal seal = DraftSeal.create(filing.id);
        filing.wrappedKey = seal.wrap(DraftSeal.wrappingKey());
        filing.begun = now;
        filing.begunBy = by;
        filing.move(by, now);
        filing.persist();
        DraftFilingSource.keep(filing.id, seal, original);
        if (section != null) {
            DraftFilingSection.keep(filing.id, seal, section);
        }
        filing.persistVersion(content, by, now, seal);
        return filing;
    }

    static Optional<DraftFiling> of(UUID id) {
        return find("from DraftFiling d join fetch d.issuer where d.id = ?1", id).firstResultOptional();
    }

    /** With its row locked until the transaction ends, so that what is decided about it holds. */
    static Optional<DraftFiling> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Those of these issuers that are in preparation, the latest changed first. */
    static List<DraftFiling> unpublishedOf(Collection<Long> issuerIds, int limit) {
        return issuerIds.isEmpty() ? List.of()
                : DraftFiling.<DraftFiling>find("from DraftFiling d join fetch d.issuer where d.issuer.id in ?1"
                + " and not exists (select 1 from DraftFilingPublication p where p.draftId = d.id) order by d.changed desc, d.id", issuerIds)
                .page(0, limit).list();
    }

    /**
     * Saves the next version. Every earlier one is kept, and approvals bind the version they saw. Whoever clicks twice saves nothing new.
     *
     * @param seen number of the version the person looked at
     * @throws NotAllowed if it was published, or somebody saved another version meanwhile
     */
    void save(int seen, FilingContent content, Colleague by, Instant now) {
        requireUnpublished("changed");
        if (content.equals(content())) {
            return;
        }
        requireSeen(seen);
        DraftSeal seal = seal();
        move(by, now);
        persistVersion(content, by, now, seal);
    }

    /**
     * Approves the latest version as it stands.
     *
     * @param digest of what would be published, see {@link PreparedFiling#digest}
     * @return false if the person has approved it already
     * @throws NotAllowed if the person saved the latest version, or somebody saved another one meanwhile
     */
    boolean approve(int seen, byte[] digest, Colleague by, Instant now) {
        requireUnpublished("approved");
        requireSeen(seen);
        if (by.id().equals(changedBy.id())) {
            throw new NotAllowed("You saved the latest version yourself: somebody else has to approve it.");
        }
        if (isApprovedBy(by, digest)) {
            return false;
        }
        new DraftFilingApproval(id, latest, digest, by, now).persist();
        return true;
    }

    boolean isApprovedBy(Colleague person, byte[] digest) {
        return approvals().stream().anyMatch(approval -> approval.approvedBy().id().equals(person.id()) && approval.binds(digest));
    }

    void requireUnpublished(String what) {
        publication().ifPresent(publication -> {
            throw new NotAllowed("This filing was published by " + publication.publishedBy().name() + " and cannot be " + what
                    + " any more.");
        });
    }

    void requireSeen(int seen) {
        if (seen != latest) {
            throw new NotAllowed("Nothing was done: " + changedBy.name() + " saved version " + latest
                    + " meanwhile. Below is the newest state.");
        }
    }

    /** Approvals of exactly the latest version. */
    List<DraftFilingApproval> approvals() {
        return DraftFilingApproval.ofVersion(id, latest);
    }

    Optional<DraftFilingPublication> publication() {
        return DraftFilingPublication.findByIdOptional(id);
    }

    /** Who saved each version, the latest first. */
    List<DraftFilingVersion.Saved> versions() {
        return DraftFilingVersion.savedOf(id);
    }

    /** What the latest version says. */
    FilingContent content() {
        return SealedFacts.read(seal().open("version " + latest, DraftFilingVersion.of(id, latest).orElseThrow().sealed()),
                FilingContent.class);
    }

    /** Its risk section as the latest version marks it; empty for a filing that is entered without risk factors. */
    Optional<MarkedSection> section(FilingContent content) {
        return DraftFilingSection.of(id, seal()).map(section -> section.withMarks(content.marks()));
    }

    String sourceName() {
        return DraftFilingSource.nameOf(id, seal());
    }

    DraftSource.Original source() {
        return DraftFilingSource.of(id, seal());
    }

    private DraftSeal seal() {
        return DraftSeal.unwrap(id, wrappedKey, DraftSeal.wrappingKey());
    }

    UUID id() {
        return id;
    }

    Issuer issuer() {
        return issuer;
    }

    /** Number of the latest saved version, counted from 1. */
    int latest() {
        return latest;
    }

    Instant changed() {
        return changed;
    }

    Colleague changedBy() {
        return changedBy;
    }

    String path() {
        return "/desk/filings/" + id;
    }

    private void move(Colleague by, Instant now) {
        latest++;
        changed = now;
        changedBy = by;
    }

    private void persistVersion(FilingContent content, Colleague by, Instant now, DraftSeal seal) {
        new DraftFilingVersion(id, latest, by, now, seal.seal("version " + latest, SealedFacts.json(content))).persist();
    }
}
