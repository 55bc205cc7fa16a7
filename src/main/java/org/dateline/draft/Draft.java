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

/**
 * A release before it is published: its saved versions, its approvals, and at last its publication. Everything it says is
 * sealed with a key of its own ({@link DraftSeal}); the columns in clear tell only who worked on it and when.
 */
@Entity
@Table(name = "draft")
public class Draft extends PanacheEntityBase {

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

    protected Draft() {}

    /** Begins a draft with its first version. */
    public static Draft begin(Issuer issuer, DraftContent content, Colleague by, Instant now) {
        Draft draft = new Draft();
        draft.id = UUID.randomUUID();
        draft.issuer = issuer;
        DraftSeal seal = DraftSeal.create(draft.id);
        draft.wrappedKey = seal.wrap(DraftSeal.wrappingKey());
        draft.begun = now;
        draft.begunBy = by;
        draft.move(by, now);
        draft.persist();
        draft.persistVersion(content, by, now, seal);
        return draft;
    }

    static Optional<Draft> of(UUID id) {
        return find("from Draft d join fetch d.issuer where d.id = ?1", id).firstResultOptional();
    }

    /** The draft with its row locked until the transaction ends, so that what is decided about it holds. */
    static Optional<Draft> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Open drafts of these issuers, the latest changed first. */
    static List<Draft> unpublishedOf(Collection<Long> issuerIds) {
        return issuerIds.isEmpty() ? List.of() : list("from Draft d join fetch d.issuer where d.issuer.id in ?1"
                + " and not exists (select 1 from DraftPublication p where p.draftId = d.id) order by d.changed desc", issuerIds);
    }

    /** Drafts of these issuers that were published or admitted last, the latest first. */
    static List<Draft> publishedOf(Collection<Long> issuerIds, int limit) {
        return issuerIds.isEmpty() ? List.of() : Draft.<Draft>find("select d from Draft d join fetch d.issuer join DraftPublication p"
                + " on p.draftId = d.id where d.issuer.id in ?1 order by p.published desc", issuerIds).page(0, limit).list();
    }

    /**
     * Saves the next version. Every earlier version is kept, and approvals bind the version they saw.
     *
     * @param basedOn number of the version the person began from
     * @throws ConflictingEdit if somebody saved another version meanwhile
     * @throws IllegalStateException if the draft was published
     */
    public void save(int basedOn, DraftContent content, Colleague by, Instant now) {
        requireUnpublished("edited");
        if (basedOn != latest) {
            throw new ConflictingEdit(this, basedOn);
        }
        if (content.equals(content())) {
            return;
        }
        DraftSeal seal = seal();
        move(by, now);
        persistVersion(content, by, now, seal);
    }

    /**
     * Approves the latest version as it stands.
     *
     * @param seen   number of the version the person looked at
     * @param digest of what would be published, see {@link DraftDigest}
     * @throws ConflictingEdit if another version was saved since the person looked
     * @throws NotAllowed if the person saved the latest version
     */
    DraftApproval approve(int seen, byte[] digest, Colleague by, Instant now) {
        requireUnpublished("approved");
        if (seen != latest) {
            throw new ConflictingEdit(this, seen);
        }
        if (by.id().equals(changedBy.id())) {
            throw new NotAllowed("You saved the latest version yourself: somebody else has to approve it.");
        }
        return DraftApproval.of(this, latest, by).orElseGet(() -> {
            var approval = new DraftApproval(id, latest, digest, by, now);
            approval.persist();
            return approval;
        });
    }

    /** Approvals that bind exactly the latest version. */
    public List<DraftApproval> approvals() {
        return DraftApproval.ofVersion(id, latest);
    }

    public Optional<DraftPublication> publication() {
        return DraftPublication.of(id);
    }

    public List<DraftVersion> versions() {
        return DraftVersion.ofDraft(id);
    }

    /** What the latest version says. */
    public DraftContent content() {
        return content(latest);
    }

    /** @throws java.util.NoSuchElementException if there is no such version */
    public DraftContent content(int number) {
        DraftVersion version = DraftVersion.of(id, number).orElseThrow();
        return DraftContent.fromJson(seal().open("version " + number, version.sealed()));
    }

    /** The file it was imported from, if it was. */
    Optional<DraftSource.Original> source() {
        return DraftSource.of(this);
    }

    void requireUnpublished(String what) {
        publication().ifPresent(publication -> {
            throw new NotAllowed("This draft was " + (publication.admitted() ? "admitted" : "published") + " by "
                    + publication.publishedBy().name() + " and cannot be " + what + " any more.");
        });
    }

    DraftSeal seal() {
        return DraftSeal.unwrap(id, wrappedKey, DraftSeal.wrappingKey());
    }

    public UUID id() {
        return id;
    }

    public Issuer issuer() {
        return issuer;
    }

    public Instant begun() {
        return begun;
    }

    public Colleague begunBy() {
        return begunBy;
    }

    /** Number of the latest saved version, counted from 1. */
    public int latest() {
        return latest;
    }

    public Instant changed() {
        return changed;
    }

    public Colleague changedBy() {
        return changedBy;
    }

    private void move(Colleague by, Instant now) {
        latest++;
        changed = now;
        changedBy = by;
    }

    private void persistVersion(DraftContent content, Colleague by, Instant now, DraftSeal seal) {
        new DraftVersion(id, latest, by, now, seal.seal("version " + latest, content.toJson())).persist();
    }
}
