package org.dateline.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.shared.Days;
import org.dateline.shared.FieldErrors;

/**
 * What somebody looks for in the trail, as typed; what is empty does not narrow it.
 *
 * @param person id of who acted
 * @param kind   of what was acted on
 * @param day    in UTC
 * @param before where the page begins: the instant and the number of the last sentence of the page before
 */
record AuditFilter(String person, String kind, String day, String before) {

    private static final Pattern BEFORE = Pattern.compile("(\\d{4}-[0-9T:.-]{5,30}Z)\\.(\\d{1,18})");
    private static final Instant EVER = Instant.parse("9999-01-01T00:00:00Z");

    AuditFilter {
        person = Objects.requireNonNullElse(person, "").strip();
        kind = Objects.requireNonNullElse(kind, "").strip();
        day = Objects.requireNonNullElse(day, "").strip();
        before = Objects.requireNonNullElse(before, "").strip();
    }

    public boolean isBy(UUID id) {
        return person.equals(id.toString());
    }

    /** A point of the trail, between two sentences. */
    record Point(Instant at, long seq) {}

    FieldErrors errors() {
        var errors = new FieldErrors();
        try {
            Days.of(day);
        } catch (DateTimeParseException notADay) {
            errors.add("day", "Please write the day as year-month-day, such as 2006-02-06.");
        }
        return errors;
    }

    /** Null if anybody. Whoever is not known did nothing. */
    UUID personId() {
        try {
            return person.isEmpty() ? null : UUID.fromString(person);
        } catch (IllegalArgumentException notAnId) {
            return new UUID(0, 0);
        }
    }

    /** @throws DateTimeParseException if {@link #errors} found the day wrong */
    Instant from() {
        LocalDate first = Days.of(day);
        return first == null ? Instant.EPOCH : first.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** The page's sentences are before this point. */
    Point until() {
        LocalDate last = Days.of(day);
        Matcher begun = BEFORE.matcher(before);
        if (begun.matches()) {
            try {
                return new Point(Instant.parse(begun.group(1)).truncatedTo(ChronoUnit.MICROS), Long.parseLong(begun.group(2)));
            } catch (DateTimeParseException notAnInstant) {
                return new Point(Instant.EPOCH, 0);
            }
        }
        return new Point(last == null ? EVER : last.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant(), 0);
    }

    static String after(AuditEvent last) {
        return last.at() + "." + last.seq();
    }
}
