package org.dateline.draft;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import org.dateline.audit.Actor;
import org.dateline.audit.Audit;
import org.dateline.draft.Pages.SpokespersonSheet;
import org.dateline.issuer.Issuer;
import org.dateline.shared.DeskAnswer;
import org.dateline.shared.FieldProblems;
import org.dateline.shared.Role;
import org.dateline.shared.SignedIn;

/** Who may speak for an issuer; a quotation of anybody else is in the way of a release. Administrators keep the list. */
@Path("/desk/spokespersons/{issuer}")
public class SpokespersonsResource {

    @Inject
    SignedIn signedIn;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    @GET
    @RolesAllowed(Role.ADMINISTRATOR_ROLE)
    @Transactional
    public Response show(@PathParam("issuer") long issuerId) {
        return DeskAnswer.page(page(mine(issuerId), "", "", new FieldProblems()));
    }

    @POST
    @RolesAllowed(Role.ADMINISTRATOR_ROLE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response enter(@PathParam("issuer") long issuerId, @FormParam("name") String typedName, @FormParam("title") String typedTitle) {
        Issuer issuer = mine(issuerId);
        String name = DraftForm.typed(typedName);
        String title = DraftForm.typed(typedTitle);
        FieldProblems problems = Spokesperson.problems(name, title);
        if (!problems.none()) {
            return DeskAnswer.form(page(issuer, name, title, problems));
        }
        Spokesperson.enter(issuer, name, title, Colleague.of(signedIn), clock.instant());
        audit.record(Actor.of(signedIn, Role.ADMINISTRATOR), DraftAction.SPOKESPERSON_ENTERED, DraftAction.on(issuer), name, title);
        return back(issuer);
    }

    /** Does not speak for the issuer any more. */
    @POST
    @Path("/{id}/end")
    @RolesAllowed(Role.ADMINISTRATOR_ROLE)
    @Transactional
    public Response end(@PathParam("issuer") long issuerId, @PathParam("id") UUID id) {
        Issuer issuer = mine(issuerId);
        Spokesperson person = Spokesperson.of(issuer, id).orElseThrow(NotFoundException::new);
        person.takeBack(clock.instant());
        audit.record(Actor.of(signedIn, Role.ADMINISTRATOR), DraftAction.SPOKESPERSON_TAKEN_BACK, DraftAction.on(issuer), person.name());
        return back(issuer);
    }

    private Issuer mine(long issuerId) {
        Issuer issuer = Issuer.withId(issuerId).orElseThrow(NotFoundException::new);
        signedIn.require(issuerId, Role.ADMINISTRATOR);
        return issuer;
    }

    private static Response back(Issuer issuer) {
        return DeskAnswer.next("/desk/spokespersons/" + issuer.id());
    }

    private static io.quarkus.qute.TemplateInstance page(Issuer issuer, String name, String title, FieldProblems problems) {
        return Pages.spokespersons(new SpokespersonSheet(issuer, Spokesperson.of(issuer), name, title, problems));
    }
}
