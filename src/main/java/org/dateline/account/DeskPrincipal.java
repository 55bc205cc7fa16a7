package org.dateline.account;

import java.security.Principal;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.dateline.shared.Role;

/**
 * A person as a request knows it, read from the database for this request.
 *
 * @param roles     issuer ids by role; {@link PersonRole#EVERY_ISSUER} stands for all
 * @param hasSecondFactor whether an authenticator app is set up
 * @param firstOfAll      the page on which the person has something to do before any role works; null if there is nothing
 * @param codeGiven       when a code was given in this session last; null if never
 * @param sessionId       the id in the browser's cookie
 */
record DeskPrincipal(UUID personId, String name, String email, Map<Role, Set<Long>> roles, boolean hasOwnPassword,
        boolean hasSecondFactor, String firstOfAll, Instant codeGiven, String sessionId) implements Principal {

    static DeskPrincipal of(DeskSession session, boolean hasSecondFactor, String sessionId) {
        Person person = session.person();
        return new DeskPrincipal(person.id(), person.name(), person.email(), byRole(person.roles()),
                person.hasOwnPassword(), hasSecondFactor, person.firstOfAll(hasSecondFactor).orElse(null), session.codeGiven(), sessionId);
    }

    private static Map<Role, Set<Long>> byRole(Collection<PersonRole> held) {
        var roles = new TreeMap<Role, Set<Long>>();
        held.forEach(role -> roles.computeIfAbsent(role.role(), first -> new TreeSet<>()).add(role.issuer()));
        return roles;
    }

    /** Whether one of the roles cannot be used without a second factor. */
    public boolean needsSecondFactor() {
        return roles.keySet().stream().anyMatch(Role::needsSecondFactor);
    }

    boolean mayWork() {
        return firstOfAll == null;
    }

    boolean has(long issuerId, Role role) {
        Set<Long> issuers = roles.getOrDefault(role, Set.of());
        return issuers.contains(issuerId) || issuers.contains(PersonRole.EVERY_ISSUER);
    }

    @Override
    public String getName() {
        return email;
    }
}
