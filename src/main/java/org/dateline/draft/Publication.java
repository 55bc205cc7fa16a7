package org.dateline.draft;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.FlushModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dateline.audit.Actor;
import org.dateline.audit.Audit;
import org.dateline.audit.Deed;
import org.dateline.draft.prose.Prose;
import org.dateline.issuer.Exchange;
import org.dateline.issuer.Listing;
import org.dateline.ledger.Appended;
import org.dateline.ledger.Entry;
import org.dateline.ledger.FreshTransaction;
import org.dateline.ledger.Hash;
import org.dateline.ledger.Ledger;
import org.dateline.ledger.Visibility;
import org.dateline.release.EnteredTogether;
import org.dateline.release.ExpectedText;
import org.dateline.release.IssueDate;
import org.dateline.release.PublicationRecord;
import org.dateline.release.Release;
import org.dateline.release.ReleaseAddress;
import org.dateline.release.ReleaseInFull;
import org.dateline.release.ReleaseQuery;
import org.dateline.release.ReleaseSummary;
import org.dateline.release.ReleaseToPublish;
import org.dateline.release.SealedDocument;
import org.dateline.release.ToPublish;
import org.dateline.release.TranslationToPublish;
import org.dateline.release.WithdrawalToPublish;
import org.dateline.shared.PublicStates;
import org.dateline.shared.Role;

/**
 * The one act that carries an approved draft across to the public. Everything derived is made before; then one transaction
 * inserts the release's rows and its ledger entry together, and the next one the checkpoint that makes them visible
 * (invariant 1). A crash between the two is healed at the next start: the release is sequenced, and becomes visible then.
 */
@ApplicationScoped
public class Publication {

    /** What was carried across. */
    public record Published(ReleaseAddress address, long entry, Instant published) {}

    /** A draft at the point of publication: what would go out, and what the checks say of it. */
    public record Prepared(Draft draft, DraftContent content, List<SealedDocument> documents, byte[] digest,
            List<DraftApproval> approvals, List<CheckResult> checks, Act act, Instant at, ExchangeNews news) {

        public List<Finding> findings() {
            return checks.stream().flatMap(check -> check.findings().stream()).toList();
        }

        /** A publication answers each warning by itself, on the page of its checks; an admission all of them as it is done. */
        public boolean blocked() {
            return findings().stream().anyMatch(finding -> finding.inTheWay() || !act.isAdmission() && finding.needsReason());
        }

        /** What a writer has to mend before it can go out at all. */
        List<Finding> blockingInTheText() {
            return findings().stream().filter(finding -> finding.inTheWay() && finding.isOfTheText()).toList();
        }

        /** True if something is warned of and nobody has said, on the page of the checks, why it goes out all the same. */
        boolean unanswered() {
            return findings().stream().anyMatch(Finding::needsReason);
        }

        /** Names of the checks that warn. */
        List<String> warnings() {
            return findings().stream().filter(finding -> finding.level() == Finding.Level.WARNS).map(Finding::check).distinct().toList();
        }

        /** True if somebody has to say why it goes out all the same. */
        public boolean needsReason() {
            return act.isAdmission() && findings().stream().anyMatch(Finding::needsReason);
        }
    }

    /**
     * A draft of which nothing is left to do but to insert rows.
     *
     * @param state     of the draft when it was looked at, see {@link Draft#state}
     * @param due       when it was asked to go out; null for at once
     * @param step      number of the step of the schedule that is carried out; 0 for none
     * @param by        who published or scheduled it
     * @param obstacles what keeps it from going out at its time, in sentences
     * @param looked    when the checks were last run
     */
    record Ready(Prepared prepared, int state, Instant due, int step, Colleague by, PublicationRecord.Sealed record,
            List<String> obstacles, Instant looked) {

        UUID draftId() {
            return prepared.draft().id();
        }
    }

    /** How often somebody who publishes now looks again because something about the draft changed meanwhile. */
    private static final int LOOKS = 5;

    @Inject
    Clock clock;

    @Inject
    Ledger ledger;

    @Inject
    Audit audit;

    @Inject
    Visibility visibility;

    @Inject
    PublicStates states;

