package org.dateline.account;

import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
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
import java.util.Objects;
import java.util.Optional;
import org.dateline.account.AccessLink.Purpose;
import org.dateline.account.DeskSession.Shown;
import org.dateline.audit.Audit;
import org.dateline.shared.DeskAnswer;
import org.dateline.shared.FieldErrors;

/** Where a link from a mail leads: a password is chosen, and then comes whatever else signing in takes. */
@Path(AccessLink.PATH)
@Blocking
public class AccessLinkResource {

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
        return AccessLink.open(token, clock.instant())
                .map(link -> DeskAnswer.page(page(link, token, new FieldErrors())))
                .orElseGet(AccessLinkResource::dead);
    }

    /** Says the same of a link that is over and of one that never was. */
    private static Response dead() {
        return DeskAnswer.page(404, Templates.deadLink());
    }

    private static io.quarkus.qute.TemplateInstance page(AccessLink link, String token, FieldErrors errors) {
        return Templates.accessLink(link.person().name(), link.person().email(), link.purpose() == Purpose.INVITATION, token, errors);
    }

    @POST
    @PermitAll
    @Transactional
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response create(@FormParam("token") String token, @FormParam("password") String password, @FormParam("again") String again) {
        Instant now = clock.instant();
        Optional<AccessLink> found = AccessLink.open(token, now);
        if (found.isEmpty()) {
            return dead();
        }
        AccessLink link = found.get();
        String chosen = Objects.requireNonNullElse(password, "");
        var errors = new FieldErrors();
        PasswordHash.objection(chosen, link.person().name(), link.person().email()).ifPresent(objection -> errors.add("password", objection));
        if (!chosen.equals(again)) {
            errors.add("again", "This is not the same as the password above.");
        }
        if (!errors.isEmpty()) {
            return DeskAnswer.form(page(link, token, errors));
        }
        return link.use(now) ? choose(link, chosen, now) : dead();
    }

    private Response choose(AccessLink link, String password, Instant now) {
        Person person = link.person();
        person.choosePassword(password, now);
        DeskSession.revokeAll(person, now);
        HalfSignIn.endAll(person);
        KnownDevice.forgetAll(person);
        audit.record(person.actor(), link.purpose() == Purpose.INVITATION ? AccountAction.INVITATION_ACCEPTED : AccountAction.PASSWORD_RESET,
                person.actedOn());
        if (SecondFactor.has(person.id())) {
            browser.keepHalf(HalfSignIn.begin(person, now));
            return DeskAnswer.next(SignInCodeResource.PATH);
        }
        String device = browser.deviceId();
        KnownDevice.remember(person, device, now);
        browser.keep(DeskSession.begin(person, Visitor.of(request), Shown.PASSWORD, now), device);
        return DeskAnswer.next(person.firstOfAll(false).orElse(ReturnPath.HOME));
    }
}
