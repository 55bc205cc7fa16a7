package org.dateline.draft;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.dateline.draft.Pages.ListedStep;
import org.dateline.draft.Pages.ScheduleSheet;
import org.dateline.release.IssueDate;
import org.dateline.shared.DeskAnswer;
import org.dateline.shared.FieldProblems;
import org.dateline.shared.Language;
import org.dateline.shared.PrintedTime;
import org.dateline.shared.Role;
import org.dateline.shared.StepUp;

/** The schedule of a draft: when it goes out by itself, what is still missing then, and how to stop it until its last second. */
@Path("/desk/drafts/{id}/schedule")
public class ScheduleResource {

    @Inject
    DeskDrafts drafts;

    @Inject
    Publication publication;

    @Inject
    StepUp stepUp;

    @Inject
    Clock clock;

    @GET
    @RolesAllowed(Role.PUBLISHER_ROLE)
    @Transactional
    public Response show(@PathParam("id") UUID id) {
        Draft draft = drafts.open(id, Role.PUBLISHER);
        if (draft.publication().isPresent()) {
            return published(id);
        }
        drafts.record(draft, DraftAction.READ, Role.PUBLISHER);
        return DeskAnswer.page(page(draft, form(draft), new FieldProblems(), null));
    }

    /** Gives the draft its time, or another one. */
    @POST
    @RolesAllowed(Role.PUBLISHER_ROLE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response create(@PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
        boolean stepped = stepUp.accepts(fields.getFirst(StepUp.FIELD));
        Draft draft = drafts.openToChange(id, Role.PUBLISHER);
        if (draft.publication().isPresent()) {
            return published(id);
        }
        ScheduleForm form = ScheduleForm.typed(fields);
        ZoneId home = draft.issuer().homeZone();
        Instant now = clock.instant();
        FieldProblems problems = form.problems(home, now);
        if (!problems.none() || !stepped) {
            return DeskAnswer.form(page(draft, form, problems, null));
        }
        Instant due = form.onCrossing() ? null : form.due();
        Publication.Prepared prepared = publication.prepare(draft, draft.purpose().act(), due == null ? publication.planned(draft, draft.content()) : due);
        if (!prepared.blockingInTheText().isEmpty()) {
            return DeskAnswer.page(409, page(draft, form, problems, "It cannot go out like this then: "
                    + String.join(" ", prepared.blockingInTheText().stream().map(Finding::message).toList())));
        }
        if (prepared.unanswered()) {
            return DeskAnswer.page(409, page(draft, form, problems,
                    "The checks warn of something. Please say on their page, for each warning, why it goes out all the same."));
        }
        try {
            draft.schedule(DraftForm.number(fields.getFirst("seen")), due, form.onCrossing() ? home : ZoneId.of(form.zone()), form.reason(),
                    prepared.warnings(), drafts.person(), now);
        } catch (ConflictingEdit conflict) {
            return DeskAnswer.page(409, page(draft, form, problems, "Somebody saved another version meanwhile. Read it, then decide."));
        } catch (NotAllowed notAllowed) {
            return DeskAnswer.page(409, page(draft, form, problems, notAllowed.getMessage()));
        }
        if (due == null) {
            drafts.record(draft, DraftAction.SCHEDULED_ON_CROSSING, Role.PUBLISHER);
        } else {
            drafts.record(draft, DraftAction.SCHEDULED, Role.PUBLISHER, PrintedTime.instant(due, ZoneId.of(form.zone()), Language.ENGLISH));
        }
        return DeskAnswer.next("/desk/drafts/" + id + "/schedule");
    }

    /** Stops it; it goes out only when it is given a time again. Whoever stops something is never asked for a code. */
    @POST
    @Path("/hold")
    @RolesAllowed(Role.PUBLISHER_ROLE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response hold(@PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
        Draft draft = drafts.openToChange(id, Role.PUBLISHER);
        String why = DraftForm.typed(fields.getFirst("why"));
        FieldProblems problems = new FieldProblems().lines("why", why, 1000);
        if (!problems.none()) {
            return DeskAnswer.form(page(draft, form(draft), problems, null));
        }
        return stopped(draft, DraftAction.HELD, () -> draft.hold(why, drafts.person(), clock.instant()));
    }

    /** Takes its schedule away. */
    @POST
    @Path("/pull-back")
    @RolesAllowed(Role.PUBLISHER_ROLE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response pullBack(@PathParam("id") UUID id) {
        Draft draft = drafts.openToChange(id, Role.PUBLISHER);
        return stopped(draft, DraftAction.PULLED_BACK, () -> draft.pullBack(drafts.person(), clock.instant()));
    }

    private Response stopped(Draft draft, DraftAction action, Runnable stopping) {
        try {
            stopping.run();
            drafts.record(draft, action, Role.PUBLISHER);
            return DeskAnswer.next("/desk/drafts/" + draft.id() + "/schedule");
        } catch (NotAllowed notAllowed) {
            return draft.publication().isPresent() ? published(draft.id())
                    : DeskAnswer.page(409, page(draft, form(draft), new FieldProblems(), notAllowed.getMessage()));
        }
    }

    private static Response published(UUID id) {
        return DeskAnswer.next("/desk/drafts/" + id + "/publication");
    }

    private static ScheduleForm form(Draft draft) {
        IssueDate issued = draft.content().original().issued();
        LocalDate day = issued == null ? null : issued.date();
        Schedule schedule = draft.schedule().filter(step -> step.waits() || step.stopped()).orElse(null);
        return ScheduleForm.of(schedule, day, draft.issuer().homeZone());
    }

    private io.quarkus.qute.TemplateInstance page(Draft draft, ScheduleForm form, FieldProblems problems, String notice) {
        Standing standing = Standing.of(draft, publication);
        Instant now = clock.instant();
        List<ListedStep> steps = draft.schedules().stream().map(step -> ListedStep.of(step, draft.issuer())).toList();
        return Pages.schedule(new ScheduleSheet(standing, form, problems, notice, steps, ScheduleForm.zones(draft.issuer().homeZone()),
                publication.prepare(draft, draft.purpose().act(), publication.planned(draft, standing.content())).findings(),
                Pages.Circumstances.of(draft, clock.instant()), PrintedTime.machine(now, draft.issuer().homeZone()),
                ScheduleForm.nameOf(draft.issuer().homeZone(), now)));
    }
}
