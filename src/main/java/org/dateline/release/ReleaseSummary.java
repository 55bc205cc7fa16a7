package org.dateline.release;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A visible release as lists show it.
 *
 * @param language   BCP 47 tag of the headline and the lead
 * @param correction whether it corrects another
 * @param corrected  whether another corrects it
 * @param withdrawn  whether it no longer stands
 */
public record ReleaseSummary(
        long entry,
        UUID uuid,
        String issuerSlug,
        String issuerName,
        String homeZone,
        String language,
        Category category,
        Instant published,
        boolean admitted,
        IssueDate issued,
        ReleaseAddress address,
        String headline,
        String lead,
        List<PrintedSymbol> symbols,
        boolean correction,
        boolean corrected,
        boolean withdrawn) {

    /** The last three, to be selected for a release {@code o}. */
    static final String SEQUEL = " (select count(*) from Correction c where c.entry = o.entry),"
            + " (select count(*) from Correction d where d.corrected = o.entry and d.entry < :signedSize),"
            + " (select count(*) from Withdrawal w where w.releaseEntry = o.entry and w.key.entry < :signedSize)";
}
