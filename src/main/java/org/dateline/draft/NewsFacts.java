package org.dateline.draft;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What is known of news besides its text.
 *
 * @param knownAt        since when the company has known; null if nobody has said
 * @param materialChange whether it is a material change (NI 51-102, Part 7); null while nobody has decided
 * @param changedOn      the day of the change; null if it is none or the day is not known
 * @param officer        name and title of the executive officer who authorised the release; empty if none has
 * @param recordDate     of a dividend or distribution; null if there is none
 */
record NewsFacts(Instant knownAt, Boolean materialChange, LocalDate changedOn, String officer, LocalDate recordDate) {

    static final NewsFacts UNKNOWN = new NewsFacts(null, null, null, "", null);

    boolean isMaterialChange() {
        return Boolean.TRUE.equals(materialChange);
    }
}
