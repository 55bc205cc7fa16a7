package org.dateline.shared;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever a resource throws into an {@link ErrorAnswer}. No reader ever sees a stack trace. */
class ErrorMappers {

    private static final Logger LOG = Logger.getLogger(ErrorMappers.class);

    private static final List<String> KEPT = List.of(HttpHeaders.ALLOW, HttpHeaders.RETRY_AFTER);

    /** All that the framework says of a form with more fields than it takes, in an exception of no type of its own. */
    private static final String TOO_MANY_FIELDS = "Param limit of";

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

    /** A resource throws none: what it is about is the request, which broke off or is no form at all. */
    @ServerExceptionMapper
    Uni<Response> unreadable(IOException e, HttpServerRequest request) {
        LOG.debug("A request could not be read", e);
        return new ErrorAnswer(400, "What was sent could not be read to its end. Nothing was done; please send it again.").later(request);
    }

    @ServerExceptionMapper
    Uni<Response> anything(Exception e, HttpServerRequest request) {
        if (String.valueOf(e.getMessage()).startsWith(TOO_MANY_FIELDS)) {
            return ErrorAnswer.of(413).later(request);
        }
        LOG.error("A request failed", e);
        return ErrorAnswer.of(500).later(request);
    }
}
