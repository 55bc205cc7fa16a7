package org.dateline.draft.prose;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.release.IssueDate;

/**
 * A date as people write it, in English or French, with words or figures.
 *
 * @param text  as written
 * @param begin where it begins in the text it was found in
 * @param end   where it ends, exclusive
 * @param day   month and day
 * @param year  0 if none is written
 * @param time  the time of day with its zone, or null
 * @param doubt why the reading may be wrong; empty if it is certain
 */
public record WrittenDate(String text, int begin, int end, MonthDay day, int year, LocalTime time, ZoneId zone, String doubt) {

    private static final String MONTH = "(jan(?:uary|vier|v)?|feb(?:ruary)?|f[ée]v(?:rier|r)?|mar(?:ch|s)?|apr(?:il)?|avr(?:il)?|may|mai|june?|juin"
            + "|july?|juill?(?:et)?|aug(?:ust)?|ao[uû]t|sept?(?:ember|embre)?|oct(?:ober|obre)?|nov(?:ember|embre)?|dec(?:ember)?|d[ée]c(?:embre)?)\\.?";
    private static final String WEEKDAY = "(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\\s+|(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche),?\\s+)?";
    private static final String TIME = "(?:,?\\s+(?:at\\s+|à\\s+)?(\\d{1,2})\\s?[:h]\\s?(\\d{2})\\s*([ap]\\.?m\\.?)?\\s*(ET|EST|EDT|CT|CST|CDT|MT|MST|MDT|PT|PST|PDT|GMT|UTC|HE|HNE|HAE)\\b)?";
    private static final Pattern MONTH_FIRST = Pattern.compile("(?iu)\\b" + WEEKDAY + MONTH + "\\s+(\\d{1,2})(?:st|nd|rd|th)?\\b(?!,?\\d)(?:,?\\s+(\\d{4})\\b)?" + TIME);
    private static final Pattern DAY_FIRST = Pattern.compile("(?iu)\\b(?:le\\s+)?" + WEEKDAY + "(\\d{1,2})(?:er|st|nd|rd|th)?\\s+(?:of\\s+)?" + MONTH + ",?\\s+(\\d{4})\\b" + TIME);
    private static final Pattern ISO = Pattern.compile("\\b((?:19|20)\\d\\d)-(\\d\\d)-(\\d\\d)(?!\\d)");
    private static final Pattern SLASHES = Pattern.compile("\\b(\\d{1,2})/(\\d{1,2})/((?:19|20)?\\d\\d)\\b");
    private static final Pattern DOTS = Pattern.compile("\\b(\\d{1,2})\\.(\\d{1,2})\\.((?:19|20)\\d\\d)\\b");
    private static final Map<String, ZoneId> ZONES = Map.of("E", ZoneId.of("America/Toronto"), "H", ZoneId.of("America/Toronto"),
            "C", ZoneId.of("America/Chicago"), "M", ZoneId.of("America/Denver"), "P", ZoneId.of("America/Los_Angeles"), "G", ZoneId.of("UTC"),
            "U", ZoneId.of("UTC"));
    private static final int CENTURY_TURN = 80;

    /** All dates in the text, in their order. */
    public static List<WrittenDate> in(String text) {
        List<WrittenDate> found = new ArrayList<>();
        for (Matcher m = DAY_FIRST.matcher(text); m.find();) {
            add(found, m, number(m, 1), month(m.group(2)), number(m, 3), time(m, 4), "");
        }
        for (Matcher m = MONTH_FIRST.matcher(text); m.find();) {
            add(found, m, number(m, 2), month(m.group(1)), number(m, 3), time(m, 4), "");
        }
        for (Matcher m = ISO.matcher(text); m.find();) {
            add(found, m, number(m, 3), number(m, 2), number(m, 1), null, "");
        }
        for (Matcher m = SLASHES.matcher(text); m.find();) {
            slashes(found, m);
        }
        for (Matcher m = DOTS.matcher(text); m.find();) {
            add(found, m, number(m, 1), number(m, 2), number(m, 3), null, "");
        }
        found.sort(java.util.Comparator.comparingInt(WrittenDate::begin));
        return found;
    }

