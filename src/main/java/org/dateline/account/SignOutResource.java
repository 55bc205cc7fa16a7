package org.dateline.account;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.dateline.audit.ActedOn;
import org.dateline.audit.Actor;
import org.dateline.audit.Audit;
import org.dateline.shared.DeskAnswer;

@Path("/desk/sign-out")
@Blocking
public class SignOutResource {

    @Inject
    SignedInPerson signedIn;

    @Inject
    BrowserCookies browser;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    @POST
    @Authenticated
    @Transactional
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response create() {
        DeskPrincipal person = signedIn.principal();
        DeskSession.revoke(person.sessionId(), clock.instant());
        audit.record(Actor.of(signedIn, null), AccountAction.SIGNED_OUT,
                new ActedOn("person", person.personId().toString(), person.name()));
        browser.dropSession();
        return DeskAnswer.next("/desk/sign-in");
    }
}
