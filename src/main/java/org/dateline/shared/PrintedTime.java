package org.dateline.shared;

import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/**
 * How days and instants are written for people and, beside that, for machines ({@code <time datetime>}). A day that is all
 * that is known never gets a time; an instant always shows its seconds and its zone in words.
 *
 * <p>The patterns are our own: the localised styles differ between Java versions and would change published pages.
 */
public final class PrintedTime {

    // Month and zone names are asked of the plain languages, whose names have been the same in every Java version.
    private static final Locale ENGLISH = Locale.ENGLISH;
    private static final Locale FRENCH = Locale.FRENCH;

    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("MMMM d, uuuu", ENGLISH);
    private static final DateTimeFormatter ENGLISH_INSTANT = DateTimeFormatter.ofPattern("MMMM d, uuuu, HH:mm:ss zzzz", ENGLISH);
    private static final DateTimeFormatter ENGLISH_SHORT = DateTimeFormatter.ofPattern("MMM d, HH:mm z", ENGLISH);
    private static final DateTimeFormatter ENGLISH_SHORT_DAY = DateTimeFormatter.ofPattern("MMM d", ENGLISH);
    private static final DateTimeFormatter FRENCH_DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", FRENCH);
    private static final DateTimeFormatter FRENCH_FIRST_DAY = DateTimeFormatter.ofPattern("d'er' MMMM uuuu", FRENCH);
    private static final DateTimeFormatter FRENCH_CLOCK = DateTimeFormatter.ofPattern("H'\u00a0h\u00a0'mm'\u00a0min\u00a0'ss'\u00a0s, '", FRENCH);
    private static final DateTimeFormatter FRENCH_BRIEF_CLOCK = DateTimeFormatter.ofPattern("', 'H'\u00a0h\u00a0'mm' '", FRENCH);
    private static final DateTimeFormatter FRENCH_SHORT_FIRST_DAY = DateTimeFormatter.ofPattern("d'er' MMM", FRENCH);
    private static final DateTimeFormatter FRENCH_SHORT_DAY = DateTimeFormatter.ofPattern("d MMM", FRENCH);

    private PrintedTime() {}

    /** "February 6, 2006", "6 février 2006", "1er août 2018". */
    public static String day(LocalDate day, Language language) {
        return day((TemporalAccessor) day, language);
    }

    /** "November 23, 2026, 10:44:53 Eastern Standard Time", "23 novembre 2026, 10 h 44 min 53 s, heure normale de l’Est". */
    public static String instant(Instant instant, ZoneId zone, Language language) {
        ZonedDateTime there = instant.atZone(zone);
        return language == Language.FRENCH
                ? day(there, language) + ", " + FRENCH_CLOCK.format(there) + frenchZone(there, TimeZone.LONG)
                : ENGLISH_INSTANT.format(there);
    }

    /** For lists that show the year already: "Oct 12, 17:34 EDT", "12 oct., 17 h 34 HAE". */
    public static String briefInstant(Instant instant, ZoneId zone, Language language) {
        ZonedDateTime there = instant.atZone(zone);
        return language == Language.FRENCH
                ? briefDay(there.toLocalDate(), language) + FRENCH_BRIEF_CLOCK.format(there) + frenchZone(there, TimeZone.SHORT)
                : ENGLISH_SHORT.format(there);
    }

    /** For lists that show the year already: "Feb 6", "6 févr.", "1er févr.". */
    public static String briefDay(LocalDate day, Language language) {
        return language == Language.ENGLISH ? ENGLISH_SHORT_DAY.format(day)
                : (day.getDayOfMonth() == 1 ? FRENCH_SHORT_FIRST_DAY : FRENCH_SHORT_DAY).format(day);
    }

    /** "heure avancée de l’Est", "HAE": as Canada says it, which plain French does not. */
    private static String frenchZone(ZonedDateTime there, int style) {
        boolean daylight = there.getZone().getRules().isDaylightSavings(there.toInstant());
        return TimeZone.getTimeZone(there.getZone().getId()).getDisplayName(daylight, style, ULocale.CANADA_FRENCH);
    }

    /**
     * The {@code datetime} of an instant: with its offset, in milliseconds, which is all that HTML allows there (a valid
     * global date and time string); the full microseconds are in the JSON.
     */
    public static String machine(Instant instant, ZoneId zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.truncatedTo(ChronoUnit.MILLIS).atZone(zone));
    }

    private static String day(TemporalAccessor day, Language language) {
        if (language == Language.ENGLISH) {
            return ENGLISH_DAY.format(day);
        }
        boolean first = day.get(ChronoField.DAY_OF_MONTH) == 1;
        return (first ? FRENCH_FIRST_DAY : FRENCH_DAY).format(day);
    }
}
