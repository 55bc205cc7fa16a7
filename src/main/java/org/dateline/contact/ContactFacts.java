package org.dateline.contact;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dateline.shared.Days;
import org.dateline.shared.EmailAddress;
import org.dateline.shared.FieldProblems;
import org.dateline.shared.Telephone;

/**
 * A contact as somebody typed it; {@code null} is taken as empty. A name, an audience and one way to reach the person are required.
 *
 * @param phone    kept as typed; without "+" it is read as written in the issuer's country
 * @param audience the name of an {@link Audience}, in any case
 * @param firstDay ISO 8601 day from which the contact is shown; empty if it reaches back before the record begins
 * @param lastDay  ISO 8601 day, the last on which the contact is shown; empty while in force
 */
public record ContactFacts(String name, String title, String phone, String email, String audience, String firstDay, String lastDay) {

    public ContactFacts {
        name = line(name);
        title = line(title);
        phone = line(phone);
        email = line(email);
        audience = line(audience).toUpperCase(Locale.ROOT);
        firstDay = line(firstDay);
        lastDay = line(lastDay);
    }

    private static String line(String typed) {
        return typed == null ? "" : typed.strip();
    }

    /**
     * What is wrong, by the names of this record's parts.
     *
     * @param country ISO 3166-1 code of the issuer's head office
     */
    public FieldProblems problems(String country) {
        FieldProblems problems = new FieldProblems()
                .line("name", name, 200)
                .optionalLine("title", title, 200)
                .optionalLine("phone", phone, 60)
                .optionalLine("email", email, 254);
        if (phone.isEmpty() && email.isEmpty()) {
            problems.add("phone", "Please give a telephone number or an e-mail address.");
        }
        if (!phone.isEmpty() && Telephone.of(phone, country).isEmpty()) {
            problems.add("phone", "This cannot be dialled. Please give the area code, and + with the country code if it is abroad.");
        }
        if (!email.isEmpty() && !EmailAddress.isOne(email)) {
            problems.add("email", "This is not an e-mail address; one looks like name@example.com.");
        }
        if (knownAudience().isEmpty()) {
            problems.add("audience", "Please choose for whom this person is there.");
        }
        return problems.days("firstDay", firstDay, "lastDay", lastDay);
    }

    Optional<Audience> knownAudience() {
        return Arrays.stream(Audience.values()).filter(known -> known.name().equals(audience)).findFirst();
    }

    /** Values by the names of this record's parts, in their order. */
    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", name);
        fields.put("title", title);
        fields.put("phone", phone);
        fields.put("email", email);
        fields.put("audience", audience);
        fields.put("firstDay", firstDay);
        fields.put("lastDay", lastDay);
        return fields;
    }

    LocalDate first() {
        return Days.of(firstDay);
    }

    LocalDate last() {
        return Days.of(lastDay);
    }
}
