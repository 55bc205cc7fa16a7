package org.dateline.account;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.dateline.audit.ActedOn;
import org.dateline.audit.Actor;
import org.dateline.audit.Audit;
import org.dateline.shared.DeskAnswer;

/** Where the person is signed in, and the end of each. A session that ends here has ended on every node. */
@Path(SessionsResource.PATH)
@Blocking
public class SessionsResource {

    static final String PATH = "/desk/account/sessions";

    @Inject
    SignedInPerson signedIn;

    @Inject
    BrowserCookies browser;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /**
     * @param here     whether it is the one of this request
     * @param lastSeen to the minute
     */
    record Line(String id, boolean here, String device, String network, Instant began, Instant lastSeen) {}

    @GET
    @Authenticated
    @Transactional
    public Response list() {
        String here = Secret.hash(signedIn.principal().sessionId());
        List<Line> lines = DeskSession.open(signedIn.personId(), clock.instant()).stream()
                .map(session -> new Line(session.idHash(), session.idHash().equals(here), Device.words(session.userAgent()),
                        session.network(), session.created(), session.lastSeen()))
                .toList();
        return DeskAnswer.page(Templates.sessions(lines));
    }

    @POST
    @Path("/{id}/sign-out")
    @Authenticated
    @Transactional
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response signOut(@PathParam("id") String id) {
        DeskPrincipal person = signedIn.principal();
        if (!DeskSession.revokeOne(person.personId(), id, clock.instant())) {
            throw new NotFoundException();
        }
        audit.record(Actor.of(signedIn, null), AccountAction.SESSION_ENDED, actedOn(person));
        if (id.equals(Secret.hash(person.sessionId()))) {
            browser.dropSession();
            return DeskAnswer.next("/desk/sign-in");
        }
        return DeskAnswer.next(PATH);
    }

    @POST
    @Path("/others/sign-out")
    @Authenticated
    @Transactional
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response signOutOthers() {
        DeskPrincipal person = signedIn.principal();
        if (DeskSession.revokeOthers(person.personId(), person.sessionId(), clock.instant()) > 0) {
            audit.record(Actor.of(signedIn, null), AccountAction.OTHER_SESSIONS_ENDED, actedOn(person));
        }
        return DeskAnswer.next(PATH);
    }

    private static ActedOn actedOn(DeskPrincipal person) {
        return new ActedOn("person", person.personId().toString(), person.name());
    }
}
