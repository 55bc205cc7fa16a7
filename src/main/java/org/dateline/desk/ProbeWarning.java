package org.dateline.desk;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.dateline.shared.DeskWarning;
import org.dateline.shared.Role;

/** On every page of the desk for a day after an alarm, for whoever may look at it. */
@RequestScoped
class ProbeWarning implements DeskWarning {

    private static final Duration SHOWN = Duration.ofDays(1);
    private static final List<Role> READERS = List.of(Role.WRITER, Role.APPROVER, Role.PUBLISHER, Role.ADMINISTRATOR);

    @Inject
    SecurityIdentity identity;

    @Inject
    Clock clock;

    @Override
    public Optional<Warning> now() {
        if (READERS.stream().noneMatch(role -> identity.hasRole(role.name()))) {
            return Optional.empty();
        }
        long networks = ProbeAlarm.numberSince(clock.instant().minus(SHOWN));
        return networks == 0 ? Optional.empty() : Optional.of(new Warning("Somebody is guessing at what is not public yet, from "
                + (networks == 1 ? "one network." : networks + " networks."), "See what they tried", ProbesResource.PATH));
    }
}
