package org.dateline.evaluation;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import org.dateline.shared.EvaluationStarts;
import org.dateline.shared.Settings;

/** Tells the person at the terminal where to look, once there is something to see. */
@ApplicationScoped
class Welcome {

    /** After every other observer of the start. */
    private static final int LAST = Integer.MAX_VALUE;

    @Inject
    Settings settings;

    @Inject
    Event<EvaluationStarts> starts;

    private final EvaluationStarts evaluation = new EvaluationStarts();

    void begin(@Observes @Priority(LAST) StartupEvent event) {
        if ((settings.evaluation() || settings.loadsSample()) && LaunchMode.current() != LaunchMode.TEST) {
            starts.fire(evaluation);
        }
    }

    void tell(@ObservesAsync HttpServerStart event) {
        if (LaunchMode.current() != LaunchMode.TEST) {
            System.out.print(text());
            evaluation.said().forEach(line -> System.out.println("  " + line));
            System.out.println();
        }
    }

    private String text() {
        var text = new StringBuilder("\n");
        text.append("  Dateline is at    %s\n".formatted(settings.address()));
        text.append("  The desk          %s/desk\n".formatted(settings.address()));
        text.append("  Health, metrics   http://localhost:%d/q/health, /q/metrics (this port is never for the public)\n".formatted(settings.managementPort()));
        if (settings.evaluation()) {
            text.append("  Evaluation        database and keys are kept in %s\n".formatted(settings.data().toAbsolutePath().normalize()));
        }
        return text.toString();
    }
}
