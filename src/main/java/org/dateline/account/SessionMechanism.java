package org.dateline.account;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.dateline.shared.DeskCookies;

/** Knows a request by the session cookie, and by nothing else. */
@ApplicationScoped
class SessionMechanism implements HttpAuthenticationMechanism {

    static final String COOKIE = "dateline-desk";

    @Inject
    DeskCookies cookies;

    /** Whose session is over is nobody, and may open the sign-in page like anybody. */
    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        Cookie cookie = context.request().getCookie(cookies.name(COOKIE));
        return cookie == null || cookie.getValue().isEmpty()
                ? Uni.createFrom().nullItem()
                : providers.authenticate(new SessionRequest(cookie.getValue()))
                        .onFailure(AuthenticationFailedException.class).recoverWithNull();
    }

    /** Never sent as it is: {@link SignInFirst} answers in its place. */
    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(401, null, null));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(SessionRequest.class);
    }
}
