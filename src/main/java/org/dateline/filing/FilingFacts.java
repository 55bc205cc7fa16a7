package org.dateline.filing;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.dateline.shared.FieldProblems;
import org.dateline.shared.Language;

/**
 * What is said of a document on file, beside the document itself.
 *
 * @param periodEnd   the last day of the period it is about
 * @param filedOn     the day of filing, as the regulator has it
 * @param publicAt    when it was public on file; null if only the day is known
 * @param officialUrl absolute web address of the regulator's copy; empty if none can be linked
 */
public record FilingFacts(FilingKind kind, Language language, LocalDate periodEnd, LocalDate filedOn, Instant publicAt, String officialUrl) {

    private static final int LONGEST_ADDRESS = 1_000;

    /** By when it surely was public: the instant, or where only the day is known, the end of that day. */
    public Instant publicBy(ZoneId homeZone) {
        return publicAt != null ? publicAt : filedOn.plusDays(1).atStartOfDay(homeZone).toInstant().minusNanos(1_000);
    }

    /** @param today in the issuer's home zone */
    public FieldProblems problems(LocalDate today) {
        FieldProblems problems = new FieldProblems();
        if (filedOn.isAfter(today)) {
            problems.add("filed", "The day of filing is still to come.");
        }
        if (periodEnd.isAfter(filedOn)) {
            problems.add("period", "The period ends after the day of filing.");
        }
        problems.optionalLine("official", officialUrl, LONGEST_ADDRESS);
        if (!officialUrl.isEmpty() && !isWebAddress(officialUrl)) {
            problems.add("official", "Please write the whole address of the regulator’s copy, beginning with https://.");
        }
        return problems;
    }

    private static boolean isWebAddress(String typed) {
        try {
            URI address = new URI(typed);
            return address.getHost() != null && ("https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme()));
        } catch (java.net.URISyntaxException notOne) {
            return false;
        }
    }
}
