package org.dateline.draft;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.dateline.draft.Pages.PublicationSheet;
import org.dateline.draft.Pages.PublishedSheet;
import org.dateline.issuer.Issuer;
import org.dateline.ledger.ClockGuard;
import org.dateline.ledger.Ledger;
import org.dateline.ledger.SignedCheckpoint;
import org.dateline.release.IssueDate;
import org.dateline.release.Release;
import org.dateline.release.ReleaseAddress;
import org.dateline.release.Visibility;
import org.dateline.shared.DeskAnswer;
import org.dateline.shared.FieldProblems;
import org.dateline.shared.Language;
import org.dateline.shared.PrintedTime;
import org.dateline.shared.PublicAddress;
import org.dateline.shared.Role;
import org.dateline.shared.StepUp;

/** What publication and admission show alike: what exactly will happen, and afterwards what did, with its instants. */
@RequestScoped
class PublicationPages {

    @Inject
    DeskDrafts drafts;

    @Inject
    Publication publication;

    @Inject
    DraftPreview preview;

    @Inject
    StepUp stepUp;

    @Inject
    Ledger ledger;

    @Inject
    Visibility visibility;

    @Inject
    PublicAddress portal;

    @Inject
    Clock clock;

    Response show(Act act, UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Draft draft = drafts.open(id, Role.PUBLISHER);
            drafts.record(draft, DraftAction.READ, Role.PUBLISHER);
            return draft.publication().isPresent() ? done(draft, act)
                    : DeskAnswer.page(page(draft, act, DisseminationForm.EMPTY, new FieldProblems(), null));
        });
    }

    /**
     * Does it, unless something is missing; whoever clicks twice sees what the first click did.
     *
     * @param doing the act itself, in transactions of its own
     */
    Response create(Act act, UUID id, MultivaluedMap<String, String> fields, Supplier<Publication.Published> doing) {
        DisseminationForm form = DisseminationForm.typed(fields);
        boolean stepped = stepUp.accepts(fields.getFirst(StepUp.FIELD));
        Response missing = QuarkusTransaction.requiringNew().call(() -> missing(act, id, form, stepped));
        if (missing != null) {
            return missing;
        }
        try {
            doing.get();
            return DeskAnswer.next(path(act, id));
        } catch (ConflictingEdit conflict) {
            return refused(act, id, form, "Nothing was done: somebody saved another version meanwhile. Below is the newer one: read it, then decide.");
        } catch (NotAllowed | ClockGuard.ClocksApart notNow) {
            return refused(act, id, form, notNow.getMessage());
        }
    }

    private Response missing(Act act, UUID id, DisseminationForm form, boolean stepped) {
        Draft draft = drafts.open(id, Role.PUBLISHER);
        if (draft.publication().isPresent()) {
            return DeskAnswer.next(path(act, id));
        }
        boolean needsReason = publication.prepare(draft, act).needsReason();
        FieldProblems problems = act.isAdmission() ? form.admissionProblems(needsReason)
                : form.problems(clock.instant(), draft.issuer().homeZone(), needsReason);
        return problems.none() && stepped ? null : DeskAnswer.form(page(draft, act, form, problems, null));
    }

    private Response refused(Act act, UUID id, DisseminationForm form, String why) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Draft draft = drafts.open(id, Role.PUBLISHER);
            return draft.publication().isPresent() ? DeskAnswer.next(path(act, id))
                    : DeskAnswer.page(409, page(draft, act, form, new FieldProblems(), why));
        });
    }

    private static String path(Act act, UUID id) {
        return "/desk/drafts/" + id + (act.isAdmission() ? "/admission" : "/publication");
    }

    private io.quarkus.qute.TemplateInstance page(Draft draft, Act act, DisseminationForm form, FieldProblems problems, String notice) {
        Publication.Prepared prepared = publication.prepare(draft, act);
        Issuer issuer = draft.issuer();
        IssueDate issued = prepared.content().original().issued();
        LocalDate day = act.isAdmission() && issued != null ? issued.date() : issuer.today(clock);
        String address = portal.of(ReleaseAddress.expected(day, prepared.content().original().headline()).path());
        return Pages.publication(new PublicationSheet(Standing.of(draft, publication), prepared,
                DraftResource.approvals(draft, prepared.approvals()), form, problems, notice, address,
                PrintedTime.day(day, Language.ENGLISH), issuer.homeZone().getId().replace('_', ' '),
                preview.of(issuer, prepared.content())));
    }

    private Response done(Draft draft, Act act) {
        Standing standing = Standing.of(draft, publication);
        DraftPublication publication = standing.publication();
        if (publication.admitted() != act.isAdmission()) {
            return DeskAnswer.next(path(publication.admitted() ? Act.ADMISSION : Act.PUBLICATION, draft.id()));
        }
        Instant visible = ledger.firstCheckpointCovering(publication.entry()).map(SignedCheckpoint::signedAt).orElse(null);
        String delay = visible == null ? null
                : String.format(Locale.ROOT, "%.3f", Duration.between(publication.published(), visible).toNanos() / 1e9);
        String path = Release.withEntry(visibility, publication.entry()).map(release -> release.address().path()).orElse(null);
        return DeskAnswer.page(Pages.published(new PublishedSheet(standing, Moment.of(publication.published(), draft.issuer()),
                visible == null ? null : Moment.of(visible, draft.issuer()), delay, path, path == null ? null : portal.of(path))));
    }
}