    /**
     * What the act would do to the draft at an instant, without doing it. Needs a transaction or a request's session. The files
     * are made the first time and kept.
     *
     * @param at now, or when it is planned
     */
    Prepared prepare(Draft draft, Act act, Instant at) {
        DraftContent content = draft.content();
        String issuerName = draft.issuer().name();
        byte[] digest = DraftDigest.of(draft.issuer(), content, content.canonical(issuerName));
        List<SealedDocument> attached = draft.purpose() == Purpose.WITHDRAWAL ? List.of() : DraftAttachment.documents(draft, content);
        List<SealedDocument> made = DraftDocuments.of(draft, digest, () -> draft.purpose().documents(content, issuerName,
                DraftAttachment.pictures(attached)));
        return prepared(draft, content, Stream.concat(made.stream(), toBePublic(draft, attached)).toList(), digest, act, at);
    }

    /** A text in a further language shows the files that came with the release; only what it brings besides is to be published. */
    private Stream<SealedDocument> toBePublic(Draft draft, List<SealedDocument> attached) {
        Set<String> there = draft.filesOfTheRelease(visibility);
        return attached.stream().filter(document -> !there.contains(document.name()));
    }

    private Prepared prepared(Draft draft, DraftContent content, List<SealedDocument> documents, byte[] digest, Act act, Instant at) {
        List<DraftApproval> approvals = draft.approvals().stream().filter(approval -> approval.binds(digest)).toList();
        List<DraftOverride> reasons = DraftOverride.ofLatest(draft).stream().filter(reason -> reason.binds(digest)).toList();
        ExchangeNews news = act.bringsNews() ? news(draft, content, at) : null;
        return new Prepared(draft, content, documents, digest, approvals,
                checks(draft, content, !approvals.isEmpty(), act, at, reasons), act, at, news);
    }

    /** The draft's news as the exchanges' rules see it, going out as things stand. */
    ExchangeNews news(Draft draft, DraftContent content) {
        return news(draft, content, planned(draft, content));
    }

    private static ExchangeNews news(Draft draft, DraftContent content, Instant at) {
        return ExchangeNews.of(draft, content.category(), draft.materiality().map(Materiality::material).orElse(true),
                draft.crossing().map(WireCrossing::crossedAt).filter(crossed -> !crossed.isAfter(at)).orElse(null), at);
    }

    /** What the checks of the act say of a text at an instant, without making its documents: reasons count by their version. */
    List<CheckResult> checks(Draft draft, DraftContent content, boolean approved, Act act, Instant at) {
        return checks(draft, content, approved, act, at, DraftOverride.ofLatest(draft));
    }

    private List<CheckResult> checks(Draft draft, DraftContent content, boolean approved, Act act, Instant at, List<DraftOverride> reasons) {
        ReleaseInFull about = draft.aboutEntry() == null ? null : ReleaseInFull.withEntry(visibility, draft.aboutEntry()).orElse(null);
        CheckedDraft checked = new CheckedDraft(draft.issuer(), draft.latest(), content, at, approved,
                draft.materiality().orElse(null), draft.crossing().orElse(null), Listing.of(draft.issuer()), Exchange.all(),
                publishedOnItsDay(draft, content), QuietPeriod.of(draft.issuer()), LanguagePolicy.of(draft.issuer()),
                RuleLevel.lowered(), content.texts().stream().map(Prose::of).toList(),
                about, about == null ? List.of() : about.everyText(visibility), Spokesperson.of(draft.issuer()), DraftLinks.of(draft),
                DraftStatement.approvedOf(draft.issuer()));
        Stream<CheckResult> exchanges = !act.bringsNews() ? Stream.empty() : ExchangeRules.results(news(draft, content, at)).stream();
        return Stream.concat(act.checks().stream().map(check -> check.result(checked)), exchanges).map(result -> result.with(finding -> {
            Finding answered = finding;
            for (DraftOverride reason : reasons) {
                answered = reason.appliedTo(answered, draft);
            }
            return answered;
        })).toList();
    }

    /** True if a text carries a day before today, so that it can be admitted but not published. */
    boolean isOfAnEarlierDay(Draft draft, DraftContent content) {
        return content.original().issued() != null && content.original().issued().date().isBefore(draft.issuer().today(clock));
    }

