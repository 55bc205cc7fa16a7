package org.dateline.desk;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.dateline.shared.Turns;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Has the {@link LedgerAlarm} look every few seconds. */
@ApplicationScoped
class LedgerAlarmClock {

    private static final Duration EVERY = Duration.ofSeconds(10);

    @Inject
    LedgerAlarm alarm;

    @Inject
    Clock clock;

    /** False while a command runs, which serves nobody. */
    @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true")
    boolean serves;

    private Turns turns;

    void start(@Observes StartupEvent started) {
        if (serves) {
            turns = new Turns("alarm of the ledger", 1, clock);
            turns.begin("alarm of the ledger", this::look);
        }
    }

    private Instant look() {
        alarm.look();
        return clock.instant().plus(EVERY);
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        if (turns != null) {
            turns.stop();
        }
    }
}
