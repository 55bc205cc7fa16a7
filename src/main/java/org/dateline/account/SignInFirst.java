package org.dateline.account;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.dateline.shared.DeskAnswer;
import org.dateline.shared.ErrorAnswer;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What people get who are not signed in, or may not go where they went. */
class SignInFirst {

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    /** In bytes; a longer form is not given back. */
    private static final long LONGEST_FORM = 4_000_000;

    @Inject
    SecurityIdentity identity;

    @ServerExceptionMapper
    Uni<Response> nobody(UnauthorizedException e, HttpServerRequest request) {
        return signInFirst(request);
    }

    @ServerExceptionMapper
    Uni<Response> failed(AuthenticationFailedException e, HttpServerRequest request) {
        return signInFirst(request);
    }

    @ServerExceptionMapper
    Uni<Response> forbidden(ForbiddenException e, HttpServerRequest request) {
        return identity.getPrincipal() instanceof DeskPrincipal person && !person.mayWork() && READING.contains(request.method())
                ? Uni.createFrom().item(DeskAnswer.next(person.firstOfAll()))
                : ErrorAnswer.of(403).later(request);
    }

    private static Uni<Response> signInFirst(HttpServerRequest request) {
        if (ErrorAnswer.isForMachine(request)) {
            return ErrorAnswer.of(401).later(request);
        }
        if (READING.contains(request.method())) {
            String back = URLEncoder.encode(request.uri(), StandardCharsets.UTF_8);
            return Uni.createFrom().item(DeskAnswer.next("/desk/sign-in?return=" + back));
        }
        return request.method() == HttpMethod.POST && holdsForm(request)
                ? giveBack(request)
                : ErrorAnswer.of(401).later(request);
    }

    private static boolean holdsForm(HttpServerRequest request) {
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return type != null && type.startsWith("application/x-www-form-urlencoded")
                && length != null && length.matches("[1-9]\\d{0,8}") && Long.parseLong(length) <= LONGEST_FORM
                && !request.isEnded();
    }

    /** The session ended while a form was being filled in: what was typed comes back, to be sent again after signing in. */
    private static Uni<Response> giveBack(HttpServerRequest request) {
        Uni<Buffer> form = Uni.createFrom().completionStage(() -> {
            var body = request.body().toCompletionStage();
            request.resume();
            return body;
        });
        return form.emitOn(Infrastructure.getDefaultWorkerPool())
                .map(body -> TypedField.in(body.toString(StandardCharsets.UTF_8)))
                .map(typed -> page(request.path(), typed));
    }

    private static Response page(String action, List<TypedField> typed) {
        return DeskAnswer.page(401, Templates.sessionOver(action, typed));
    }
}