    /** When it would go out as things stand: as scheduled, now, or at the beginning of a later day that it is dated. */
    Instant planned(Draft draft, DraftContent content) {
        Instant now = clock.instant();
        Optional<Instant> asked = draft.schedule().filter(schedule -> schedule.waits() && !schedule.onCrossing()).map(Schedule::due);
        if (asked.isPresent()) {
            return asked.get().isAfter(now) ? asked.get() : now;
        }
        IssueDate issued = content.original().issued();
        Instant day = issued == null ? now : issued.date().atStartOfDay(draft.issuer().homeZone()).toInstant();
        return day.isAfter(now) ? day : now;
    }

    private List<ReleaseSummary> publishedOnItsDay(Draft draft, DraftContent content) {
        return content.original().issued() == null ? List.of()
                : ReleaseQuery.all().ofIssuer(draft.issuer().id()).issuedOn(content.original().issued().date()).page(visibility, 0, 100);
    }

    /** Admits the latest version of a draft without an approval: the operator's own act at the command line. */
    public Published admitAsOperator(UUID draftId, int seen, String reason, Colleague operator) {
        return carryAcross(Act.ADMISSION_BY_THE_OPERATOR, draftId, seen, reason, operator);
    }

    /**
     * Publishes or admits the latest version of a draft, now.
     *
     * @param seen   number of the version the person looked at
     * @param reason why it goes out in spite of warnings; empty if there are none
     * @throws NotAllowed if a check blocks it, a reason is missing or it was published before
     * @throws ConflictingEdit if another version was saved since the person looked
     */
    Published carryAcross(Act act, UUID draftId, int seen, String reason, Colleague by) {
        for (int look = 1; look <= LOOKS; look++) {
            Ready ready = QuarkusTransaction.requiringNew().call(() -> ready(act, draftId, seen, reason, by));
            List<Published> published = enter(List.of(ready), true);
            if (!published.isEmpty()) {
                return published.get(0);
            }
        }
        throw new NotAllowed("Nothing was done: colleagues are changing something about this draft at this moment. Try again.");
    }

    private Ready ready(Act act, UUID draftId, int seen, String reason, Colleague by) {
        Draft draft = Draft.of(draftId).orElseThrow(() -> new NotAllowed("This draft does not exist."));
        draft.requireUnpublished(act.done());
        if (draft.latest() != seen) {
            throw new ConflictingEdit(draft, seen);
        }
        Instant now = clock.instant();
        Prepared prepared = prepare(draft, act, now);
        prepared.findings().stream().filter(Finding::inTheWay).findFirst().ifPresent(finding -> {
            throw new NotAllowed("It cannot go out like this: " + finding.message());
        });
        if (prepared.blocked()) {
            throw new NotAllowed("The checks warn of something. Please say on their page, for each warning, why it goes out all the same.");
        }
        if (prepared.needsReason() && reason.isBlank()) {
            throw new NotAllowed("Please say why it goes out in spite of the warnings.");
        }
        return new Ready(prepared, draft.state(), null, 0, by, PublicationRecord.Sealed.seal(record(prepared, null, reason, by)), List.of(), now);
    }

