package org.dateline.release;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.dateline.shared.PublicState;
import org.dateline.shared.PublicStates;
import org.dateline.shared.Settings;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The state of the public site as this node knows it: looked up a few times within the time that the operator allows, so that
 * answers from memory cost the database nothing and are never older than that (invariant 3: all that a node answers comes from one
 * ledger size). Where no time is allowed, every request looks.
 */
@ApplicationScoped
class LatestState implements PublicStates {

    private static final Logger LOG = Logger.getLogger(LatestState.class);

    /** Looks in the time allowed: one that comes late leaves another. */
    private static final int LOOKS = 2;

    /** What was seen, and when by the clock that never jumps, in nanoseconds. */
    private record Seen(PublicState state, long at) {}

    @Inject
    DataSource database;

    @Inject
    Clock clock;

    @Inject
    Settings settings;

    /** False while a command runs, which serves nobody. */
    @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true")
    boolean serves;

    private volatile Seen seen;
    private ScheduledExecutorService looks;

    void start(@Observes StartupEvent started) {
        if (serves && settings.freshWithin() > 0) {
            looks = Executors.newSingleThreadScheduledExecutor(task -> {
                Thread thread = new Thread(task, "public-state");
                thread.setDaemon(true);
                return thread;
            });
            looks.scheduleWithFixedDelay(this::lookQuietly, 0, Math.max(1, settings.freshWithin() / LOOKS), TimeUnit.MILLISECONDS);
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        if (looks != null) {
            looks.shutdownNow();
        }
    }

    private void lookQuietly() {
        try {
            look();
        } catch (RuntimeException e) {
            // Requests find nothing fresh, look themselves and say what is wrong.
            LOG.debug("The state of the public site cannot be read", e);
        }
    }

    @Override
    public Optional<PublicState> latest() {
        Seen last = seen;
        return last != null && System.nanoTime() - last.at() < Duration.ofMillis(settings.freshWithin()).toNanos()
                ? Optional.of(last.state()) : Optional.empty();
    }

    @Override
    public PublicState look() {
        long before = System.nanoTime();
        PublicState state;
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("SELECT signed_size, facts FROM public_state");
                ResultSet row = select.executeQuery()) {
            row.next();
            state = PublicState.of(row.getLong(1), row.getLong(2), clock.instant());
        } catch (SQLException e) {
            throw new IllegalStateException("The state of the public site cannot be read", e);
        }
        remember(new Seen(state, before));
        return state;
    }

    /** Of two looks at once, the one that began later stays. */
    private synchronized void remember(Seen now) {
        if (seen == null || now.at() > seen.at()) {
            seen = now;
        }
    }
}
