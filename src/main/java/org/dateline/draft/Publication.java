package org.dateline.draft;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dateline.audit.Actor;
import org.dateline.audit.Audit;
import org.dateline.draft.prose.Prose;
import org.dateline.issuer.Exchange;
import org.dateline.issuer.Listing;
import org.dateline.ledger.Appended;
import org.dateline.ledger.FreshTransaction;
import org.dateline.ledger.Entry;
import org.dateline.ledger.Hash;
import org.dateline.ledger.Ledger;
import org.dateline.release.PublicationRecord;
import org.dateline.release.Release;
import org.dateline.release.ReleaseAddress;
import org.dateline.release.ReleaseQuery;
import org.dateline.release.ReleaseSummary;
import org.dateline.release.ReleaseToPublish;
import org.dateline.release.SealedDocument;
import org.dateline.release.Visibility;
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
            List<DraftApproval> approvals, List<Finding> findings, Act act) {

        public boolean blocked() {
            return findings.stream().anyMatch(finding -> finding.level() == Finding.Level.BLOCKS);
        }

        /** True if somebody has to say why it goes out all the same. */
        public boolean needsReason() {
            return findings.stream().anyMatch(finding -> finding.level() == Finding.Level.WARNS);
        }
    }

    @Inject
    Clock clock;

    @Inject
    Ledger ledger;

    @Inject
    Audit audit;

    @Inject
    Visibility visibility;

    /** What the act would do to the draft now, without doing it. Needs a transaction or a request's session. */
    Prepared prepare(Draft draft, Act act) {
        DraftContent content = draft.content();
        List<SealedDocument> documents = content.documents(draft.issuer().name());
        byte[] digest = DraftDigest.of(draft.issuer(), content, documents);
        List<DraftApproval> approvals = draft.approvals().stream().filter(approval -> approval.binds(digest)).toList();
        return new Prepared(draft, content, documents, digest, approvals, findings(draft, content, !approvals.isEmpty(), act), act);
    }

    /** What the checks of the act say of a text, without making its documents. */
    List<Finding> findings(Draft draft, DraftContent content, boolean approved, Act act) {
        CheckedDraft checked = new CheckedDraft(draft.issuer(), draft.latest(), content, draft.issuer().today(clock), approved,
                Listing.of(draft.issuer()), Exchange.all(), publishedOnItsDay(draft, content), content.texts().stream().map(Prose::of).toList());
        return act.checks().stream().flatMap(check -> check.findings(checked).stream()).toList();
    }

    /** The draft's news as the exchanges' rules see it, going out as things stand. */
    ExchangeNews news(Draft draft, DraftContent content) {
        return ExchangeNews.of(draft, content.category(), true, null, clock.instant());
    }

    /** True if a text carries a day before today, so that it can be admitted but not published. */
    boolean isOfAnEarlierDay(Draft draft, DraftContent content) {
        return content.original().issued() != null && content.original().issued().date().isBefore(draft.issuer().today(clock));
    }

    private List<ReleaseSummary> publishedOnItsDay(Draft draft, DraftContent content) {
        return content.original().issued() == null ? List.of()
                : ReleaseQuery.all().ofIssuer(draft.issuer().id()).issuedOn(content.original().issued().date()).page(visibility, 0, 100);
    }

    /**
     * Publishes the latest version of a draft, now.
     *
     * @param seen   number of the version the person looked at
     * @param reason why it goes out in spite of warnings; empty if there are none
     * @throws NotAllowed if a check blocks it, a reason is missing, the dissemination is incomplete or it was published before
     * @throws ConflictingEdit if another version was saved since the person looked
     */
    Published publish(UUID draftId, int seen, Dissemination dissemination, String reason, Colleague by) {
        if (!dissemination.problems(clock.instant()).none()) {
            throw new NotAllowed("How the news was disseminated is not complete.");
        }
        return carryAcross(Act.PUBLICATION, draftId, seen, dissemination, reason, by);
    }

    /**
     * Admits the latest version of a draft to the archive as a historical release: entered by an act of its own, never
     * through schedule, wire or alerts.
     *
     * @throws NotAllowed as {@link #publish}
     */
    Published admit(UUID draftId, int seen, String reason, Colleague by) {
        return carryAcross(Act.ADMISSION, draftId, seen, null, reason, by);
    }

    /** As {@link #admit}, without an approval: the operator's own act at the command line. */
    public Published admitAsOperator(UUID draftId, int seen, String reason, Colleague operator) {
        return carryAcross(Act.ADMISSION_BY_THE_OPERATOR, draftId, seen, null, reason, operator);
    }

    private Published carryAcross(Act act, UUID draftId, int seen, Dissemination dissemination, String reason, Colleague by) {
        Prepared prepared = QuarkusTransaction.requiringNew().call(() -> ready(act, draftId, seen, reason));
        String record = QuarkusTransaction.requiringNew().call(() -> record(prepared, dissemination, reason, by));
        try {
            Published published = FreshTransaction.call(() -> enter(prepared, record, by));
            ledger.sign();
            return published;
        } catch (Ledger.AlreadyAppended e) {
            throw new NotAllowed("This draft was " + act.done() + " a moment ago.");
        }
    }

    private Prepared ready(Act act, UUID draftId, int seen, String reason) {
        Draft draft = Draft.of(draftId).orElseThrow(() -> new NotAllowed("This draft does not exist."));
        draft.requireUnpublished(act.done());
        if (draft.latest() != seen) {
            throw new ConflictingEdit(draft, seen);
        }
        Prepared prepared = prepare(draft, act);
        prepared.findings().stream().filter(finding -> finding.level() == Finding.Level.BLOCKS).findFirst().ifPresent(finding -> {
            throw new NotAllowed("It cannot go out like this: " + finding.message());
        });
        if (prepared.needsReason() && reason.isBlank()) {
            throw new NotAllowed("Please say why it goes out in spite of the warnings.");
        }
        return prepared;
    }

    /** Transaction 1. The entry comes first: it waits for its turn at the head of the log, and makes a second click fail. */
    private Published enter(Prepared prepared, String record, Colleague by) {
        Draft draft = prepared.draft();
        ReleaseToPublish release = new ReleaseToPublish(draft.id(), draft.issuer(), prepared.content().category(),
                prepared.act().isAdmission() ? prepared.content().original().issued() : null,
                prepared.content().texts(), prepared.documents(), PublicationRecord.Sealed.seal(record), null);
        Appended appended = ledger.append(entry(prepared, release));
        Draft now = Draft.findById(draft.id(), LockModeType.PESSIMISTIC_WRITE);
        if (now.latest() != draft.latest()) {
            throw new ConflictingEdit(now, draft.latest());
        }
        Release entered = release.enter(appended.index(), appended.time());
        new DraftPublication(draft.id(), appended.index(), prepared.act().isAdmission(), appended.time(), by).persist();
        audit.record(new Actor(by.id(), by.name(), Role.PUBLISHER), prepared.act().action(), DraftAction.on(draft),
                Long.toString(appended.index()));
        return new Published(entered.address(), appended.index(), appended.time());
    }

    private static Entry.Builder entry(Prepared prepared, ReleaseToPublish release) {
        Entry.Builder entry = Entry.of(prepared.act().entryType())
                .event(release.uuid())
                .issuer(release.issuer().slug())
                .release(release.uuid())
                .eyes(prepared.approvals().isEmpty() ? 1 : 2)
                .record(Hash.fromHex(release.record().digest()));
        if (!release.admitted()) {
            entry.issuedWhenAppended();
        } else if (release.historical().instant() == null) {
            entry.issuedOn(release.historical().date());
        } else {
            entry.issuedAt(release.historical().instant());
        }
        release.documents().forEach(document -> entry.document(document.name(), Hash.fromHex(document.sha256()), document.bytes().length));
        return entry;
    }

    private String record(Prepared prepared, Dissemination dissemination, String reason, Colleague by) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("draft", prepared.draft().id());
        record.put("act", prepared.act());
        record.put("by", by);
        record.put("versions", DraftVersion.ofDraft(prepared.draft().id()).stream()
                .map(version -> Map.of("number", version.number(), "saved", version.saved(), "by", version.savedBy())).toList());
        record.put("approvals", prepared.approvals().stream()
                .map(approval -> Map.of("by", approval.approvedBy(), "approved", approval.approved(), "digest", approval.digest())).toList());
        record.put("checks", prepared.findings());
        record.put("reason", reason);
        record.put("dissemination", dissemination);
        return DraftContent.json(record);
    }
}
