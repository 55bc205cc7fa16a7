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
import java.time.Instant;
import java.util.List;
import org.dateline.account.DeskSession.Shown;
import org.dateline.audit.Actor;
import org.dateline.audit.Audit;
import org.dateline.shared.DeskAnswer;
import org.dateline.shared.FieldErrors;
import org.dateline.shared.Settings;
import org.dateline.shared.StepUp;

/** The own authenticator app: setting it up, and another one in its place. */
@Path(SecondFactorResource.PATH)
@Blocking
public class SecondFactorResource {

    static final String PATH = "/desk/account/second-factor";

    @Inject
    SignedInPerson signedIn;

    @Inject
    StepUp stepUp;

    @Inject
    BrowserCookies browser;

    @Inject
    HttpServerRequest request;

    @Inject
    Settings settings;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /**
     * @param since     when the app in use was set up; null if there is none
     * @param codesLeft how many recovery codes are not used yet
     * @param recovered whether a recovery code has just been used to sign in
     */
    record Sheet(DeskPrincipal person, Instant since, long codesLeft, boolean recovered, String secret, String legible, QrCode picture) {}

    @GET
    @Authenticated
    public Response show(@QueryParam("recovered") String recovered) {
        DeskPrincipal person = signedIn.principal();
        return person.hasOwnPassword()
                ? DeskAnswer.page(Templates.secondFactor(sheet(SecondFactorForm.fresh(), recovered != null), new FieldErrors()))
                : DeskAnswer.next(AccountResource.PATH);
    }

    private Sheet sheet(SecondFactorForm form, boolean recovered) {
        DeskPrincipal person = signedIn.principal();
        byte[] secret = form.secretBytes();
        String address = OneTimeCode.address(secret, "Dateline " + settings.address().getHost(), person.email());
        return QuarkusTransaction.requiringNew().call(() -> new Sheet(person,
                SecondFactor.of(person.personId()).map(SecondFactor::enrolled).orElse(null), RecoveryCode.left(person.personId()),
                recovered, form.secret(), OneTimeCode.legible(secret).replaceAll("(.{4})(?=.)", "$1 "), QrCode.of(address)));
    }

    /** Shows the recovery codes once, in the answer itself: they are kept nowhere. */
    @POST
    @Authenticated
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response create(@FormParam("secret") String secret, @FormParam("newCode") String newCode, @FormParam(StepUp.FIELD) String code) {
        DeskPrincipal person = signedIn.principal();
        var form = new SecondFactorForm(secret, newCode);
        if (!person.hasOwnPassword() || !form.hasSecret()) {
            return DeskAnswer.next(PATH);
        }
        FieldErrors errors = form.errors(clock.instant());
        if (!errors.isEmpty() || person.hasSecondFactor() && !stepUp.accepts(code)) {
            return DeskAnswer.form(Templates.secondFactor(sheet(form, false), errors));
        }
        String device = browser.deviceId();
        List<String> codes = QuarkusTransaction.requiringNew().call(() -> enrol(person, form, device));
        return DeskAnswer.page(Templates.recoveryCodes(codes, true));
    }

    /** Ends every session of the person, this one too, and begins a new one here. */
    private List<String> enrol(DeskPrincipal principal, SecondFactorForm form, String device) {
        Instant now = clock.instant();
        Person person = Person.findById(principal.personId());
        SecondFactor.enrol(person.id(), form.secretBytes(), form.step(now).orElseThrow(), now);
        DeskSession.revokeAll(person, now);
        HalfSignIn.endAll(person);
        audit.record(Actor.of(signedIn, null), AccountAction.SECOND_FACTOR_SET_UP, person.actedOn());
        browser.keep(DeskSession.begin(person, Visitor.of(request), Shown.CODE, now), device);
        return RecoveryCode.makeAnew(person.id(), now);
    }
}
