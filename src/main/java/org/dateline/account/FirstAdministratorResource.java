package org.dateline.account;

import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.dateline.account.DeskSession.Shown;
import org.dateline.audit.Actor;
import org.dateline.audit.Audit;
import org.dateline.shared.DeskAnswer;
import org.dateline.shared.FieldErrors;
import org.dateline.shared.Role;

/** Where the link printed at the first start leads. Without a valid token there is nothing here. */
@Path(FirstAdministrator.PATH)
@Blocking
public class FirstAdministratorResource {

    @Inject
    BrowserCookies browser;

    @Inject
    HttpServerRequest request;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    @GET
    @PermitAll
    @Transactional
    public Response form(@QueryParam("token") String token) {
        FirstAdministratorLink.valid(token, clock.instant()).orElseThrow(NotFoundException::new);
        return DeskAnswer.page(Templates.firstAdministrator(PersonForm.EMPTY, token, new FieldErrors()));
    }

    @POST
    @PermitAll
    @Transactional
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response create(@FormParam("token") String token, @FormParam("name") String name,
            @FormParam("email") String email, @FormParam("password") String password, @FormParam("again") String again) {
        Instant now = clock.instant();
        FirstAdministratorLink link = FirstAdministratorLink.valid(token, now).orElseThrow(NotFoundException::new);
        var form = new PersonForm(name, email);
        FieldErrors errors = form.errors();
        String chosen = Objects.requireNonNullElse(password, "");
        if (errors.isEmpty()) {
            PasswordHash.objection(chosen, form.name(), form.email()).ifPresent(objection -> errors.add("password", objection));
        }
        if (!chosen.equals(again)) {
            errors.add("again", "This is not the same as the password above.");
        }
        if (!errors.isEmpty()) {
            return DeskAnswer.form(Templates.firstAdministrator(form, token, errors));
        }
        link.use(now);
        Person person = Person.create(form.name(), form.email(), now);
        person.choosePassword(chosen, now);
        person.grant(PersonRole.EVERY_ISSUER, Role.ADMINISTRATOR, now);
        audit.record(Actor.PORTAL, AccountAction.FIRST_ADMINISTRATOR_MADE, person.actedOn());
        String device = browser.deviceId();
        KnownDevice.remember(person, device, now);
        browser.keep(DeskSession.begin(person, Visitor.of(request), Shown.PASSWORD, now), device);
        return DeskAnswer.next(SecondFactorResource.PATH);
    }
}
