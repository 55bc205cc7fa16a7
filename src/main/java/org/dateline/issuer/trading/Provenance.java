package org.dateline.issuer.trading;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * Where a version of something about an exchange comes from.
 *
 * @param source     in words: what was read, or how it was reckoned
 * @param sourceUrl  where it can be read; empty if nowhere
 * @param verifiedOn the day on which a person last checked it there; null if nobody at this portal has
 * @param reason     why this version was made
 * @param enteredAt  when it was entered
 * @param enteredBy  the name of whoever entered it
 */
@Embeddable
public record Provenance(
        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) @Column(name = "mark") Mark mark,
        @Column(name = "source") String source,
        @Column(name = "source_url") String sourceUrl,
        @Column(name = "verified_on") LocalDate verifiedOn,
        @Column(name = "reason") String reason,
        @Column(name = "entered_at") Instant enteredAt,
        @Column(name = "entered_by") String enteredBy) {

    /** The same, checked once more and found unchanged. */
    Provenance checkedAgain(LocalDate day, Instant now, String by) {
        return new Provenance(mark, source, sourceUrl, day, "Checked again; nothing has changed.", now, by);
    }

    /** Whether a person checked it at this portal within so many days before a day. */
    public boolean checkedWithin(int days, LocalDate of) {
        return verifiedOn != null && !verifiedOn.isBefore(of.minusDays(days));
    }

    /** Such as {@code not verified against the primary text; last checked 2026-11-23}. */
    public String words() {
        return mark.words() + (verifiedOn == null ? "; nobody here has checked it yet" : "; last checked " + verifiedOn);
    }
}
