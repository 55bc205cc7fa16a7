package org.dateline.account;

import java.util.Objects;
import java.util.regex.Pattern;
import org.dateline.shared.FieldErrors;

/** A person's name and e-mail address as typed. */
record PersonForm(String name, String email) {

    static final PersonForm EMPTY = new PersonForm("", "");

    /** As the field type {@code email} of HTML has it; whether mail arrives is another matter. */
    private static final Pattern EMAIL = Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

    PersonForm {
        name = Objects.requireNonNullElse(name, "");
        email = Objects.requireNonNullElse(email, "");
    }

    /** Looks at the database for the address. */
    FieldErrors errors() {
        var errors = new FieldErrors();
        if (name.isBlank()) {
            errors.add("name", "Enter the name as colleagues know it.");
        } else if (name.strip().length() > Person.LONGEST_NAME) {
            errors.add("name", "Use at most " + Person.LONGEST_NAME + " characters.");
        } else if (name.chars().anyMatch(Character::isISOControl)) {
            errors.add("name", "Leave out line breaks and control characters.");
        }
        String address = email.strip();
        if (!isAddress(address)) {
            errors.add("email", "Enter an e-mail address such as robin@example.com.");
        } else if (Person.byEmail(address).isPresent()) {
            errors.add("email", "Somebody at this desk signs in with this address already.");
        }
        return errors;
    }

    static boolean isAddress(String text) {
        return text.length() <= Person.LONGEST_EMAIL && EMAIL.matcher(text).matches();
    }
}
