package org.dateline.account;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.ForbiddenException;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.dateline.shared.IssuerNames;
import org.dateline.shared.Role;
import org.dateline.shared.SignedIn;

/** The person of this request, from its session. */
@RequestScoped
class SignedInPerson implements SignedIn {

    @Inject
    SecurityIdentity identity;

    @Inject
    Instance<IssuerNames> issuers;

    /** @throws UnauthorizedException if nobody is signed in */
    DeskPrincipal principal() {
        if (identity.getPrincipal() instanceof DeskPrincipal person) {
            return person;
        }
        throw new UnauthorizedException();
    }

    @Override
    public UUID personId() {
        return principal().personId();
    }

    @Override
    public String name() {
        return principal().name();
    }

    @Override
    public Set<Long> issuersAs(Role role) {
        if (!identity.hasRole(role.name())) {
            return Set.of();
        }
        var ids = new TreeSet<>(principal().roles().getOrDefault(role, Set.of()));
        if (ids.remove(PersonRole.EVERY_ISSUER) && issuers.isResolvable()) {
            ids.addAll(issuers.get().all().keySet());
        }
        return ids;
    }

    @Override
    public boolean hasEverywhere(Role role) {
        return identity.hasRole(role.name()) && principal().has(PersonRole.EVERY_ISSUER, role);
    }

    @Override
    public void require(long issuerId, Role... anyOf) {
        DeskPrincipal person = principal();
        boolean may = Arrays.stream(anyOf)
                .anyMatch(role -> identity.hasRole(role.name()) && person.has(issuerId, role));
        if (!may) {
            throw new ForbiddenException();
        }
    }
}
