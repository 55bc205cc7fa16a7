package org.dateline.issuer;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import org.dateline.audit.Actor;
import org.dateline.audit.Audit;
import org.dateline.shared.ComesBack;
import org.dateline.shared.DeskAnswer;
import org.dateline.shared.FieldChanges;
import org.dateline.shared.FieldErrors;
import org.dateline.shared.Role;
import org.dateline.shared.SeenVersion;
import org.dateline.shared.SignedIn;
import org.hibernate.exception.ConstraintViolationException;

/** Where administrators keep issuers. */
@Path("/desk/issuers")
@RolesAllowed(Role.ADMINISTRATOR_ROLE)
public class IssuerDeskResource {

    private static final IssuerFacts NOTHING = new IssuerFacts("", "", "", "", "CA", "", "", "", "", "", "America/Toronto", "");

    @Inject
    SignedIn signedIn;

    @Inject
    Audit audit;

    @GET
    @RolesAllowed(Role.ADMINISTRATOR_ROLE)
    public Response list() {
        Set<Long> mine = signedIn.issuersAs(Role.ADMINISTRATOR);
        return DeskAnswer.page(Templates.deskIssuers(
                Issuer.all().stream().filter(issuer -> mine.contains(issuer.id())).toList(), mayEnter()));
    }

    private boolean mayEnter() {
        try {
            signedIn.require(SignedIn.EVERY_ISSUER, Role.ADMINISTRATOR);
            return true;
        } catch (jakarta.ws.rs.ForbiddenException onlySome) {
            return false;
        }
    }

    @GET
    @Path("new")
    @RolesAllowed(Role.ADMINISTRATOR_ROLE)
    public Response begin() {
        signedIn.require(SignedIn.EVERY_ISSUER, Role.ADMINISTRATOR);
        return DeskAnswer.page(Templates.deskIssuer(null, NOTHING, new FieldErrors(), List.of()));
    }

    @POST
    @RolesAllowed(Role.ADMINISTRATOR_ROLE)
    @ComesBack
    public Response enter(@BeanParam IssuerForm form, @FormParam(ComesBack.LOOK) String look) {
        signedIn.require(SignedIn.EVERY_ISSUER, Role.ADMINISTRATOR);
        IssuerFacts facts = form.facts();
        FieldErrors errors = Issuer.problems(facts).lookedAtFirst(look);
        if (errors.isEmpty()) {
            try {
                return DeskAnswer.next(deskPath(QuarkusTransaction.requiringNew().call(() -> enter(facts))));
            } catch (ConstraintViolationException enteredMeanwhile) {
                errors = Issuer.problems(facts);
            }
        }
        return DeskAnswer.form(Templates.deskIssuer(null, facts, errors, List.of()));
    }

    private Issuer enter(IssuerFacts facts) {
        Issuer issuer = Issuer.enter(facts);
        audit.record(actor(), IssuerAction.ISSUER_ENTERED, issuer.actedOn());
        return issuer;
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Role.ADMINISTRATOR_ROLE)
    public Response show(@PathParam("id") long id) {
        Issuer issuer = mine(id);
        return DeskAnswer.page(Templates.deskIssuer(issuer, issuer.facts(), new FieldErrors(), Listing.of(issuer)));
    }

    @POST
    @Path("{id}")
    @RolesAllowed(Role.ADMINISTRATOR_ROLE)
    @ComesBack
    public Response change(@PathParam("id") long id, @BeanParam IssuerForm form, @FormParam(ComesBack.LOOK) String look) {
        form.slug = mine(id).slug();
        IssuerFacts facts = form.facts();
        FieldErrors errors = facts.problems().lookedAtFirst(look);
        if (errors.isEmpty()) {
            try {
                QuarkusTransaction.requiringNew().run(() -> change(id, facts, SeenVersion.of(form.version)));
                return DeskAnswer.next("/desk/issuers");
            } catch (OptimisticLockException somebodyElseWasFirst) {
                errors.changedMeanwhile(facts.fields(), mine(id).facts().fields());
            }
        }
        Issuer issuer = mine(id);
        return DeskAnswer.form(Templates.deskIssuer(issuer, facts, errors, Listing.of(issuer)));
    }

    private void change(long id, IssuerFacts facts, int seen) {
        Issuer issuer = mine(id);
        IssuerFacts before = issuer.facts();
        issuer.change(facts, seen);
        Issuer.flush();
        audit.record(actor(), IssuerAction.ISSUER_CHANGED, issuer.actedOn(), FieldChanges.between(before.fields(), facts.fields()));
    }

    private Issuer mine(long id) {
        Issuer issuer = Issuer.withId(id).orElseThrow(NotFoundException::new);
        signedIn.require(id, Role.ADMINISTRATOR);
        return issuer;
    }

    private Actor actor() {
        return Actor.of(signedIn, Role.ADMINISTRATOR);
    }

    private static String deskPath(Issuer issuer) {
        return "/desk/issuers/" + issuer.id();
    }
}
