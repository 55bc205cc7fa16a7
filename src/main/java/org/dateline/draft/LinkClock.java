package org.dateline.draft;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.locks.ReentrantLock;
import org.dateline.shared.Settings;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Sends the {@link LinkRound} of this node off every few seconds, unless the operator wants no address to be asked. */
@ApplicationScoped
class LinkClock {

    private static final Logger LOG = Logger.getLogger(LinkClock.class);
    private static final long EVERY_MILLIS = 10_000;

    @Inject
    Vertx vertx;

    @Inject
    LinkRound round;

    @Inject
    Settings settings;

    /** False while a command runs. */
    @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true")
    boolean serves;

    private final ReentrantLock asking = new ReentrantLock();
    private long timer;

    void start(@Observes StartupEvent started) {
        if (serves && settings.askLinks()) {
            timer = vertx.setPeriodic(EVERY_MILLIS, tick -> Infrastructure.getDefaultWorkerPool().execute(this::go));
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        vertx.cancelTimer(timer);
    }

    private void go() {
        if (asking.tryLock()) {
            try {
                round.go();
            } catch (RuntimeException notNow) {
                LOG.warnf("Web addresses of drafts cannot be asked now: %s", notNow.getClass().getSimpleName());
            } finally {
                asking.unlock();
            }
        }
    }
}
