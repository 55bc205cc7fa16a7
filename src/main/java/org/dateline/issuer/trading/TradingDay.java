package org.dateline.issuer.trading;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * What a calendar says of one day.
 *
 * @param closes     the session's end; null on a day without one
 * @param name       why the day is not a regular one, such as {@code Canada Day}; empty for a regular day
 * @param version    of the calendar
 * @param provenance of what is said of the day's year; null for a year of which the calendar says nothing
 */
public record TradingDay(LocalDate date, Kind kind, LocalTime closes, String name, int version, Provenance provenance) {

    /** The constants' names are stored, except the last two. */
    public enum Kind {
        /** A regular session. */
        OPEN,
        /** The session ends early. */
        EARLY_CLOSE,
        /** No session on a day of the week that usually has one. */
        CLOSED,
        WEEKEND,
        /** A weekday of a year of which the calendar says nothing: taken as open, so that no notice is forgotten. */
        UNKNOWN
    }

    public boolean isTradingDay() {
        return kind == Kind.OPEN || kind == Kind.EARLY_CLOSE || kind == Kind.UNKNOWN;
    }

    public boolean isKnown() {
        return kind != Kind.UNKNOWN;
    }

    /** Such as {@code closed (Canada Day)}. */
    public String words() {
        String why = name.isEmpty() ? "" : " (" + name + ")";
        return switch (kind) {
            case OPEN -> "a trading day" + why;
            case EARLY_CLOSE -> "a trading day that ends at " + closes + why;
            case CLOSED -> "closed" + why;
            case WEEKEND -> "a weekend";
            case UNKNOWN -> "a day of which the calendar says nothing, taken as a trading day";
        };
    }
}