    private static void slashes(List<WrittenDate> found, Matcher m) {
        int first = number(m, 1);
        int second = number(m, 2);
        int year = number(m, 3);
        String doubt = "";
        if (year < 100) {
            year += year < CENTURY_TURN ? 2000 : 1900;
            doubt = "The year is written with two digits: read as " + year + ".";
        }
        boolean dayFirst = first > 12;
        if (!dayFirst && second <= 12 && first != second) {
            doubt = (doubt + " Day and month could be the other way round: read as month/day.").strip();
        }
        add(found, m, dayFirst ? first : second, dayFirst ? second : first, year, null, doubt);
    }

    private static void add(List<WrittenDate> found, Matcher m, int day, int month, int year, LocalTime time, String doubt) {
        boolean taken = found.stream().anyMatch(other -> m.start() < other.end && other.begin < m.end());
        try {
            MonthDay monthDay = MonthDay.of(month, day);
            if (!taken && (year == 0 || year >= 1900 && year < 2200) && (year == 0 || monthDay.isValidYear(year))) {
                ZoneId zone = time == null ? null : ZONES.get(m.group(m.groupCount()).substring(0, 1).toUpperCase(Locale.ROOT));
                found.add(new WrittenDate(m.group(), m.start(), m.end(), monthDay, year, time, zone, doubt));
            }
        } catch (DateTimeException noSuchDay) {
            // what looked like a date is none
        }
    }

    private static int number(Matcher m, int group) {
        return m.group(group) == null ? 0 : Integer.parseInt(m.group(group));
    }

    private static LocalTime time(Matcher m, int group) {
        if (m.group(group) == null) {
            return null;
        }
        int hour = number(m, group);
        String half = m.group(group + 2) == null ? "" : m.group(group + 2).toLowerCase(Locale.ROOT);
        hour = half.startsWith("p") && hour < 12 ? hour + 12 : half.startsWith("a") && hour == 12 ? 0 : hour;
        int minute = number(m, group + 1);
        return hour < 24 && minute < 60 ? LocalTime.of(hour, minute) : null;
    }

    private static int month(String name) {
        String start = name.toLowerCase(Locale.ROOT).replace('é', 'e').replace('û', 'u');
        if (start.startsWith("juin")) {
            return 6;
        }
        if (start.startsWith("jui")) {
            return 7;
        }
        List<List<String>> starts = List.of(List.of("jan"), List.of("feb", "fev"), List.of("mar"), List.of("apr", "avr"), List.of("may", "mai"),
                List.of("jun"), List.of("jul"), List.of("aug", "aou"), List.of("sep"), List.of("oct"), List.of("nov"), List.of("dec"));
        for (int i = 0; i < starts.size(); i++) {
            if (starts.get(i).stream().anyMatch(start::startsWith)) {
                return i + 1;
            }
        }
        return 0;
    }

    /** The same date with the brackets that stand around it and nothing else. */
    public WrittenDate withBracketsIn(String whole) {
        boolean bracketed = begin > 0 && end < whole.length() && whole.charAt(begin - 1) == '(' && whole.charAt(end) == ')';
        return bracketed ? new WrittenDate(whole.substring(begin - 1, end + 1), begin - 1, end + 1, day, year, time, zone, doubt) : this;
    }

    public boolean hasYear() {
        return year > 0;
    }

    /** The day, where a year is written. */
    public LocalDate date() {
        return day.atYear(year);
    }

    /** As exact as it is written. */
    public IssueDate asIssueDate() {
        return time == null ? IssueDate.onDay(date()) : new IssueDate(date(), date().atTime(time).atZone(zone).toInstant());
    }
}
