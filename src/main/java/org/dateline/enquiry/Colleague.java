package org.dateline.enquiry;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.dateline.account.Person;
import org.dateline.shared.SignedIn;

/**
 * Somebody of the desk, as an enquiry remembers them: the name stays as it was at the time.
 *
 * @param id   the person's permanent id
 * @param name as shown then
 */
@Embeddable
public record Colleague(UUID id, String name) {

    static Colleague of(SignedIn signedIn) {
        return new Colleague(signedIn.personId(), signedIn.name());
    }

    static Colleague of(Person person) {
        return new Colleague(person.id(), person.name());
    }
}
