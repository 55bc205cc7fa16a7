package org.dateline.shared;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is wrong with a form, field by field, in the order of the fields. One message a field: the first that was found. */
public final class FieldErrors {

    private final Map<String, String> messages = new LinkedHashMap<>();

    /** @param message what is wrong and what to do, as a sentence */
    public FieldErrors add(String field, String message) {
        messages.putIfAbsent(field, message);
        return this;
    }

    /** One line of text, required. */
    public FieldErrors line(String field, String value, int longest) {
        if (value.isEmpty()) {
            add(field, "Please fill this in.");
        }
        return optionalLine(field, value, longest);
    }

    /** One line of text that may be empty. */
    public FieldErrors optionalLine(String field, String value, int longest) {
        if (value.indexOf('\n') >= 0) {
            add(field, "Please keep this on one line.");
        }
        return lines(field, value, longest);
    }

    /** Several lines of text, parted by LF, that may be empty. */
    public FieldErrors lines(String field, String value, int longest) {
        int length = value.codePointCount(0, value.length());
        if (length > longest) {
            add(field, "Please shorten this to %d characters; it has %d.".formatted(longest, length));
        }
        value.codePoints().filter(FieldErrors::cannotBePrinted).findFirst().ifPresent(character ->
                add(field, "This has a character that cannot be printed (U+%04X). Please remove it.".formatted(character)));
        return this;
    }

    private static boolean cannotBePrinted(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character != '\n' && character != '\t';
            case Character.SURROGATE -> true;
            default -> (character & 0xFFFE) == 0xFFFE;
        };
    }

    /** Two days written as ISO 8601, each of which may be empty; the last may not be before the first. */
    public FieldErrors days(String firstField, String first, String lastField, String last) {
        if (isDay(firstField, first) & isDay(lastField, last) && !first.isEmpty() && !last.isEmpty()
                && Days.of(last).isBefore(Days.of(first))) {
            add(lastField, "The last day is before the first.");
        }
        return this;
    }

    private boolean isDay(String field, String typed) {
        try {
            LocalDate day = Days.of(typed);
            if (day != null && (day.getYear() < 1800 || day.getYear() > 2999)) {
                add(field, "Please check the year.");
            }
        } catch (DateTimeParseException notADay) {
            add(field, "Please write the day as year-month-day, such as 2006-02-06.");
        }
        return of(field) == null;
    }

    /** At each field in which two states differ: what somebody else put there while it was being edited. */
    public FieldErrors changedMeanwhile(Map<String, String> typed, Map<String, String> stored) {
        stored.forEach((field, now) -> {
            if (!now.equals(typed.get(field))) {
                add(field, now.isEmpty()
                        ? "Somebody emptied this meanwhile. Save again to put yours in its place."
                        : "Somebody changed this to “%s” meanwhile. Save again to put yours in its place.".formatted(now));
            }
        });
        return this;
    }

    public boolean isEmpty() {
        return messages.isEmpty();
    }

    /** The message at a field; null if nothing is wrong with it. */
    public String of(String field) {
        return messages.get(field);
    }

    public Map<String, String> all() {
        return Collections.unmodifiableMap(messages);
    }

    /** @throws IllegalArgumentException naming every field and what is wrong with it, unless there is none */
    public void refuse() {
        if (!isEmpty()) {
            throw new IllegalArgumentException(messages.toString());
        }
    }
}
