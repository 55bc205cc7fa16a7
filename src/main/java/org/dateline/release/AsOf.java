package org.dateline.release;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.dateline.ledger.Visibility;

/**
 * An instant at which the record is looked at: by what was public here then, or by what had been issued then.
 *
 * @param visibility of then, or of now where it goes by issue
 * @param issuedBy   null where it goes by what was public here
 * @param over       the last day that was over then in the issuer's home zone: what is known to the day was surely issued by its end
 */
public record AsOf(Visibility visibility, Instant issuedBy, LocalDate over) {

    public static AsOf publicHere(Visibility then) {
        return new AsOf(then, null, null);
    }

    public static AsOf issued(Visibility now, Instant at, ZoneId homeZone) {
        return new AsOf(now, at, LocalDate.ofInstant(at.plusNanos(1_000), homeZone).minusDays(1));
    }

    public boolean isByIssue() {
        return issuedBy != null;
    }

    /** That a release was there then. @param alias of the release */
    String condition(String alias) {
        String visible = alias + "." + Visibility.CONDITION;
        return !isByIssue() ? visible : visible + " and (" + alias + ".issuedAt <= :at or " + alias + ".issuedAt is null and " + alias + ".issuedOn <= :over)";
    }

    /** What {@link #condition} has. */
    Map<String, Object> parameters() {
        return !isByIssue() ? Map.of("signedSize", visibility.signedSize())
                : Map.of("signedSize", visibility.signedSize(), "at", issuedBy, "over", over);
    }
}
