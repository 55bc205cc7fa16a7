package org.dateline.account;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.dateline.shared.Role;

/** Reads the session's row at each request, so that its end, a new role and a deactivation count from the next one on. */
@ApplicationScoped
class SessionIdentityProvider implements IdentityProvider<SessionRequest> {

    @Inject
    Clock clock;

    @Override
    public Class<SessionRequest> getRequestType() {
        return SessionRequest.class;
    }

    /** Answers null, that is nobody, if the session is over or never was. */
    @Override
    public Uni<SecurityIdentity> authenticate(SessionRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> identity(request.sessionId()).orElse(null));
    }

    @Transactional
    @ActivateRequestContext
    Optional<SecurityIdentity> identity(String sessionId) {
        Instant now = clock.instant();
        Optional<DeskSession> session = DeskSession.alive(sessionId, now);
        session.ifPresent(alive -> alive.seen(now));
        return session.flatMap(alive -> principal(alive, sessionId)).map(SessionIdentityProvider::identity);
    }

    /** Nobody, if the person has a second factor that was not shown in this session. */
    private static Optional<DeskPrincipal> principal(DeskSession session, String sessionId) {
        boolean hasSecondFactor = SecondFactor.has(session.person().id());
        return hasSecondFactor && !session.showedSecondFactor()
                ? Optional.empty()
                : Optional.of(DeskPrincipal.of(session, hasSecondFactor, sessionId));
    }

    /** Whoever has not chosen a password yet, or lacks the second factor that a role needs, has no role at all. */
    private static SecurityIdentity identity(DeskPrincipal person) {
        var identity = QuarkusSecurityIdentity.builder().setPrincipal(person);
        if (person.mayWork()) {
            person.roles().keySet().stream().map(Role::name).forEach(identity::addRole);
        }
        return identity.build();
    }
}
