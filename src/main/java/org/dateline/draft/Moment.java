package org.dateline.draft;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.dateline.issuer.Issuer;
import org.dateline.shared.Language;
import org.dateline.shared.PrintedTime;

/**
 * An instant as the desk shows it, in the home zone of an issuer.
 *
 * @param words   to the second, with the zone in words
 * @param brief   for lists: day, hour and minute
 * @param exact   UTC with microseconds, as in the ledger
 * @param machine for {@code <time datetime>}
 */
record Moment(String words, String brief, String exact, String machine) {

    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    static Moment of(Instant instant, Issuer issuer) {
        ZoneId zone = issuer.homeZone();
        return new Moment(PrintedTime.instant(instant, zone, Language.ENGLISH), PrintedTime.briefInstant(instant, zone, Language.ENGLISH),
                EXACT.format(instant), PrintedTime.machine(instant, zone));
    }
}
