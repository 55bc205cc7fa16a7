package org.dateline.ledger.stamp;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.dateline.ledger.TimeStamps;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The threads that turn the {@link Stamping} of each authority on this node, and the log's heartbeat. */
@ApplicationScoped
class StampClock {

    private static final Logger LOG = Logger.getLogger(StampClock.class);
    private static final Duration BEATS_EVERY = Duration.ofSeconds(5);
    private static final long STOPS_WITHIN_SECONDS = 5;

    @Inject
    Stampings stampings;

    @Inject
    TimeStamps timeStamps;

    @Inject
    Clock clock;

    /** False while a command runs, which serves nobody. */
    @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true")
    boolean serves;

    private ScheduledExecutorService threads;

    void start(@Observes StartupEvent started) {
        List<Stamping> all = stampings.all();
        if (!serves) {
            return;
        }
        if (all.isEmpty()) {
            LOG.warn("No time-stamp authority is named (DATELINE_TIMESTAMP_AUTHORITIES): the log's times rest on the portal's word alone.");
            return;
        }
        threads = Executors.newScheduledThreadPool(all.size() + 1, work -> {
            Thread thread = new Thread(work, "time stamps");
            thread.setDaemon(true);
            return thread;
        });
        all.forEach(one -> next(Duration.ZERO, "time stamps of " + one.standing().authority(), one::turn));
        next(Duration.ZERO, "heartbeat of the log", this::beat);
    }

    private Instant beat() {
        timeStamps.beat();
        return clock.instant().plus(BEATS_EVERY);
    }

    private void next(Duration pause, String name, Callable<Instant> turn) {
        threads.schedule(() -> turn(name, turn), Math.max(0, pause.toMillis()), TimeUnit.MILLISECONDS);
    }

    private void turn(String name, Callable<Instant> turn) {
        Duration pause = BEATS_EVERY;
        try {
            pause = Duration.between(clock.instant(), turn.call());
        } catch (InterruptedException stopping) {
            return;
        } catch (Exception e) {
            LOG.errorf("There is trouble with the %s, and it goes on: %s", name, e.getMessage());
        }
        if (!threads.isShutdown()) {
            next(pause, name, turn);
        }
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        if (threads != null) {
            threads.shutdownNow();
            threads.awaitTermination(STOPS_WITHIN_SECONDS, TimeUnit.SECONDS);
        }
    }
}
