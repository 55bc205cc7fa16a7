package org.dateline.account;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.dateline.shared.DeskAnswer;
import org.dateline.shared.ErrorAnswer;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What people get who are not signed in, or may not go where they went. */
class SignInFirst {

    @Inject
    SecurityIdentity identity;

    @ServerExceptionMapper
    Response nobody(UnauthorizedException e, HttpServerRequest request) {
        return signInFirst(request);
    }

    @ServerExceptionMapper
    Response failed(AuthenticationFailedException e, HttpServerRequest request) {
        return signInFirst(request);
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException e, HttpServerRequest request) {
        boolean mustChoose = identity.getPrincipal() instanceof DeskPrincipal person && !person.hasOwnPassword();
        return mustChoose && request.method() == HttpMethod.GET
                ? DeskAnswer.next("/desk/account")
                : ErrorAnswer.of(403).answer(request);
    }

    private static Response signInFirst(HttpServerRequest request) {
        return request.method() == HttpMethod.GET && !ErrorAnswer.isForMachine(request)
                ? DeskAnswer.next("/desk/sign-in?return=" + URLEncoder.encode(request.uri(), StandardCharsets.UTF_8))
                : ErrorAnswer.of(401).answer(request);
    }
}
