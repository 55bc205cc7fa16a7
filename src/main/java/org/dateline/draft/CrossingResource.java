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
import java.util.List;
import java.util.UUID;
import org.dateline.draft.Pages.CrossingSheet;
import org.dateline.shared.DeskAnswer;
import org.dateline.shared.FieldProblems;
import org.dateline.shared.Role;

/** The crossing of the wire, entered by a person: the wire's own time, and where the release stands there. */
@Path("/desk/drafts/{id}/crossing")
public class CrossingResource {

    @Inject
    DeskDrafts drafts;

    @Inject
    Publication publication;

    @Inject
    Clock clock;

    @GET
    @RolesAllowed(Role.PUBLISHER_ROLE)
    @Transactional
    public Response form(@PathParam("id") UUID id) {
        Draft draft = drafts.open(id, Role.PUBLISHER);
        drafts.record(draft, DraftAction.READ, Role.PUBLISHER);
        return DeskAnswer.page(page(draft, CrossingForm.EMPTY, new FieldProblems()));
    }

    @POST
    @RolesAllowed(Role.PUBLISHER_ROLE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response create(@PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
        Draft draft = drafts.openToChange(id, Role.PUBLISHER);
        if (draft.publication().isPresent()) {
            return DeskAnswer.next("/desk/drafts/" + id);
        }
        CrossingForm form = CrossingForm.typed(fields);
        FieldProblems problems = form.problems(draft.issuer().homeZone(), clock.instant());
        if (!problems.none()) {
            return DeskAnswer.form(page(draft, form, problems));
        }
        draft.cross(form.crossing(draft.issuer().homeZone(), drafts.person(), clock.instant()));
        drafts.record(draft, DraftAction.CROSSED, Role.PUBLISHER, form.wire());
        return DeskAnswer.next("/desk/drafts/" + id);
    }

    private io.quarkus.qute.TemplateInstance page(Draft draft, CrossingForm form, FieldProblems problems) {
        return Pages.crossing(new CrossingSheet(Standing.of(draft, publication), form, problems, draft.issuer().homeZone().getId().replace('_', ' '),
                WireReference.of(draft.id()), Wire.of(List.of(draft.issuer().id())).stream().filter(wire -> wire.retired() == null).map(Wire::name).toList(),
                draft.crossings().stream().map(one -> new Pages.ListedCrossing(one, Moment.of(one.crossedAt(), draft.issuer()),
                        Moment.of(one.entered(), draft.issuer()))).toList()));
    }
}
