package org.dateline.draft;

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
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dateline.audit.Actor;
import org.dateline.audit.Audit;
import org.dateline.draft.Pages.ListedWire;
import org.dateline.draft.Pages.WireList;
import org.dateline.issuer.Issuer;
import org.dateline.shared.DeskAnswer;
import org.dateline.shared.FieldProblems;
import org.dateline.shared.PublicAddress;
import org.dateline.shared.Role;
import org.dateline.shared.SignedIn;

/** The news wires that report crossings themselves: each has a secret, which is shown once when it is made. */
@Path("/desk/wires")
public class WiresResource {

    @Inject
    SignedIn signedIn;

    @Inject
    Audit audit;

    @Inject
    PublicAddress portal;

    @Inject
    Clock clock;

    @GET
    @RolesAllowed(Role.ADMINISTRATOR_ROLE)
    @Transactional
    public Response list() {
        return DeskAnswer.page(page("", "", new FieldProblems(), null, null));
    }

    @POST
    @RolesAllowed(Role.ADMINISTRATOR_ROLE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response create(MultivaluedMap<String, String> fields) {
        String name = DraftForm.typed(fields.getFirst("name"));
        String issuerId = DraftForm.typed(fields.getFirst("issuer"));
        FieldProblems problems = new FieldProblems().line("name", name, 200);
        Issuer issuer = issuers().stream().filter(one -> one.id().toString().equals(issuerId)).findFirst().orElse(null);
        if (issuer == null) {
            problems.add("issuer", "Please choose the issuer whose releases it carries.");
        }
        if (!problems.none()) {
            return DeskAnswer.form(page(issuerId, name, problems, null, null));
        }
        return renewed(Wire.enter(issuer, name), WireAction.ENTERED);
    }

    /** A new secret; also lets a retired wire report again. */
    @POST
    @Path("/{id}/secret")
    @RolesAllowed(Role.ADMINISTRATOR_ROLE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response renew(@PathParam("id") UUID id) {
        return renewed(wire(id), WireAction.SECRET_RENEWED);
    }

    @POST
    @Path("/{id}/retirement")
    @RolesAllowed(Role.ADMINISTRATOR_ROLE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response retire(@PathParam("id") UUID id) {
        Wire wire = wire(id);
        wire.retire(clock.instant());
        audit.record(Actor.of(signedIn, Role.ADMINISTRATOR), WireAction.RETIRED, WireAction.on(wire));
        return DeskAnswer.next("/desk/wires");
    }

    private Wire wire(UUID id) {
        Wire wire = Wire.withId(id).orElseThrow(NotFoundException::new);
        signedIn.require(wire.issuer().id(), Role.ADMINISTRATOR);
        return wire;
    }

    private Response renewed(Wire wire, WireAction action) {
        String secret = wire.renew(clock.instant());
        audit.record(Actor.of(signedIn, Role.ADMINISTRATOR), action, WireAction.on(wire));
        return DeskAnswer.page(page("", "", new FieldProblems(), secret, wire));
    }

    private List<Issuer> issuers() {
        Set<Long> ids = signedIn.issuersAs(Role.ADMINISTRATOR);
        return Issuer.all().stream().filter(issuer -> ids.contains(issuer.id())).toList();
    }

    private io.quarkus.qute.TemplateInstance page(String issuer, String name, FieldProblems problems, String secret, Wire of) {
        List<Issuer> issuers = issuers();
        return Pages.wires(new WireList(Wire.of(issuers.stream().map(Issuer::id).toList()).stream().map(wire -> new ListedWire(wire,
                Moment.of(wire.made(), wire.issuer()), wire.retired() == null ? null : Moment.of(wire.retired(), wire.issuer()))).toList(),
                issuers, issuer, name, problems, secret, of, portal.of("/wire/crossings")));
    }
}
