package org.dateline.account;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.dateline.shared.Settings;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Lets the operator of a new portal in: the start of the portal prints a link, once, for as long as nobody is administrator. */
@ApplicationScoped
class FirstAdministrator {

    static final String PATH = "/desk/first-administrator";

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** False while a command runs: its output may be kept where a link that opens the desk must not lie. */
    @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true")
    boolean serves;

    @Transactional
    void printLink(@Observes StartupEvent event) {
        if (serves && LaunchMode.current() == LaunchMode.NORMAL && !settings.evaluation() && !Person.hasAdministrator()) {
            System.out.printf("%n  Nobody is administrator of this portal yet. Within %d hours, open this link once:%n  %s%s?token=%s%n%n",
                    FirstAdministratorLink.VALID.toHours(), settings.address(), PATH,
                    FirstAdministratorLink.create(clock.instant()));
        }
    }
}
