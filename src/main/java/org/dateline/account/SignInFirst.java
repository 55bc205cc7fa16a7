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
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.dateline.shared.ComesBack;
import org.dateline.shared.DeskAnswer;
import org.dateline.shared.ErrorAnswer;
import org.dateline.shared.FieldErrors;
import org.dateline.shared.FormToken;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What people get who are not signed in, or may not go where they went. */
class SignInFirst {

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    /** In bytes; a longer form is not given back. */
    private static final long LONGEST_FORM = 4_000_000;

    @Inject
    SecurityIdentity identity;

    @Inject
    FormToken token;

    @ServerExceptionMapper
    Uni<Response> nobody(UnauthorizedException e, HttpServerRequest request, ResourceInfo resource) {
        return signInFirst(request, resource);
    }

    @ServerExceptionMapper
    Uni<Response> failed(AuthenticationFailedException e, HttpServerRequest request, ResourceInfo resource) {
        return signInFirst(request, resource);
    }

    @ServerExceptionMapper
    Uni<Response> forbidden(ForbiddenException e, HttpServerRequest request) {
        return identity.getPrincipal() instanceof DeskPrincipal person && !person.mayWork() && READING.contains(request.method())
                ? Uni.createFrom().item(DeskAnswer.next(person.firstOfAll()))
                : ErrorAnswer.of(403).later(request);
    }

    private Uni<Response> signInFirst(HttpServerRequest request, ResourceInfo resource) {
        if (ErrorAnswer.isForMachine(request)) {
            return ErrorAnswer.of(401).later(request);
        }
        if (READING.contains(request.method())) {
            String back = URLEncoder.encode(request.uri(), StandardCharsets.UTF_8);
            return Uni.createFrom().item(DeskAnswer.next("/desk/sign-in?return=" + back));
        }
        return comesBack(resource) && holdsForm(request)
                ? giveBack(request)
                : ErrorAnswer.of(401).later(request);
    }

    private static boolean comesBack(ResourceInfo resource) {
        return resource.getResourceMethod() != null && resource.getResourceMethod().isAnnotationPresent(ComesBack.class);
    }

    private static boolean holdsForm(HttpServerRequest request) {
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return type != null && type.startsWith("application/x-www-form-urlencoded")
                && length != null && length.matches("[1-9]\\d{0,8}") && Long.parseLong(length) <= LONGEST_FORM
                && !request.isEnded();
    }

    /**
     * The session ended while a form was being filled in: the sign-in carries what was typed. Not what another site sent, which
     * a person would take for their own.
     */
    private Uni<Response> giveBack(HttpServerRequest request) {
        Uni<Buffer> sent = Uni.createFrom().completionStage(() -> {
            var body = request.body().toCompletionStage();
            request.resume();
            return body;
        });
        return sent.emitOn(Infrastructure.getDefaultWorkerPool())
                .map(body -> body.toString(StandardCharsets.UTF_8))
                .map(form -> token.sentFromHere(TypedField.token(form))
                        ? DeskAnswer.page(401, Templates.signIn("", ReturnPath.HOME, Carried.of(request.path(), form), new FieldErrors()))
                        : ErrorAnswer.of(401).answer(request));
    }
}
