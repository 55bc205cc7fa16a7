package org.dateline.draft.prose;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dateline.shared.Language;
import org.dateline.shared.PrintedTime;

/** Days of the week beside dates, and the letters of a time zone beside times: whether they can be right. */
public final class Weekdays {

    private static final Pattern DAY = Pattern.compile("(?iu)^(?:le\\s+)?(mon|tues|wednes|thurs|fri|satur|sun|lun|mar|mercre|jeu|vendre|same|diman)(?:day|di|che),?\\s");
    private static final Map<String, DayOfWeek> DAYS = Map.ofEntries(Map.entry("mon", DayOfWeek.MONDAY), Map.entry("tues", DayOfWeek.TUESDAY),
            Map.entry("wednes", DayOfWeek.WEDNESDAY), Map.entry("thurs", DayOfWeek.THURSDAY), Map.entry("fri", DayOfWeek.FRIDAY),
            Map.entry("satur", DayOfWeek.SATURDAY), Map.entry("sun", DayOfWeek.SUNDAY), Map.entry("lun", DayOfWeek.MONDAY),
            Map.entry("mar", DayOfWeek.TUESDAY), Map.entry("mercre", DayOfWeek.WEDNESDAY), Map.entry("jeu", DayOfWeek.THURSDAY),
            Map.entry("vendre", DayOfWeek.FRIDAY), Map.entry("same", DayOfWeek.SATURDAY), Map.entry("diman", DayOfWeek.SUNDAY));

    private static final Pattern CLOCK = Pattern.compile("(?u)\\b\\d{1,2}(?:[:.]\\d{2}| ?h(?: ?\\d{2})?)?\\s*(?:[AaPp]\\.?\\s?[Mm]\\.?)?,?\\s*\\(?"
            + "(?:\\b(EST|EDT|CST|CDT|MST|MDT|PST|PDT|HNE|HAE|HNC|HAC|HNR|HAR|HNP|HAP)\\b"
            + "|(Eastern|Central|Mountain|Pacific) (Standard|Daylight)(?: Savings?)? [Tt]ime|,? ?[Hh]eure (normale|avancée) de l'Est)");
    private static final Map<Character, ZoneId> ZONES = Map.of('E', ZoneId.of("America/Toronto"), 'C', ZoneId.of("America/Chicago"),
            'M', ZoneId.of("America/Denver"), 'R', ZoneId.of("America/Denver"), 'P', ZoneId.of("America/Los_Angeles"));

    private Weekdays() {}

    /** A date that is written with a day of the week. @param right the day of the week it really is */
    public record Dated(String text, LocalDate date, DayOfWeek written, DayOfWeek right) {
        public boolean isWrong() {
            return written != right;
        }
    }

    /** Every date in the texts beside which a day of the week stands. @param issued decides the year where none is written */
    public static List<Dated> in(Stream<String> texts, LocalDate issued) {
        return texts.flatMap(text -> WrittenDate.in(text).stream()).flatMap(date -> {
            Matcher day = DAY.matcher(date.text());
            if (!day.find()) {
                return Stream.empty();
            }
            DayOfWeek written = DAYS.get(day.group(1).toLowerCase(Locale.ROOT));
            LocalDate meant = nearest(date, issued);
            return Stream.of(new Dated(date.text(), meant, written, meant.getDayOfWeek()));
        }).toList();
    }

    /** The date, in the year that brings it nearest to the issue date where none is written. */
    static LocalDate nearest(WrittenDate date, LocalDate issued) {
        if (date.hasYear()) {
            return date.date();
        }
        return Stream.of(-1, 0, 1).map(years -> date.day().atYear(issued.getYear() + years))
                .min(java.util.Comparator.comparingLong(day -> Math.abs(day.toEpochDay() - issued.toEpochDay()))).orElseThrow();
    }

    /** A time with the letters of its zone. @param day for which it is said @param right what is kept on that day, such as "EDT" */
    public record Zoned(String text, LocalDate day, boolean daylightWritten, boolean daylightKept) {
        public boolean isWrong() {
            return daylightWritten != daylightKept;
        }
    }

    /** Every time in the sentences beside which "standard" or "daylight" is said, in letters or words. */
    public static List<Zoned> zonesIn(Stream<String> sentences, LocalDate issued) {
        List<Zoned> found = new ArrayList<>();
        sentences.forEach(sentence -> {
            for (Matcher clock = CLOCK.matcher(sentence); clock.find();) {
                int at = clock.start();
                LocalDate day = WrittenDate.in(sentence).stream()
                        .min(java.util.Comparator.comparingInt(date -> Math.min(Math.abs(date.begin() - at), Math.abs(date.end() - at))))
                        .map(date -> nearest(date, issued)).orElse(issued);
                ZoneId zone = zone(clock);
                boolean kept = zone.getRules().isDaylightSavings(day.atTime(12, 0).atZone(zone).toInstant());
                found.add(new Zoned(clock.group().strip(), day, daylight(clock), kept));
            }
        });
        return found;
    }

    private static ZoneId zone(Matcher clock) {
        String letters = clock.group(1);
        if (letters == null) {
            return clock.group(2) == null ? ZONES.get('E') : ZONES.get(clock.group(2).charAt(0));
        }
        return ZONES.get(letters.startsWith("H") ? letters.charAt(2) : letters.charAt(0));
    }

    private static boolean daylight(Matcher clock) {
        String letters = clock.group(1);
        if (letters != null) {
            return letters.charAt(1) == (letters.startsWith("H") ? 'A' : 'D');
        }
        return "Daylight".equals(clock.group(3)) || "avancée".equals(clock.group(4));
    }

    /** Such as "Tuesday". */
    public static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Language.ENGLISH.locale());
    }

    /** Such as "July 3, 2026". */
    public static String name(LocalDate day) {
        return PrintedTime.day(day, Language.ENGLISH);
    }

    /** The day a dateline carries, where it carries one. */
    public static Optional<LocalDate> of(String dateline, LocalDate issued) {
        return WrittenDate.in(dateline).stream().findFirst().map(date -> nearest(date, issued));
    }
}
