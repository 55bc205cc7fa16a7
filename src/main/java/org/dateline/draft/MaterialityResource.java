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
import java.util.UUID;
import org.dateline.draft.Pages.MaterialitySheet;
import org.dateline.shared.DeskAnswer;
import org.dateline.shared.FieldProblems;
import org.dateline.shared.Role;

/** The decision whether the news of a draft is material: with a person, a time and a reason, and every earlier one kept. */
@Path("/desk/drafts/{id}/materiality")
public class MaterialityResource {

    @Inject
    DeskDrafts drafts;

    @Inject
    Publication publication;

    @Inject
    Clock clock;

    @GET
    @RolesAllowed({Role.APPROVER_ROLE, Role.PUBLISHER_ROLE})
    @Transactional
    public Response form(@PathParam("id") UUID id) {
        Draft draft = drafts.open(id, Role.APPROVER, Role.PUBLISHER);
        drafts.record(draft, DraftAction.READ, null);
        return DeskAnswer.page(page(draft, MaterialityForm.EMPTY, new FieldProblems()));
    }

    @POST
    @RolesAllowed({Role.APPROVER_ROLE, Role.PUBLISHER_ROLE})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response create(@PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
        Draft draft = drafts.openToChange(id, Role.APPROVER, Role.PUBLISHER);
        if (draft.publication().isPresent()) {
            return DeskAnswer.next("/desk/drafts/" + id);
        }
        MaterialityForm form = MaterialityForm.typed(fields);
        FieldProblems problems = form.problems();
        if (!problems.none()) {
            return DeskAnswer.form(page(draft, form, problems));
        }
        draft.decide(new Materiality(form.isMaterial(), form.why(), drafts.person(), clock.instant()));
        drafts.record(draft, form.isMaterial() ? DraftAction.DECIDED_MATERIAL : DraftAction.DECIDED_NOT_MATERIAL, null);
        return DeskAnswer.next("/desk/drafts/" + id);
    }

    private io.quarkus.qute.TemplateInstance page(Draft draft, MaterialityForm form, FieldProblems problems) {
        return Pages.materiality(new MaterialitySheet(Standing.of(draft, publication), form, problems,
                draft.materialities().stream().map(one -> new Pages.ListedMateriality(one, Moment.of(one.decided(), draft.issuer()))).toList()));
    }
}
