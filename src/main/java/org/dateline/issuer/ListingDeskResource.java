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
import org.dateline.audit.Actor;
import org.dateline.audit.Audit;
import org.dateline.shared.ComesBack;
import org.dateline.shared.DeskAnswer;
import org.dateline.shared.FieldChanges;
import org.dateline.shared.FieldErrors;
import org.dateline.shared.Role;
import org.dateline.shared.SeenVersion;
import org.dateline.shared.SignedIn;

/** Where administrators keep an issuer's listings. A listing is ended by its last day and never deleted. */
@Path("/desk/issuers/{issuer}/listings")
@RolesAllowed(Role.ADMINISTRATOR_ROLE)
public class ListingDeskResource {

    @Inject
    SignedIn signedIn;

    @Inject
    Audit audit;

    @GET
    @Path("new")
    @RolesAllowed(Role.ADMINISTRATOR_ROLE)
    public Response begin(@PathParam("issuer") long issuer) {
        return DeskAnswer.page(Templates.deskListing(mine(issuer), null, new ListingFacts("", "", "", ""), new FieldErrors()));
    }

    @POST
    @RolesAllowed(Role.ADMINISTRATOR_ROLE)
    @ComesBack
    public Response enter(@PathParam("issuer") long issuer, @BeanParam ListingForm form, @FormParam(ComesBack.LOOK) String look) {
        mine(issuer);
        ListingFacts facts = form.facts();
        FieldErrors errors = Listing.problems(facts, null).lookedAtFirst(look);
        if (errors.isEmpty()) {
            try {
                QuarkusTransaction.requiringNew().run(() -> enter(issuer, facts));
                return DeskAnswer.next("/desk/issuers/" + issuer);
            } catch (IllegalArgumentException takenMeanwhile) {
                errors = Listing.problems(facts, null);
            }
        }
        return DeskAnswer.form(Templates.deskListing(mine(issuer), null, facts, errors));
    }

    private void enter(long id, ListingFacts facts) {
        Issuer issuer = mine(id);
        Listing listing = Listing.enter(issuer, facts);
        audit.record(actor(), IssuerAction.LISTING_ENTERED, issuer.actedOn(), listing.inWords());
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Role.ADMINISTRATOR_ROLE)
    public Response show(@PathParam("issuer") long issuer, @PathParam("id") long id) {
        Listing listing = mine(issuer, id);
        return DeskAnswer.page(Templates.deskListing(listing.issuer(), listing, listing.facts(), new FieldErrors()));
    }

    @POST
    @Path("{id}")
    @RolesAllowed(Role.ADMINISTRATOR_ROLE)
    @ComesBack
    public Response change(@PathParam("issuer") long issuer, @PathParam("id") long id, @BeanParam ListingForm form,
            @FormParam(ComesBack.LOOK) String look) {
        ListingFacts facts = form.facts();
        FieldErrors errors = Listing.problems(facts, mine(issuer, id)).lookedAtFirst(look);
        if (errors.isEmpty()) {
            try {
                QuarkusTransaction.requiringNew().run(() -> change(issuer, id, facts, SeenVersion.of(form.version)));
                return DeskAnswer.next("/desk/issuers/" + issuer);
            } catch (OptimisticLockException somebodyElseWasFirst) {
                errors.changedMeanwhile(facts.fields(), mine(issuer, id).facts().fields());
            } catch (IllegalArgumentException takenMeanwhile) {
                errors = Listing.problems(facts, mine(issuer, id));
            }
        }
        Listing listing = mine(issuer, id);
        return DeskAnswer.form(Templates.deskListing(listing.issuer(), listing, facts, errors));
    }

    private void change(long issuer, long id, ListingFacts facts, int seen) {
        Listing listing = mine(issuer, id);
        ListingFacts before = listing.facts();
        listing.change(facts, seen);
        Listing.flush();
        audit.record(actor(), IssuerAction.LISTING_CHANGED, listing.issuer().actedOn(), listing.toString(),
                FieldChanges.between(before.fields(), listing.facts().fields()));
    }

    private Issuer mine(long id) {
        Issuer issuer = Issuer.withId(id).orElseThrow(NotFoundException::new);
        signedIn.require(id, Role.ADMINISTRATOR);
        return issuer;
    }

    private Listing mine(long issuer, long id) {
        mine(issuer);
        return Listing.withId(id).filter(listing -> listing.issuer().id() == issuer).orElseThrow(NotFoundException::new);
    }

    private Actor actor() {
        return Actor.of(signedIn, Role.ADMINISTRATOR);
    }
}
