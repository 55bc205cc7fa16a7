package org.dateline.release;

import java.time.Instant;
import java.time.LocalDate;

/**
 * When a release was issued, no more exact than is known. A release published here is issued at its published instant;
 * a historical one is often known only to the day.
 *
 * @param date the day in the issuer's home zone
 * @param instant the instant, UTC with microseconds; null when only the day is known
 */
public record IssueDate(LocalDate date, Instant instant) {

    /** How exactly the issue date is known; the constants' names are stored and appear in the ledger in lower case. */
    public enum Precision { DAY, INSTANT }

    public static IssueDate onDay(LocalDate date) {
        return new IssueDate(date, null);
    }

    public Precision precision() {
        return instant == null ? Precision.DAY : Precision.INSTANT;
    }
}
