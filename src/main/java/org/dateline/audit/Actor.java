package org.dateline.audit;

import java.util.UUID;
import org.dateline.shared.Role;
import org.dateline.shared.SignedIn;

/**
 * Who acted.
 *
 * @param id   the person's permanent id; null if it was not a known person
 * @param name as it stands in the sentence
 * @param role the role in which it was done; null if none was needed
 */
public record Actor(UUID id, String name, Role role) {

    /** The portal itself, by its clock or at its start. */
    public static final Actor PORTAL = new Actor(null, "The portal", null);

    /** Somebody who has not signed in. */
    public static final Actor SOMEBODY = new Actor(null, "Somebody", null);

    /** The person of this request. */
    public static Actor of(SignedIn person, Role role) {
        return new Actor(person.personId(), person.name(), role);
    }
}
