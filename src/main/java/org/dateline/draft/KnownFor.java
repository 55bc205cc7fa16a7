package org.dateline.draft;

import java.time.Duration;
import java.time.Instant;

/** The clock since the company knew: material information is disclosed immediately (TSX Company Manual, timely disclosure). */
final class KnownFor {

    private KnownFor() {}

    /** Such as {@code 3 h 12 min}; null if nobody has said since when the company has known. */
    static String of(NewsFacts facts, Instant now) {
        if (facts.knownAt() == null) {
            return null;
        }
        Duration since = Duration.between(facts.knownAt(), now);
        long days = since.toDays();
        return (days > 0 ? days + (days == 1 ? " day " : " days ") : "") + (since.toHours() > 0 ? since.toHoursPart() + " h " : "")
                + since.toMinutesPart() + " min";
    }
}
