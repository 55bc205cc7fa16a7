package org.dateline.draft;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.dateline.draft.Pages.PublicationSheet;
import org.dateline.draft.Pages.PublishedSheet;
import org.dateline.issuer.Issuer;
import org.dateline.ledger.ClockGuard;
import org.dateline.ledger.Ledger;
import org.dateline.ledger.Visibility;
import org.dateline.release.IssueDate;
import org.dateline.release.ReleaseAddress;
import org.dateline.shared.DeskAnswer;
import org.dateline.shared.FieldProblems;
import org.dateline.shared.Language;
import org.dateline.shared.PrintedTime;
import org.dateline.shared.PublicAddress;
import org.dateline.shared.Role;
import org.dateline.shared.StepUp;

/**
 * The publication of a draft, or the admission of a historical one: before, what exactly will happen; after, what did, with
 * its instants.
 */
@Path("/desk/drafts/{id}/{act: publication|admission}")
public class PublicationResource {

    @Inject
    DeskDrafts drafts;

    @Inject
    Publication publication;

    @Inject
    DraftPreview preview;

    @Inject
    Ledger ledger;

    @Inject
    Visibility visibility;

    @Inject
    PublicAddress portal;

    @Inject
    StepUp stepUp;

    @Inject
    Clock clock;

    @GET
    @RolesAllowed(Role.PUBLISHER_ROLE)
    public Response show(@PathParam("id") UUID id, @PathParam("act") String path) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Draft draft = drafts.open(id, Role.PUBLISHER);
            drafts.record(draft, DraftAction.READ, Role.PUBLISHER);
            return draft.publication().isPresent() ? done(draft, Act.at(path, draft))
                    : DeskAnswer.page(page(draft, Act.at(path, draft), "", new FieldProblems(), null));
        });
    }

    /** Public at once and for ever, unless something is missing; whoever clicks twice sees what the first click did. */
    @POST
    @RolesAllowed(Role.PUBLISHER_ROLE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response create(@PathParam("id") UUID id, @PathParam("act") String path, MultivaluedMap<String, String> fields) {
        Act act = QuarkusTransaction.requiringNew().call(() -> Act.at(path, drafts.open(id, Role.PUBLISHER)));
        String reason = DraftForm.typed(fields.getFirst("reason"));
        boolean stepped = stepUp.accepts(fields.getFirst(StepUp.FIELD));
        Response missing = QuarkusTransaction.requiringNew().call(() -> missing(act, id, reason, stepped));
        if (missing != null) {
            return missing;
        }
        try {
            publication.carryAcross(act, id, DraftForm.number(fields.getFirst("seen")), reason, drafts.person());
            return DeskAnswer.next(path(act, id));
        } catch (ConflictingEdit conflict) {
            return refused(act, id, reason, "Nothing was done: somebody saved another version meanwhile. Below is the newer one: read it, then decide.");
        } catch (NotAllowed | ClockGuard.ClocksApart notNow) {
            return refused(act, id, reason, notNow.getMessage());
        }
    }

    private Response missing(Act act, UUID id, String reason, boolean stepped) {
        Draft draft = drafts.open(id, Role.PUBLISHER);
        if (draft.publication().isPresent()) {
            return DeskAnswer.next(path(act, id));
        }
        FieldProblems problems = new FieldProblems().lines("reason", reason, 1000);
        if (reason.isEmpty() && publication.prepare(draft, act, clock.instant()).needsReason()) {
            problems.add("reason", "Please say why it goes out in spite of the warnings. The reason goes on record.");
        }
        return problems.none() && stepped ? null : DeskAnswer.form(page(draft, act, reason, problems, null));
    }

    private Response refused(Act act, UUID id, String reason, String why) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Draft draft = drafts.open(id, Role.PUBLISHER);
            return draft.publication().isPresent() ? DeskAnswer.next(path(act, id))
                    : DeskAnswer.page(409, page(draft, act, reason, new FieldProblems(), why));
        });
    }

    private static String path(Act act, UUID id) {
        return "/desk/drafts/" + id + "/" + act.path();
    }

    private io.quarkus.qute.TemplateInstance page(Draft draft, Act act, String reason, FieldProblems problems, String notice) {
        Publication.Prepared prepared = publication.prepare(draft, act, clock.instant());
        Issuer issuer = draft.issuer();
        IssueDate issued = prepared.content().original().issued();
        LocalDate day = act.isAdmission() && issued != null ? issued.date() : issuer.today(clock);
        String address = portal.of(draft.addressOfTheOther(visibility)
                .orElseGet(() -> ReleaseAddress.expected(day, prepared.content().original().headline())).path());
        return Pages.publication(new PublicationSheet(Standing.of(draft, publication), prepared,
                DraftResource.approvals(draft, prepared.approvals()), Pages.Circumstances.of(draft, clock.instant()), reason, problems, notice, address,
                PrintedTime.day(day, Language.ENGLISH), preview.of(draft, prepared.content())));
    }

    private Response done(Draft draft, Act act) {
        Standing standing = Standing.of(draft, publication);
        DraftPublication publication = standing.publication();
        if (publication.admitted() != act.isAdmission()) {
            return DeskAnswer.next(path(Act.of(draft, publication.admitted()), draft.id()));
        }
        String path = draft.publicAddress(visibility).map(ReleaseAddress::path).orElse(null);
        return DeskAnswer.page(Pages.published(new PublishedSheet(standing, Measured.of(publication, draft.issuer(), ledger), path,
                path == null ? null : portal.of(path),
                Obligation.ofDraft(draft.id()).stream().map(task -> TasksResource.listed(task, clock.instant())).toList())));
    }
}
