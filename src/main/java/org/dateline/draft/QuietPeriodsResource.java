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
import org.dateline.draft.Pages.QuietPeriodSheet;
import org.dateline.issuer.Issuer;
import org.dateline.shared.DeskAnswer;
import org.dateline.shared.FieldProblems;
import org.dateline.shared.Role;
import org.dateline.shared.SignedIn;

/** What the checks are told of an issuer: its quiet periods, and whether French is expected. Administrators keep them. */
@Path("/desk/quiet-periods/{issuer}")
public class QuietPeriodsResource {

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
        return DeskAnswer.page(page(mine(issuerId), "", "", "", new FieldProblems()));
    }

    @POST
    @RolesAllowed(Role.ADMINISTRATOR_ROLE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response enter(@PathParam("issuer") long issuerId, @FormParam("firstDay") String firstDay, @FormParam("lastDay") String lastDay,
            @FormParam("reason") String reason) {
        Issuer issuer = mine(issuerId);
        String first = DraftForm.typed(firstDay);
        String last = DraftForm.typed(lastDay);
        String why = DraftForm.typed(reason);
        FieldProblems problems = QuietPeriod.problems(first, last, why);
        if (!problems.none()) {
            return DeskAnswer.form(page(issuer, first, last, why, problems));
        }
        QuietPeriod period = QuietPeriod.enter(issuer, first, last, why, Colleague.of(signedIn), clock.instant());
        audit.record(Actor.of(signedIn, Role.ADMINISTRATOR), DraftAction.QUIET_PERIOD_ENTERED, DraftAction.on(issuer), period.days());
        return back(issuer);
    }

    /** It holds no more. */
    @POST
    @Path("/{id}/end")
    @RolesAllowed(Role.ADMINISTRATOR_ROLE)
    @Transactional
    public Response end(@PathParam("issuer") long issuerId, @PathParam("id") UUID id) {
        Issuer issuer = mine(issuerId);
        QuietPeriod period = QuietPeriod.of(issuer, id).orElseThrow(NotFoundException::new);
        period.takeBack(clock.instant());
        audit.record(Actor.of(signedIn, Role.ADMINISTRATOR), DraftAction.QUIET_PERIOD_TAKEN_BACK, DraftAction.on(issuer), period.days());
        return back(issuer);
    }

    /** Whether French is expected. */
    @POST
    @Path("/french")
    @RolesAllowed(Role.ADMINISTRATOR_ROLE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response french(@PathParam("issuer") long issuerId, @FormParam("french") String french) {
        Issuer issuer = mine(issuerId);
        LanguagePolicy.French policy = LanguagePolicy.French.named(DraftForm.typed(french)).orElse(null);
        if (policy == null) {
            return DeskAnswer.form(page(issuer, "", "", "", new FieldProblems().add("french", "Please choose one of the three.")));
        }
        LanguagePolicy.set(issuer, policy);
        audit.record(Actor.of(signedIn, Role.ADMINISTRATOR), DraftAction.LANGUAGE_POLICY_SET, DraftAction.on(issuer), policy.label());
        return back(issuer);
    }

    private Issuer mine(long issuerId) {
        Issuer issuer = Issuer.withId(issuerId).orElseThrow(NotFoundException::new);
        signedIn.require(issuerId, Role.ADMINISTRATOR);
        return issuer;
    }

    private static Response back(Issuer issuer) {
        return DeskAnswer.next("/desk/quiet-periods/" + issuer.id());
    }

    private static io.quarkus.qute.TemplateInstance page(Issuer issuer, String firstDay, String lastDay, String reason, FieldProblems problems) {
        return Pages.quietPeriods(new QuietPeriodSheet(issuer, QuietPeriod.of(issuer), LanguagePolicy.of(issuer), firstDay, lastDay, reason, problems));
    }
}
