package org.dateline.account;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dateline.shared.FieldErrors;
import org.dateline.shared.Role;

/**
 * Somebody to be invited, as typed.
 *
 * @param issuer id of the issuer for which the roles are
 * @param roles  names of those that are ticked
 */
record InvitationForm(PersonForm person, String issuer, Set<String> roles) {

    static final InvitationForm EMPTY = new InvitationForm(PersonForm.EMPTY, "", Set.of());

    static InvitationForm typed(String name, String email, String issuer, List<String> roles) {
        return new InvitationForm(new PersonForm(name, email), Objects.requireNonNullElse(issuer, ""), Set.copyOf(roles));
    }

    /** @param scopes for which the administrator may give roles */
    FieldErrors errors(Map<Long, String> scopes) {
        FieldErrors errors = person.errors();
        if (scopes.keySet().stream().map(String::valueOf).noneMatch(issuer::equals)) {
            errors.add("issuer", "Choose for which issuer the roles are.");
        }
        if (chosen().isEmpty()) {
            errors.add("role", "Choose at least one role: without any, nobody can do anything.");
        }
        return errors;
    }

    public boolean isFor(Long issuerId) {
        return issuer.equals(issuerId.toString());
    }

    List<Role> chosen() {
        return Arrays.stream(Role.values()).filter(role -> roles.contains(role.name())).toList();
    }

    /** @throws NumberFormatException if {@link #errors} found it wrong */
    long issuerId() {
        return Long.parseLong(issuer);
    }
}
