package org.dateline.ledger.copy;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import org.dateline.shared.Turns;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The threads that turn the {@link Copying} to each receiver on this node. */
@ApplicationScoped
class CopyClock {

    @Inject
    Receivers receivers;

    @Inject
    Clock clock;

    /** False while a command runs, which serves nobody. */
    @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true")
    boolean serves;

    private Turns turns;

    void start(@Observes StartupEvent started) {
        if (serves && !receivers.all().isEmpty()) {
            turns = new Turns("copies of the log", receivers.all().size(), clock);
            receivers.all().forEach(copying -> turns.begin("copies to " + copying.standing().name(), copying::turn));
        }
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        if (turns != null) {
            turns.stop();
        }
    }
}
