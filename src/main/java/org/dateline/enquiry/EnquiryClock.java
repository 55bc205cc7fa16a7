package org.dateline.enquiry;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.dateline.shared.Turns;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Has the {@link Reminders} of this node look every minute. */
@ApplicationScoped
class EnquiryClock {

    private static final Duration EVERY = Duration.ofMinutes(1);

    @Inject
    Reminders reminders;

    @Inject
    Clock clock;

    /** False while a command runs, which serves nobody. */
    @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true")
    boolean serves;

    private Turns turns;

    void start(@Observes StartupEvent started) {
        if (serves) {
            turns = new Turns("reminders of enquiries", 1, clock);
            turns.begin("reminders of enquiries", this::look);
        }
    }

    @ActivateRequestContext
    Instant look() {
        reminders.remind();
        return clock.instant().plus(EVERY);
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        if (turns != null) {
            turns.stop();
        }
    }
}
