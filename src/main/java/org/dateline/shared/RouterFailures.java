package org.dateline.shared;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** Answers what fails before or after a resource, such as a body that is too large. */
@ApplicationScoped
class RouterFailures {

    private static final Logger LOG = Logger.getLogger(RouterFailures.class);

    void listen(@Observes Router router) {
        router.route().order(-RawPathGuard.FIRST).failureHandler(RouterFailures::answer);
    }

    private static void answer(RoutingContext context) {
        int status = context.statusCode() < 400 ? 500 : context.statusCode();
        if (status >= 500) {
            LOG.error("A request failed", context.failure());
        }
        if (!context.response().headWritten()) {
            ErrorAnswer.of(status).send(context);
        } else if (!context.response().ended()) {
            context.response().reset();
        }
    }
}
