package org.dateline.contact;

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
import java.time.Clock;
import java.util.Set;
import org.dateline.audit.Actor;
import org.dateline.audit.Audit;
import org.dateline.issuer.Issuer;
import org.dateline.shared.ComesBack;
import org.dateline.shared.DeskAnswer;
import org.dateline.shared.FieldChanges;
import org.dateline.shared.FieldErrors;
import org.dateline.shared.Role;
import org.dateline.shared.SeenVersion;
import org.dateline.shared.SignedIn;

/** Where administrators keep contacts. A contact is ended by its last day and never deleted. */
@Path("/desk/contacts")
@RolesAllowed(Role.ADMINISTRATOR_ROLE)
public class ContactDeskResource {

    @Inject
    SignedIn signedIn;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    @GET
    @RolesAllowed(Role.ADMINISTRATOR_ROLE)
    public Response list() {
        Set<Long> mine = signedIn.issuersAs(Role.ADMINISTRATOR);
        return DeskAnswer.page(Templates.deskContacts(Issuer.all().stream()
                .filter(issuer -> mine.contains(issuer.id()))
                .map(issuer -> DeskContacts.of(issuer, issuer.today(clock)))
                .toList()));
    }

    @GET
    @Path("of/{issuer}/new")
    @RolesAllowed(Role.ADMINISTRATOR_ROLE)
    public Response begin(@PathParam("issuer") long issuer) {
        return DeskAnswer.page(Templates.deskContact(issuer(issuer), null, new ContactFacts("", "", "", "", "", "", ""), new FieldErrors()));
    }

    @POST
    @Path("of/{issuer}")
    @RolesAllowed(Role.ADMINISTRATOR_ROLE)
    @ComesBack
    public Response enter(@PathParam("issuer") long id, @BeanParam ContactForm form, @FormParam(ComesBack.LOOK) String look) {
        Issuer issuer = issuer(id);
        ContactFacts facts = form.facts();
        FieldErrors errors = Contact.problems(issuer, facts).lookedAtFirst(look);
        if (!errors.isEmpty()) {
            return DeskAnswer.form(Templates.deskContact(issuer, null, facts, errors));
        }
        QuarkusTransaction.requiringNew().run(() -> enter(issuer(id), facts));
        return DeskAnswer.next("/desk/contacts");
    }

    private void enter(Issuer issuer, ContactFacts facts) {
        Contact contact = Contact.enter(issuer, facts);
        audit.record(actor(), ContactAction.CONTACT_ENTERED, contact.actedOn(), issuer.name(), contact.audience().slug());
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Role.ADMINISTRATOR_ROLE)
    public Response show(@PathParam("id") long id) {
        Contact contact = mine(id);
        return DeskAnswer.page(Templates.deskContact(contact.issuer(), contact, contact.facts(), new FieldErrors()));
    }

    @POST
    @Path("{id}")
    @RolesAllowed(Role.ADMINISTRATOR_ROLE)
    @ComesBack
    public Response change(@PathParam("id") long id, @BeanParam ContactForm form, @FormParam(ComesBack.LOOK) String look) {
        ContactFacts facts = form.facts();
        FieldErrors errors = Contact.problems(mine(id).issuer(), facts).lookedAtFirst(look);
        if (errors.isEmpty()) {
            try {
                QuarkusTransaction.requiringNew().run(() -> change(id, facts, SeenVersion.of(form.version)));
                return DeskAnswer.next("/desk/contacts");
            } catch (OptimisticLockException somebodyElseWasFirst) {
                errors.changedMeanwhile(facts.fields(), mine(id).facts().fields());
            }
        }
        Contact contact = mine(id);
        return DeskAnswer.form(Templates.deskContact(contact.issuer(), contact, facts, errors));
    }

    private void change(long id, ContactFacts facts, int seen) {
        Contact contact = mine(id);
        ContactFacts before = contact.facts();
        contact.change(facts, seen);
        Contact.flush();
        audit.record(actor(), ContactAction.CONTACT_CHANGED, contact.actedOn(), contact.issuer().name(),
                FieldChanges.between(before.fields(), facts.fields()));
    }

    private Issuer issuer(long id) {
        Issuer issuer = Issuer.withId(id).orElseThrow(NotFoundException::new);
        signedIn.require(id, Role.ADMINISTRATOR);
        return issuer;
    }

    private Contact mine(long id) {
        Contact contact = Contact.withId(id).orElseThrow(NotFoundException::new);
        signedIn.require(contact.issuer().id(), Role.ADMINISTRATOR);
        return contact;
    }

    private Actor actor() {
        return Actor.of(signedIn, Role.ADMINISTRATOR);
    }
}
