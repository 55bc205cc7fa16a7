package org.dateline.draft;

import io.quarkus.qute.TemplateInstance;
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
import java.time.ZoneId;
import java.util.UUID;
import org.dateline.draft.ExchangePages.FactsSheet;
import org.dateline.shared.DeskAnswer;
import org.dateline.shared.FieldProblems;
import org.dateline.shared.Role;

/** What is known of the news besides its text: since when, whether it is a material change, on whose authority it goes out. */
@Path("/desk/drafts/{id}/facts")
public class FactsResource {

    @Inject
    DeskDrafts drafts;

    @Inject
    Clock clock;

    @GET
    @RolesAllowed({Role.WRITER_ROLE, Role.APPROVER_ROLE, Role.PUBLISHER_ROLE})
    @Transactional
    public Response form(@PathParam("id") UUID id) {
        Draft draft = drafts.open(id, DeskDrafts.READERS);
        drafts.record(draft, DraftAction.READ, null);
        return DeskAnswer.page(page(draft, FactsForm.of(DraftFacts.latest(draft), draft.issuer().homeZone()), new FieldProblems()));
    }

    @POST
    @RolesAllowed({Role.WRITER_ROLE, Role.APPROVER_ROLE, Role.PUBLISHER_ROLE})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response create(@PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
        Draft draft = drafts.openToChange(id, DeskDrafts.READERS);
        FactsForm form = FactsForm.typed(fields);
        ZoneId zone = draft.issuer().homeZone();
        FieldProblems problems = form.problems(zone, clock.instant());
        if (problems.none()) {
            try {
                DraftFacts.enter(draft, form.facts(zone), drafts.person(), clock.instant());
                drafts.record(draft, ExchangeAction.FACTS_ENTERED, null);
                return DeskAnswer.next("/desk/drafts/" + id);
            } catch (NotAllowed notAllowed) {
                problems.add("known", notAllowed.getMessage());
            }
        }
        return DeskAnswer.form(page(draft, form, problems));
    }

    private TemplateInstance page(Draft draft, FactsForm form, FieldProblems problems) {
        return ExchangePages.facts(new FactsSheet(ExchangePages.About.of(draft, draft.content()), form, problems,
                draft.issuer().homeZone().getId().replace('_', ' '), KnownFor.of(DraftFacts.latest(draft), clock.instant()),
                DraftFacts.row(draft).map(DraftFacts::enteredBy).map(Colleague::name).orElse(""), draft.publication().isPresent()));
    }
}
