package org.dateline.draft;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.dateline.audit.ActedOn;
import org.dateline.audit.Actor;
import org.dateline.audit.Audit;
import org.dateline.draft.ExchangePages.ListedTask;
import org.dateline.draft.ExchangePages.TaskSheet;
import org.dateline.draft.ExchangePages.TasksSheet;
import org.dateline.issuer.Exchange;
import org.dateline.shared.DeskAnswer;
import org.dateline.shared.FieldProblems;
import org.dateline.shared.Role;
import org.dateline.shared.SignedIn;

/** What publications left to be done: reports, filings, copies to exchanges, each with the time until which it is due. */
@Path("/desk/tasks")
public class TasksResource {

    private static final int DONE_SHOWN = 50;

    @Inject
    DeskDrafts drafts;

    @Inject
    SignedIn signedIn;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    @GET
    @RolesAllowed({Role.WRITER_ROLE, Role.APPROVER_ROLE, Role.PUBLISHER_ROLE})
    @Transactional
    public Response list() {
        Instant now = clock.instant();
        return DeskAnswer.page(ExchangePages.tasks(new TasksSheet(
                Obligation.open(drafts.issuerIds()).stream().map(task -> listed(task, now)).toList(),
                Obligation.done(drafts.issuerIds(), DONE_SHOWN).stream().map(task -> listed(task, now)).toList(),
                drafts.issuerIds().size() > 1)));
    }

    static ListedTask listed(Obligation task, Instant now) {
        return new ListedTask(task, task.mic().isEmpty() ? "" : Exchange.named(task.mic()).map(Exchange::currentName).orElse(task.mic()),
                Moment.of(task.dueAt(), task.issuer()), task.doneAt() == null ? null : Moment.of(task.doneAt(), task.issuer()), task.isOverdue(now));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.WRITER_ROLE, Role.APPROVER_ROLE, Role.PUBLISHER_ROLE})
    @Transactional
    public Response show(@PathParam("id") UUID id) {
        return DeskAnswer.page(page(permitted(Obligation.of(id).orElseThrow(NotFoundException::new)), TypedMoment.none("done"), "", new FieldProblems()));
    }

    /** It is done. */
    @POST
    @Path("{id}")
    @RolesAllowed({Role.WRITER_ROLE, Role.APPROVER_ROLE, Role.PUBLISHER_ROLE})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response settle(@PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
        Obligation task = permitted(Obligation.locked(id).orElseThrow(NotFoundException::new));
        TypedMoment done = TypedMoment.typed(fields, "done");
        String evidence = DraftForm.typed(fields.getFirst("evidence"));
        ZoneId zone = task.issuer().homeZone();
        FieldProblems problems = done.past(new FieldProblems(), zone, clock.instant()).lines("evidence", evidence, 1000);
        if (evidence.isEmpty()) {
            problems.add("evidence", "Please say where it can be seen: a filing's number, an address, who received it.");
        }
        if (problems.none()) {
            try {
                task.settle(done.instant(zone), evidence, drafts.person(), clock.instant());
                audit.record(Actor.of(signedIn, null), ExchangeAction.TASK_DONE,
                        new ActedOn("issuer", task.issuer().id().toString(), task.issuer().name()), task.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '));
                return DeskAnswer.next("/desk/tasks");
            } catch (NotAllowed notAllowed) {
                problems.add("done", notAllowed.getMessage());
            }
        }
        return DeskAnswer.form(page(task, done, evidence, problems));
    }

    private Obligation permitted(Obligation task) {
        signedIn.require(task.issuer().id(), DeskDrafts.READERS);
        return task;
    }

    private TemplateInstance page(Obligation task, TypedMoment done, String evidence, FieldProblems problems) {
        return ExchangePages.task(new TaskSheet(listed(task, clock.instant()), done, evidence, problems,
                task.issuer().homeZone().getId().replace('_', ' ')));
    }
}
