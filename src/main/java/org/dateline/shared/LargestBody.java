package org.dateline.shared;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses a body that is larger than any, by what it says of itself; the framework would refuse it without a word. */
@ApplicationScoped
class LargestBody {

    /** In so many times the largest body. Of a larger one nothing is waited for. */
    private static final long READ_TO_ITS_END = 5;

    @Inject
    @ConfigProperty(name = "quarkus.http.limits.max-body-size")
    MemorySize largest;

    void guard(@Observes Filters filters) {
        filters.register(this::guard, RawPathGuard.FIRST - 1);
    }

    private void guard(RoutingContext context) {
        HttpServerRequest request = context.request();
        long length = length(request.getHeader(HttpHeaders.CONTENT_LENGTH));
        if (length <= largest.asLongValue()) {
            context.next();
        } else if (length <= READ_TO_ITS_END * largest.asLongValue()) {
            // A browser looks for the answer when it has sent everything; of what it sends nothing is kept.
            request.handler(ignored -> {}).endHandler(end -> ErrorAnswer.of(413).send(context)).resume();
        } else {
            context.addEndHandler(answered -> request.connection().close());
            ErrorAnswer.of(413).send(context);
        }
    }

    /** In bytes; 0 if it is not said. */
    private static long length(String header) {
        try {
            return header == null ? 0 : Long.parseLong(header);
        } catch (NumberFormatException longerThanAnything) {
            return Long.MAX_VALUE;
        }
    }
}
