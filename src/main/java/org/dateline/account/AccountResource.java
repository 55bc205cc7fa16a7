package org.dateline.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.dateline.account.DeskSession.Shown;
import org.dateline.audit.Actor;
import org.dateline.audit.Audit;
import org.dateline.shared.DeskAnswer;
import org.dateline.shared.FieldErrors;

@Path(AccountResource.PATH)
@Blocking
public class AccountResource {

    static final String PATH = "/desk/account";

    @Inject
    SignedInPerson signedIn;

    @Inject
    BrowserCookies browser;

    @Inject
    HttpServerRequest request;

    @Inject
    SignInBrake brake;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    @GET
    @Authenticated
    public Response show(@QueryParam("changed") String changed) {
        return DeskAnswer.page(Templates.account(signedIn.principal(), new FieldErrors(), changed != null));
    }

    /** Changes the password. Whoever still has a one-time password has just given it and is not asked again. */
    @POST
    @Authenticated
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response changePassword(@FormParam("current") String current, @FormParam("password") String password,
            @FormParam("again") String again) {
        DeskPrincipal person = signedIn.principal();
        FieldErrors errors = errors(person, Objects.requireNonNullElse(current, ""),
                Objects.requireNonNullElse(password, ""), Objects.requireNonNullElse(again, ""));
        if (!errors.isEmpty()) {
            return DeskAnswer.form(Templates.account(person, errors, false));
        }
        String device = browser.deviceId();
        String session = QuarkusTransaction.requiringNew().call(() -> change(person, password, device));
        browser.keep(session, device);
        boolean mustEnrol = person.needsSecondFactor() && !person.hasSecondFactor();
        return DeskAnswer.next(mustEnrol ? SecondFactorResource.PATH : PATH + "?changed=1");
    }

    private FieldErrors errors(DeskPrincipal person, String current, String password, String again) {
        var errors = new FieldErrors();
        if (person.hasOwnPassword()) {
            if (!brake.pay(SignInBrake.Kind.DEVICE.key("change " + person.personId())).isZero()) {
                return errors.add("current", "Too many attempts. Wait a minute, then try again.");
            }
            if (!PasswordHash.matches(current, hash(person))) {
                errors.add("current", "This is not your current password.");
            }
        }
        PasswordHash.objection(password, person.name(), person.email())
                .ifPresent(objection -> errors.add("password", objection));
        if (errors.isEmpty() && PasswordHash.matches(password, hash(person))) {
            errors.add("password", "This is the password you have now. Choose another.");
        }
        if (!password.equals(again)) {
            errors.add("again", "This is not the same as the new password.");
        }
        return errors;
    }

    private Optional<String> hash(DeskPrincipal person) {
        return QuarkusTransaction.requiringNew().call(() ->
                Person.<Person>findById(person.personId()).passwordHash(clock.instant()));
    }

    /** Ends every session of the person, this one too, and begins a new one here. */
    private String change(DeskPrincipal principal, String password, String device) {
        Person person = Person.findById(principal.personId());
        person.choosePassword(password, clock.instant());
        DeskSession.revokeAll(person, clock.instant());
        KnownDevice.forgetAll(person);
        KnownDevice.remember(person, device, clock.instant());
        audit.record(Actor.of(signedIn, null), AccountAction.PASSWORD_CHANGED, person.actedOn());
        Shown shown = principal.hasSecondFactor() ? Shown.SECOND_FACTOR : Shown.PASSWORD;
        return DeskSession.begin(person, Visitor.of(request), shown, clock.instant());
    }
}
