package org.dateline.account;

import java.security.Principal;
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
 * @param sessionId the id in the browser's cookie
 */
record DeskPrincipal(UUID personId, String name, String email, Map<Role, Set<Long>> roles, boolean hasOwnPassword,
        String sessionId) implements Principal {

    static DeskPrincipal of(Person person, String sessionId) {
        return new DeskPrincipal(person.id(), person.name(), person.email(), byRole(person.roles()),
                person.hasOwnPassword(), sessionId);
    }

    private static Map<Role, Set<Long>> byRole(Collection<PersonRole> held) {
        var roles = new TreeMap<Role, Set<Long>>();
        held.forEach(role -> roles.computeIfAbsent(role.role(), first -> new TreeSet<>()).add(role.issuer()));
        return roles;
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
