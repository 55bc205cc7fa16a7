package org.dateline.shared;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever a resource throws into an {@link ErrorAnswer}. No reader ever sees a stack trace. */
class ErrorMappers {

    private static final Logger LOG = Logger.getLogger(ErrorMappers.class);

    private static final List<String> KEPT = List.of(HttpHeaders.ALLOW, HttpHeaders.RETRY_AFTER);

    /** A resource that made an answer of its own keeps it. */
    @ServerExceptionMapper
    Uni<Response> webApplication(WebApplicationException e, HttpServerRequest request) {
        Response made = e.getResponse();
        if (made.hasEntity() || made.getStatus() < 400) {
            return Uni.createFrom().item(made);
        }
        if (made.getStatus() >= 500) {
            LOG.error("A request failed", e);
        }
        return ErrorAnswer.of(made.getStatus()).later(request).invoke(answer -> KEPT.stream()
                .filter(made.getHeaders()::containsKey)
                .forEach(name -> answer.getHeaders().put(name, made.getHeaders().get(name))));
    }

    /** The framework has a mapper of its own for this one, which ours would not replace otherwise. */
    @ServerExceptionMapper
    Uni<Response> notFound(NotFoundException e, HttpServerRequest request) {
        return webApplication(e, request);
    }

    @ServerExceptionMapper
    Uni<Response> anything(Exception e, HttpServerRequest request) {
        LOG.error("A request failed", e);
        return ErrorAnswer.of(500).later(request);
    }
}
