package org.dateline.desk;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/** Has the {@link ProbeWatch} write what it counted every few seconds, and once more when the portal stops. */
@ApplicationScoped
class ProbeClock {

    private static final Logger LOG = Logger.getLogger(ProbeClock.class);
    private static final long EVERY_MILLIS = 10_000;

    @Inject
    Vertx vertx;

    @Inject
    ProbeWatch watch;

    private final ReentrantLock writing = new ReentrantLock();
    private long timer;

    void start(@Observes StartupEvent started) {
        timer = vertx.setPeriodic(EVERY_MILLIS, tick -> Infrastructure.getDefaultWorkerPool().execute(this::write));
    }

    void stop(@Observes ShutdownEvent stopping) {
        vertx.cancelTimer(timer);
        write();
    }

    private void write() {
        if (writing.tryLock()) {
            try {
                watch.write();
            } catch (RuntimeException notNow) {
                LOG.warnf("Guesses could not be written down now, and are kept: %s", notNow.getMessage());
            } finally {
                writing.unlock();
            }
        }
    }
}
