package org.dateline.archive;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.dateline.shared.Language;
import org.dateline.shared.PrintedTime;

/**
 * An instant or a day at which the record is looked at.
 *
 * @param day the day that is meant; null for an instant
 * @param at  the instant, in whole microseconds; of a day, its last
 */
record Moment(LocalDate day, Instant at) {

    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 9998;

    /**
     * {@code 2016-02-29}, {@code 2016-02-29T14:30} at home, or {@code 2016-02-29T19:30:00.123456Z} with any offset.
     *
     * @return empty if it is none of them
     */
    static Optional<Moment> of(String typed, ZoneId homeZone) {
        // A plus sign in an address is read as a space.
        String text = typed.strip().replaceFirst("(?<=[0-9]) (?=[0-9]{2}:[0-9]{2}$)", "+");
        try {
            return (text.indexOf('T') < 0 ? day(LocalDate.parse(text), homeZone)
                    : Optional.of(new Moment(null, instant(text, homeZone).truncatedTo(ChronoUnit.MICROS)))).filter(moment -> moment.isInRange(homeZone));
        } catch (DateTimeException notOne) {
            return Optional.empty();
        }
    }

    static Optional<Moment> day(LocalDate day, ZoneId homeZone) {
        return day.getYear() > LAST_YEAR ? Optional.empty()
                : Optional.of(new Moment(day, day.plusDays(1).atStartOfDay(homeZone).toInstant().minus(1, ChronoUnit.MICROS)));
    }

    private static Instant instant(String text, ZoneId homeZone) {
        return text.matches(".*(?:Z|[+-][0-9]{2}(?::?[0-9]{2})?)") ? OffsetDateTime.parse(text).toInstant() : LocalDateTime.parse(text).atZone(homeZone).toInstant();
    }

    private boolean isInRange(ZoneId homeZone) {
        int year = at.atZone(homeZone).getYear();
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    /** Whether it is still to come. */
    boolean isAfter(Instant now, ZoneId homeZone) {
        return day == null ? at.isAfter(now) : day.isAfter(LocalDate.ofInstant(now, homeZone));
    }

    /** As it stands in an address. */
    String written() {
        return day == null ? at.toString() : day.toString();
    }

    /** "November 23, 2026", or with the time. */
    String printed(ZoneId homeZone, Language language) {
        return day == null ? PrintedTime.instant(at, homeZone, language) : PrintedTime.day(day, language);
    }
}
