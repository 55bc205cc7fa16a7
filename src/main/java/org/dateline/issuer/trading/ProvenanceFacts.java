package org.dateline.issuer.trading;

import java.time.Instant;
import java.time.LocalDate;
import org.dateline.shared.Days;
import org.dateline.shared.FieldProblems;

/**
 * Where something comes from, as typed; {@code null} is taken as empty.
 *
 * @param primary    "yes" if the primary text was read
 * @param verifiedOn the day of the check, ISO 8601; may be empty
 */
record ProvenanceFacts(String primary, String source, String sourceUrl, String verifiedOn, String reason) {

    ProvenanceFacts {
        primary = line(primary);
        source = line(source);
        sourceUrl = line(sourceUrl);
        verifiedOn = line(verifiedOn);
        reason = lines(reason);
    }

    static String line(String typed) {
        return typed == null ? "" : typed.strip();
    }

    static String lines(String typed) {
        return typed == null ? "" : typed.replace("\r\n", "\n").replace('\r', '\n').strip();
    }

    /** @param today nothing was checked later than this */
    FieldProblems addTo(FieldProblems problems, LocalDate today) {
        problems.line("source", source, 500).optionalLine("sourceUrl", sourceUrl, 500).days("verifiedOn", verifiedOn, "verifiedOn", verifiedOn);
        if (problems.of("verifiedOn") == null && !verifiedOn.isEmpty() && Days.of(verifiedOn).isAfter(today)) {
            problems.add("verifiedOn", "This day is still to come.");
        }
        if (!sourceUrl.isEmpty() && !sourceUrl.matches("https?://[^\\s/]+(/\\S*)?")) {
            problems.add("sourceUrl", "Please give the whole address, beginning with https:// or http://.");
        }
        problems.lines("reason", reason, 1000);
        if (reason.isEmpty()) {
            problems.add("reason", "Please say why it changes. The reason goes on record.");
        }
        return problems;
    }

    Provenance provenance(Instant now, String by) {
        return new Provenance(primary.equals("yes") ? Mark.SOURCE : Mark.GENERAL_KNOWLEDGE, source, sourceUrl, Days.of(verifiedOn),
                reason, now, by);
    }
}
