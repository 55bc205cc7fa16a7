package org.dateline.draft;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.enterprise.inject.spi.CDI;
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
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dateline.issuer.Issuer;
import org.dateline.ledger.Visibility;
import org.dateline.release.PublishedDocument;
import org.dateline.release.Release;
import org.dateline.release.ReleaseAddress;
import org.dateline.shared.Role;

/**
 * A release before it is published: its saved versions, its approvals, and at last its publication. Everything it says is
 * sealed with a key of its own ({@link DraftSeal}); the columns in clear tell only who worked on it and when.
 */
@Entity
@Table(name = "draft")
public class Draft extends PanacheEntityBase {

    /** Hibernate's word for leaving out what is locked. */
    private static final int SKIP_LOCKED = -2;

    private static final Colleague PORTAL = new Colleague(null, "The portal");

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

    @Enumerated(EnumType.STRING)
    @Column(length = 16, columnDefinition = "varchar(16)")
    private Purpose purpose;

    @Column(name = "about_entry")
    private Long aboutEntry;

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
        return begin(Purpose.RELEASE, null, issuer, content, by, now);
    }

    /** Begins the draft of what shall follow a public release. */
    static Draft beginAbout(Purpose purpose, Release release, DraftContent content, Colleague by, Instant now) {
        return begin(purpose, release.entry(), release.issuer(), content, by, now);
    }

    private static Draft begin(Purpose purpose, Long aboutEntry, Issuer issuer, DraftContent content, Colleague by, Instant now) {
        Draft draft = new Draft();
        draft.id = UUID.randomUUID();
        draft.issuer = issuer;
        draft.purpose = purpose;
        draft.aboutEntry = aboutEntry;
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

    /**
     * The draft with its row locked until the transaction ends, so that what is decided about it holds. Its {@link #state}
     * moves on, so that whoever looked at it before will look again.
     */
    static Optional<Draft> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    /**
     * Those whose rows nobody else has locked, with their rows locked until the transaction ends.
     *
     * @param patient whether to wait for those that somebody else has locked, instead of leaving them out
     */
    static List<Draft> lockedForPublication(Collection<UUID> ids, boolean patient) {
        PanacheQuery<Draft> query = Draft.<Draft>find("id in ?1", ids).withLock(LockModeType.PESSIMISTIC_WRITE);
        return (patient ? query : query.withHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)).list();
    }

    /** What somebody began to write about a public release and has not published yet. */
    static Optional<Draft> unpublishedAbout(Purpose purpose, long entry) {
        return find("from Draft d join fetch d.issuer where d.purpose = ?1 and d.aboutEntry = ?2"
                + " and not exists (select 1 from DraftPublication p where p.draftId = d.id) order by d.begun", purpose, entry).firstResultOptional();
    }

    /**
     * Open drafts of these issuers, the latest changed first.
     *
     * @param page from 0
     */
    static List<Draft> unpublishedOf(Collection<Long> issuerIds, int page, int size) {
        return issuerIds.isEmpty() ? List.of() : Draft.<Draft>find("from Draft d join fetch d.issuer where d.issuer.id in ?1"
                + " and not exists (select 1 from DraftPublication p where p.draftId = d.id) order by d.changed desc, d.id", issuerIds)
                .page(page, size).list();
    }

    static long countUnpublishedOf(Collection<Long> issuerIds) {
        return issuerIds.isEmpty() ? 0 : count("from Draft d where d.issuer.id in ?1"
                + " and not exists (select 1 from DraftPublication p where p.draftId = d.id)", issuerIds);
    }

    /** Drafts of these issuers that something kept from going out at their time, and that nobody has settled since. */
    static List<Draft> blockedOf(Collection<Long> issuerIds) {
        return issuerIds.isEmpty() ? List.of() : list("from Draft d join fetch d.issuer where d.issuer.id in ?1"
                + " and exists (select 1 from DraftSchedule s where s.key.draftId = d.id and s.step = ?2"
                + " and s.key.number = (select max(l.key.number) from DraftSchedule l where l.key.draftId = d.id))"
                + " and not exists (select 1 from DraftPublication p where p.draftId = d.id) order by d.changed desc",
                issuerIds, Schedule.Step.BLOCKED);
    }

    /** Drafts of these issuers that are not published and have, or had, a time. */
    static List<Draft> scheduledOf(Collection<Long> issuerIds) {
        return issuerIds.isEmpty() ? List.of() : Draft.<Draft>list("from Draft d join fetch d.issuer where d.issuer.id in ?1"
                + " and exists (select 1 from DraftSchedule s where s.key.draftId = d.id)"
                + " and not exists (select 1 from DraftPublication p where p.draftId = d.id) order by d.changed desc", issuerIds);
    }

    /** The issuer's draft that a wire calls by this reference; empty if there is none. */
    static Optional<Draft> withReference(Issuer issuer, String reference) {
        byte[] given = reference.getBytes(StandardCharsets.UTF_8);
        return Draft.find("select d.id from Draft d where d.issuer = ?1 order by d.changed desc", issuer).project(UUID.class).stream()
                .filter(id -> MessageDigest.isEqual(given, WireReference.of(id).getBytes(StandardCharsets.UTF_8)))
                .findFirst().flatMap(Draft::of);
    }

    /** Drafts of these issuers that were published or admitted last, the latest first. */
    static List<Draft> publishedOf(Collection<Long> issuerIds, int limit) {
        return issuerIds.isEmpty() ? List.of() : Draft.<Draft>find("select d from Draft d join fetch d.issuer join DraftPublication p"
                + " on p.draftId = d.id where d.issuer.id in ?1 order by p.published desc", issuerIds).page(0, limit).list();
    }

    /**
     * Saves the next version. Every earlier version is kept, and approvals bind the version they saw. Whoever clicks twice, or
     * has written what stands there already, saves nothing new.
     *
     * @param basedOn number of the version the person began from
     * @throws ConflictingEdit if somebody saved another version meanwhile
     * @throws NotAllowed if the draft was published, or the text that is changed is public
     */
    public void save(int basedOn, DraftContent content, Colleague by, Instant now) {
        requireUnpublished("edited");
        DraftContent before = content();
        if (content.equals(before)) {
            return;
        }
        if (purpose == Purpose.TRANSLATION && (!content.original().equals(before.original()) || content.texts().size() != before.texts().size())) {
            throw new NotAllowed("This text is public and never changes. Correct the release instead; here its other text is written.");
        }
        if (basedOn != latest) {
            throw new ConflictingEdit(this, basedOn);
        }
        DraftSeal seal = seal();
        move(by, now);
        persistVersion(content, by, now, seal);
        if (schedule().filter(Schedule::waits).isPresent()) {
            stop(Schedule.Step.HELD, by.name() + " saved version " + latest + ", so the approval is void: somebody else has to approve it anew.",
                    PORTAL, now);
        }
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

    /** @throws NotAllowed if the draft was published */
    void decide(Materiality decision) {
        requireUnpublished("decided upon");
        DraftMateriality.enter(this, decision);
    }

    /** The decision that counts; empty while there is none. */
    Optional<Materiality> materiality() {
        return materialities().stream().findFirst();
    }

    /** Every decision, the latest first. */
    List<Materiality> materialities() {
        return DraftMateriality.of(this);
    }

    /** Enters the crossing; a draft that waits for it goes out now. */
    void cross(WireCrossing crossing) {
        DraftCrossing.enter(this, crossing);
        DraftDue.crossed(id, crossing.entered());
    }

    /** The report that counts; empty while there is none. */
    Optional<WireCrossing> crossing() {
        return crossings().stream().findFirst();
    }

    /** Every report, the latest first. */
    List<WireCrossing> crossings() {
        return DraftCrossing.of(this);
    }

    /**
     * Gives it its time, or another one.
     *
     * @param seen     number of the version the person looked at
     * @param due      a whole minute to come; null for when the news has crossed the wire
     * @param why      why it goes out in spite of warnings; may be empty
     * @param accepted names of the checks whose warnings the person saw
     * @throws ConflictingEdit if another version was saved since the person looked
     * @throws NotAllowed if it was published, is not approved, or its time is over
     */
    void schedule(int seen, Instant due, ZoneId zone, String why, List<String> accepted, Colleague by, Instant now) {
        requireUnpublished("scheduled");
        if (seen != latest) {
            throw new ConflictingEdit(this, seen);
        }
        if (approvals().isEmpty()) {
            throw new NotAllowed("Somebody else has to approve version " + latest + " before it can be scheduled.");
        }
        if (due == null && crossing().isPresent()) {
            throw new NotAllowed("Its news has crossed the wire already: publish it now, or give it a time.");
        }
        if (due != null && !due.isAfter(now)) {
            throw new NotAllowed("That time is over.");
        }
        boolean moved = schedule().filter(before -> before.waits() || before.stopped()).isPresent();
        int number = take(new Schedule(nextStep(), moved ? Schedule.Step.MOVED : Schedule.Step.SCHEDULED, due, zone, latest, why, accepted, by, now));
        DraftDue.arm(id, number, due);
    }

    /** Keeps it from going out until somebody gives it a time again. */
    void hold(String why, Colleague by, Instant now) {
        requireUnpublished("put on hold");
        requireWaiting();
        stop(Schedule.Step.HELD, why, by, now);
    }

    /** Takes its schedule away. */
    void pullBack(Colleague by, Instant now) {
        requireUnpublished("pulled back");
        if (schedule().filter(before -> before.waits() || before.stopped()).isEmpty()) {
            throw new NotAllowed("It is not scheduled.");
        }
        stop(Schedule.Step.PULLED_BACK, "", by, now);
    }

    /** Something was in the way at its time. */
    void block(String why, Instant now) {
        requireWaiting();
        stop(Schedule.Step.BLOCKED, why, PORTAL, now);
    }

    /** The step that counts; empty if it was never scheduled. */
    Optional<Schedule> schedule() {
        return schedules().stream().findFirst();
    }

    /** Every step, the latest first. */
    List<Schedule> schedules() {
        return DraftSchedule.of(this);
    }

    private void requireWaiting() {
        if (schedule().filter(Schedule::waits).isEmpty()) {
            throw new NotAllowed("It has no time at which it would go out.");
        }
    }

    private void stop(Schedule.Step step, String why, Colleague by, Instant now) {
        Schedule before = schedule().orElseThrow();
        take(new Schedule(nextStep(), step, before.due(), before.zone(), before.version(), why, List.of(), by, now));
        DraftDue.disarm(List.of(id));
        if (step != Schedule.Step.PULLED_BACK) {
            CDI.current().getBeanManager().getEvent().fire(new Schedule.Stopped(this, schedule().orElseThrow()));
        }
    }

    private int take(Schedule step) {
        DraftSchedule.enter(this, step);
        return step.number();
    }

    private int nextStep() {
        return schedule().map(Schedule::number).orElse(0) + 1;
    }

    /**
     * Puts a reason on record why the latest version goes out in spite of a finding.
     *
     * @param seen   number of the version the person looked at
     * @param digest of what would be published, see {@link DraftDigest}
     * @throws ConflictingEdit if another version was saved since the person looked
     * @throws NotAllowed if the finding cannot be put aside, or not by this person
     */
    void override(int seen, byte[] digest, Finding finding, String reason, Colleague by, Role as, Instant now) {
        requireUnpublished("changed");
        if (seen != latest) {
            throw new ConflictingEdit(this, seen);
        }
        String objection = PublicationChecks.objection(finding, as == Role.APPROVER, by.id().equals(changedBy.id()));
        if (objection != null) {
            throw new NotAllowed(objection);
        }
        new DraftOverride(this, digest, finding, reason, by, as, now).persist();
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

    public Purpose purpose() {
        return purpose;
    }

    /** Entry of the public release that it corrects or withdraws; null for a release of its own. */
    public Long aboutEntry() {
        return aboutEntry;
    }

    /** Names of the files that are public with the release that it adds a text to; none for any other purpose. */
    Set<String> filesOfTheRelease(Visibility visibility) {
        return purpose != Purpose.TRANSLATION ? Set.of() : Release.withEntry(visibility, aboutEntry).stream()
                .flatMap(release -> PublishedDocument.listedOf(release, visibility).stream())
                .map(PublishedDocument.Listed::name).collect(Collectors.toSet());
    }

    /** Where the public finds what came of it; empty until it is visible. */
    Optional<ReleaseAddress> publicAddress(Visibility visibility) {
        return publication().map(DraftPublication::entry).filter(visibility::covers)
                .flatMap(entry -> becomesPartOfAnother() ? addressOfTheOther(visibility) : Release.withEntry(visibility, entry).map(Release::address));
    }

    private boolean becomesPartOfAnother() {
        return purpose == Purpose.WITHDRAWAL || purpose == Purpose.TRANSLATION;
    }

    /** The public release of which this becomes a part, as its notice or its further text; empty if it is a release itself. */
    Optional<ReleaseAddress> addressOfTheOther(Visibility visibility) {
        return becomesPartOfAnother() ? Release.withEntry(visibility, aboutEntry).map(Release::address) : Optional.empty();
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

    /** Moves on whenever somebody opens the draft to change something about it. */
    int state() {
        return lockVersion;
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
