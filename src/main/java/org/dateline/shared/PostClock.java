package org.dateline.shared;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Has the {@link Post} of this node try again, every few seconds, what was not sent. */
@ApplicationScoped
class PostClock {

    private static final Logger LOG = Logger.getLogger(PostClock.class);
    private static final long EVERY_MILLIS = 15_000;

    @Inject
    Vertx vertx;

    @Inject
    Post post;

    /** False while a command runs. */
    @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true")
    boolean serves;

    private final ReentrantLock trying = new ReentrantLock();
    private long timer;

    void start(@Observes StartupEvent started) {
        if (serves) {
            timer = vertx.setPeriodic(EVERY_MILLIS, tick -> Infrastructure.getDefaultWorkerPool().execute(this::tryAgain));
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        vertx.cancelTimer(timer);
    }

    private void tryAgain() {
        if (trying.tryLock()) {
            try {
                post.tryAgain();
            } catch (RuntimeException notNow) {
                LOG.warnf("Mail that was not sent cannot be tried again now: %s", notNow.getMessage());
            } finally {
                trying.unlock();
            }
        }
    }
}
