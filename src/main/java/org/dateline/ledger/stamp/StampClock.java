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
import org.dateline.ledger.TimeStamps;
import org.dateline.shared.Turns;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The threads that turn the {@link Stamping} of each authority on this node, and the log's heartbeat. */
@ApplicationScoped
class StampClock {

    private static final Logger LOG = Logger.getLogger(StampClock.class);
    private static final Duration BEATS_EVERY = Duration.ofSeconds(5);

    @Inject
    Stampings stampings;

    @Inject
    TimeStamps timeStamps;

    @Inject
    Clock clock;

    /** False while a command runs, which serves nobody. */
    @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true")
    boolean serves;

    private Turns turns;

    void start(@Observes StartupEvent started) {
        List<Stamping> all = stampings.all();
        if (!serves) {
            return;
        }
        if (all.isEmpty()) {
            LOG.warn("No time-stamp authority is named (DATELINE_TIMESTAMP_AUTHORITIES): the log's times rest on the portal's word alone.");
            return;
        }
        turns = new Turns("time stamps of the log", all.size() + 1, clock);
        all.forEach(one -> turns.begin("time stamps of " + one.standing().authority(), one::turn));
        turns.begin("heartbeat of the log", this::beat);
    }

    private Instant beat() {
        timeStamps.beat();
        return clock.instant().plus(BEATS_EVERY);
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        if (turns != null) {
            turns.stop();
        }
    }
}
