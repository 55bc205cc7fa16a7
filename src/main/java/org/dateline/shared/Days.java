package org.dateline.shared;

import java.time.LocalDate;

/** Spans of days, both ends counting; an end that is null is open. */
public final class Days {

    private Days() {}

    /**
     * The day written as ISO 8601 ({@code 2006-02-06}); null if nothing is written.
     *
     * @throws java.time.format.DateTimeParseException if something else is written
     */
    public static LocalDate of(String typed) {
        return typed.isEmpty() ? null : LocalDate.parse(typed);
    }

    /** The day as ISO 8601; empty for null. */
    public static String text(LocalDate day) {
        return day == null ? "" : day.toString();
    }

    public static boolean within(LocalDate day, LocalDate first, LocalDate last) {
        return (first == null || !day.isBefore(first)) && (last == null || !day.isAfter(last));
    }

    public static boolean overlap(LocalDate first, LocalDate last, LocalDate otherFirst, LocalDate otherLast) {
        return startsBy(first, otherLast) && startsBy(otherFirst, last);
    }

    private static boolean startsBy(LocalDate first, LocalDate last) {
        return first == null || last == null || !first.isAfter(last);
    }
}