    /**
     * Makes ready what a schedule asks for, or looks at it again; what is in the way is told in the answer. Needs a transaction.
     *
     * @param before what was made ready earlier; its files are used again if the text is the same. Null for nothing
     * @return empty if the schedule does not ask for it any more
     */
    Optional<Ready> ready(DraftDue due, Ready before) {
        Draft draft = Draft.of(due.draftId()).orElseThrow();
        Optional<Schedule> asked = draft.schedule().filter(schedule -> schedule.waits() && schedule.number() == due.number());
        if (asked.isEmpty() || draft.publication().isPresent()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Instant at = due.due().isAfter(now) ? due.due() : now;
        boolean sameText = before != null && before.prepared().draft().latest() == draft.latest();
        Prepared prepared = sameText
                ? prepared(draft, before.prepared().content(), before.prepared().documents(), before.prepared().digest(), draft.purpose().act(), at)
                : prepare(draft, draft.purpose().act(), at);
        Schedule schedule = asked.get();
        List<String> obstacles = prepared.findings().stream().filter(finding -> isInTheWay(finding, schedule)).map(Finding::message).toList();
        String record = record(prepared, due.due(), schedule.why(), schedule.by());
        return Optional.of(new Ready(prepared, draft.state(), due.due(), schedule.number(), schedule.by(), PublicationRecord.Sealed.seal(record),
                obstacles, now));
    }

    /** A warning that nobody saw when the draft was scheduled has no reason on record. */
    private static boolean isInTheWay(Finding finding, Schedule schedule) {
        return finding.inTheWay() || finding.needsReason() && !schedule.accepted().contains(finding.check());
    }

    /**
     * Carries drafts across together: transaction 1, transaction 2. Of those that two nodes try at once, each goes out once.
     *
     * @param patient whether to wait for drafts that somebody is changing, instead of leaving them out
     * @return what went out; whatever changed since it was made ready, or went out before, is left out
     */
    List<Published> enter(List<Ready> all, boolean patient) {
        List<Published> published = FreshTransaction.call(() -> inserted(all, patient));
        ledger.sign();
        states.look();
        if (!published.isEmpty()) {
            QuarkusTransaction.requiringNew().run(() -> DraftDocuments.dropOfPublished(all.stream().map(Ready::draftId).toList()));
        }
        return published;
    }

    /**
     * Transaction 1. First it waits for its turn at the end of the log, as the other nodes do; what it then finds to be still to
     * do is its own.
     */
    private List<Published> inserted(List<Ready> all, boolean patient) {
        refuseEarly(all);
        ledger.awaitTurn();
        List<Ready> going = stillToDo(all, patient);
        if (going.isEmpty()) {
            return List.of();
        }
        List<ToPublish> toPublish = going.stream().map(this::toPublish).toList();
        List<Entry.Builder> entries = new ArrayList<>();
        for (int i = 0; i < going.size(); i++) {
            entries.add(entry(going.get(i).prepared(), toPublish.get(i)));
        }
        List<Appended> appended = ledger.append(entries);
        // All rows go to the database together at the end: on a busy machine it is the rounds to it that take the time.
        Panache.getEntityManager().setFlushMode(FlushModeType.COMMIT);
        EnteredTogether together = new EnteredTogether();
        List<Published> published = new ArrayList<>();
        List<Deed> deeds = new ArrayList<>();
        for (int i = 0; i < going.size(); i++) {
            published.add(inserted(going.get(i), toPublish.get(i), appended.get(i), together));
            deeds.add(deed(going.get(i), appended.get(i)));
        }
        audit.recordAll(deeds);
        DraftDue.disarm(going.stream().map(Ready::draftId).toList());
        return published;
    }

    /** Invariant 2, whoever calls. */
    private void refuseEarly(List<Ready> all) {
        Instant now = clock.instant();
        if (all.stream().anyMatch(ready -> ready.due() != null && ready.due().isAfter(now))) {
            throw new IllegalStateException("A publication was begun before it was due");
        }
    }

    private static List<Ready> stillToDo(List<Ready> all, boolean patient) {
        List<UUID> ids = all.stream().map(Ready::draftId).toList();
        Map<UUID, Draft> drafts = new HashMap<>();
        Draft.lockedForPublication(ids, patient).forEach(draft -> drafts.put(draft.id(), draft));
        Map<UUID, Integer> queue = new HashMap<>();
        DraftDue.of(ids).forEach(due -> queue.put(due.draftId(), due.number()));
        Set<UUID> published = DraftPublication.among(ids);
        return all.stream()
                .filter(ready -> drafts.containsKey(ready.draftId()) && drafts.get(ready.draftId()).state() == ready.state())
                .filter(ready -> !published.contains(ready.draftId()))
                .filter(ready -> ready.due() == null || Objects.equals(queue.get(ready.draftId()), ready.step()))
                .filter(first(Act.WITHDRAWAL))
                .filter(first(Act.TRANSLATION))
                .toList();
    }

    /** Of two withdrawals, or translations, of one release that are due together, the second is looked at again, and finds it done. */
    private static Predicate<Ready> first(Act act) {
        Set<Long> done = new HashSet<>();
        return ready -> ready.prepared().act() != act || done.add(ready.prepared().draft().aboutEntry());
    }

    private ToPublish toPublish(Ready ready) {
        Prepared prepared = ready.prepared();
        if (prepared.act() == Act.WITHDRAWAL) {
            return new WithdrawalToPublish(ready.draftId(), Release.withEntry(visibility, prepared.draft().aboutEntry()).orElseThrow(),
                    prepared.content().texts(), prepared.documents(), ready.record());
        }
        if (prepared.act() == Act.TRANSLATION) {
            return new TranslationToPublish(ready.draftId(), Release.withEntry(visibility, prepared.draft().aboutEntry()).orElseThrow(),
                    prepared.content().further(), prepared.documents(), ready.record());
        }
        return new ReleaseToPublish(ready.draftId(), prepared.draft().issuer(), prepared.content().category(),
                prepared.act().isAdmission() ? prepared.content().original().issued() : null,
                prepared.content().texts(), prepared.documents(), ready.record(), prepared.draft().aboutEntry(), prepared.content().expected());
    }

    private Published inserted(Ready ready, ToPublish toPublish, Appended appended, EnteredTogether together) {
        Act act = ready.prepared().act();
        ReleaseAddress address = toPublish.enter(appended.index(), appended.time(), together);
        new DraftPublication(ready.draftId(), appended.index(), act.isAdmission(), ready.due(), appended.time(), ready.by()).persist();
        if (act.bringsNews()) {
            Draft draft = ready.prepared().draft();
            Obligation.arise(draft, Duty.after(ready.prepared().news().at(appended.time()), draft.issuer().homeZone()), appended.time());
        }
        announced(ready, appended);
        return new Published(address, appended.index(), appended.time());
    }

    private static Deed deed(Ready ready, Appended appended) {
        String entry = Long.toString(appended.index());
        return ready.due() == null
                ? new Deed(new Actor(ready.by().id(), ready.by().name(), Role.PUBLISHER), ready.prepared().act().action(),
                        DraftAction.on(ready.prepared().draft()), List.of(entry))
                : new Deed(Actor.PORTAL, DraftAction.PUBLISHED_AS_SCHEDULED, DraftAction.on(ready.prepared().draft()), List.of(entry, ready.by().name()));
    }

    /** A text that is announced is a task until it is there. */
    private static void announced(Ready ready, Appended appended) {
        Draft draft = ready.prepared().draft();
        ExpectedText expected = ready.prepared().content().expected();
        if (expected != null && draft.purpose() != Purpose.WITHDRAWAL) {
            Obligation.arise(draft, List.of(Duty.announced(expected)), appended.time());
        }
        if (draft.purpose() == Purpose.TRANSLATION) {
            Obligation.announcedWith(draft.aboutEntry()).ifPresent(task ->
                    task.settle(appended.time(), "Published as entry " + appended.index() + " of the ledger.", ready.by(), appended.time()));
        }
    }

    private static Entry.Builder entry(Prepared prepared, ToPublish toPublish) {
        Entry.Builder entry = Entry.of(prepared.act().entryType())
                .event(toPublish.event())
                .issuer(prepared.draft().issuer().slug())
                .release(toPublish.release())
                .eyes(prepared.approvals().isEmpty() ? 1 : 2)
                .record(Hash.fromHex(toPublish.record().digest()));
        if (prepared.draft().aboutEntry() != null) {
            entry.prev(prepared.draft().aboutEntry());
        }
        IssueDate historical = prepared.act().isAdmission() ? prepared.content().original().issued() : null;
        if (historical == null) {
            entry.issuedWhenAppended();
        } else if (historical.instant() == null) {
            entry.issuedOn(historical.date());
        } else {
            entry.issuedAt(historical.instant());
        }
        toPublish.documents().forEach(document -> entry.document(document.name(), Hash.fromHex(document.sha256()), document.bytes().length));
        return entry;
    }

    private static String record(Prepared prepared, Instant due, String reason, Colleague by) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("draft", prepared.draft().id());
        record.put("act", prepared.act());
        record.put("by", by);
        record.put("versions", DraftVersion.ofDraft(prepared.draft().id()).stream()
                .map(version -> Map.of("number", version.number(), "saved", version.saved(), "by", version.savedBy())).toList());
        record.put("approvals", prepared.approvals().stream()
                .map(approval -> Map.of("by", approval.approvedBy(), "approved", approval.approved(), "digest", approval.digest())).toList());
        record.put("checks", prepared.checks());
        record.put("reason", reason);
        record.put("checked", prepared.at());
        record.put("materiality", prepared.draft().materialities());
        record.put("crossing", prepared.draft().crossings());
        if (prepared.news() != null) {
            record.put("exchanges", ExchangeRules.results(prepared.news()));
            record.put("notices", ExchangeNotice.of(prepared.draft()));
            record.put("facts", prepared.news().facts());
            record.put("halts", prepared.news().halts());
        }
        record.put("due", due);
        record.put("schedule", prepared.draft().schedules());
        return DraftContent.json(record);
    }
}
