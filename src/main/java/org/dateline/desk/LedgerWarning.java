package org.dateline.desk;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.dateline.shared.DeskWarning;
import org.dateline.shared.Role;

/** On every page of the desk, for whoever publishes or keeps the portal, while something is wrong with the ledger. */
@RequestScoped
class LedgerWarning implements DeskWarning {

    @Inject
    SecurityIdentity identity;

    @Inject
    LedgerAlarm alarm;

    @Override
    public Optional<Warning> now() {
        if (!identity.hasRole(Role.PUBLISHER.name()) && !identity.hasRole(Role.ADMINISTRATOR.name())) {
            return Optional.empty();
        }
        List<String> troubles = alarm.troubles();
        return troubles.isEmpty() ? Optional.empty() : Optional.of(new Warning(String.join(" ", troubles), "See how the ledger stands", LedgerDeskResource.PATH));
    }
}
