package org.dateline.shared;

import io.quarkus.runtime.BlockingOperationControl;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Supplier;
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
        return render(() -> {
            Response answer = ErrorAnswer.of(made.getStatus()).answer(request);
            KEPT.stream().filter(made.getHeaders()::containsKey)
                    .forEach(name -> answer.getHeaders().put(name, made.getHeaders().get(name)));
            return answer;
        });
    }

    /** The framework has a mapper of its own for this one, which ours would not replace otherwise. */
    @ServerExceptionMapper
    Uni<Response> notFound(NotFoundException e, HttpServerRequest request) {
        return webApplication(e, request);
    }

    @ServerExceptionMapper
    Uni<Response> anything(Exception e, HttpServerRequest request) {
        LOG.error("A request failed", e);
        return render(() -> ErrorAnswer.of(500).answer(request));
    }

    /** The page's masthead comes from the database, for which the thread that takes requests may not wait. */
    private static Uni<Response> render(Supplier<Response> answer) {
        Uni<Response> rendered = Uni.createFrom().item(answer);
        return BlockingOperationControl.isBlockingAllowed()
                ? rendered
                : rendered.runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }
}
