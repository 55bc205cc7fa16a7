package org.dateline.archive;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Has the {@link SentenceIndex} follow what is published, so that nobody who looks for a copy waits long for it. */
@ApplicationScoped
class SentenceClock {

    private static final Logger LOG = Logger.getLogger(SentenceClock.class);
    private static final long EVERY_MILLIS = 60_000;

    @Inject
    Vertx vertx;

    @Inject
    SentenceIndex index;

    /** False while a command runs. */
    @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true")
    boolean serves;

    private final ReentrantLock entering = new ReentrantLock();
    private long timer;

    void start(@Observes StartupEvent started) {
        if (serves) {
            timer = vertx.setPeriodic(EVERY_MILLIS, tick -> Infrastructure.getDefaultWorkerPool().execute(this::enter));
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        vertx.cancelTimer(timer);
    }

    @ActivateRequestContext
    void enter() {
        if (entering.tryLock()) {
            try {
                index.enterWhatIsNew();
            } catch (RuntimeException notNow) {
                LOG.warnf("New texts cannot be made ready for /verify now, and are later: %s", notNow.getMessage());
            } finally {
                entering.unlock();
            }
        }
    }
}
