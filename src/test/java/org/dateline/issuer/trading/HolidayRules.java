package org.dateline.issuer.trading;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;
import static java.time.temporal.TemporalAdjusters.previous;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Map;
import java.util.TreeMap;

/**
 * Holidays as the exchanges' own rules reckon them, to be compared with what is entered. Closures that
 * nobody foresaw are in no rule.
 */
final class HolidayRules {

    private HolidayRules() {}

    static Map<LocalDate, String> of(String mic, int year) {
        return mic.equals("XTSE") ? toronto(year) : newYork(year);
    }

    /** What falls on a weekend moves to the next Monday, and to Tuesday if Monday is taken. */
    private static Map<LocalDate, String> toronto(int year) {
        Map<LocalDate, String> days = new TreeMap<>();
        forward(days, LocalDate.of(year, 1, 1), "New Year’s Day");
        days.put(nth(year, Month.FEBRUARY, 3, MONDAY), "Family Day");
        days.put(easter(year).minusDays(2), "Good Friday");
        days.put(LocalDate.of(year, 5, 25).with(previous(MONDAY)), "Victoria Day");
        forward(days, LocalDate.of(year, 7, 1), "Canada Day");
        days.put(nth(year, Month.AUGUST, 1, MONDAY), "Civic Holiday");
        days.put(nth(year, Month.SEPTEMBER, 1, MONDAY), "Labour Day");
        days.put(nth(year, Month.OCTOBER, 2, MONDAY), "Thanksgiving Day");
        forward(days, LocalDate.of(year, 12, 25), "Christmas Day");
        forward(days, LocalDate.of(year, 12, 26), "Boxing Day");
        return days;
    }

    private static void forward(Map<LocalDate, String> days, LocalDate holiday, String name) {
        LocalDate day = holiday;
        while (day.getDayOfWeek() == SATURDAY || day.getDayOfWeek() == SUNDAY || days.containsKey(day)) {
            day = day.plusDays(1);
        }
        days.put(day, day.equals(holiday) ? name : name + " (observed)");
    }

    /** Saturday is kept on Friday, Sunday on Monday; a New Year's Day on Saturday is not kept. */
    private static Map<LocalDate, String> newYork(int year) {
        Map<LocalDate, String> days = new TreeMap<>();
        LocalDate newYear = LocalDate.of(year, 1, 1);
        if (newYear.getDayOfWeek() != SATURDAY) {
            nearest(days, newYear, "New Year’s Day");
        }
        days.put(nth(year, Month.JANUARY, 3, MONDAY), "Martin Luther King, Jr. Day");
        days.put(nth(year, Month.FEBRUARY, 3, MONDAY), "Washington’s Birthday");
        days.put(easter(year).minusDays(2), "Good Friday");
        days.put(LocalDate.of(year, 5, 1).with(lastInMonth(MONDAY)), "Memorial Day");
        nearest(days, LocalDate.of(year, 6, 19), "Juneteenth");
        nearest(days, LocalDate.of(year, 7, 4), "Independence Day");
        days.put(nth(year, Month.SEPTEMBER, 1, MONDAY), "Labor Day");
        days.put(nth(year, Month.NOVEMBER, 4, THURSDAY), "Thanksgiving Day");
        nearest(days, LocalDate.of(year, 12, 25), "Christmas Day");
        return days;
    }

    private static void nearest(Map<LocalDate, String> days, LocalDate holiday, String name) {
        switch (holiday.getDayOfWeek()) {
            case SATURDAY -> days.put(holiday.minusDays(1), name + " (observed)");
            case SUNDAY -> days.put(holiday.plusDays(1), name + " (observed)");
            default -> days.put(holiday, name);
        }
    }

    /** Days on which New York closes at 13:00: before Independence Day and Christmas where both are weekdays, after Thanksgiving. */
    static TreeMap<LocalDate, String> earlyInNewYork(int year) {
        TreeMap<LocalDate, String> days = new TreeMap<>();
        LocalDate fourth = LocalDate.of(year, 7, 4);
        if (weekday(fourth) && weekday(fourth.minusDays(1))) {
            days.put(fourth.minusDays(1), "13:00");
        }
        days.put(nth(year, Month.NOVEMBER, 4, THURSDAY).plusDays(1), "13:00");
        LocalDate christmas = LocalDate.of(year, 12, 25);
        if (weekday(christmas) && weekday(christmas.minusDays(1))) {
            days.put(christmas.minusDays(1), "13:00");
        }
        return days;
    }

    private static boolean weekday(LocalDate day) {
        return day.getDayOfWeek().compareTo(FRIDAY) <= 0;
    }

    private static LocalDate nth(int year, Month month, int ordinal, DayOfWeek day) {
        return LocalDate.of(year, month, 1).with(dayOfWeekInMonth(ordinal, day));
    }

    /** Western Easter (Meeus, Astronomical Algorithms, chapter 8). */
    private static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = b / 4;
        int e = b % 4;
        int g = (b - (b + 8) / 25 + 1) / 3;
        int h = (19 * a + b - d - g + 15) % 30;
        int l = (32 + 2 * e + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int sum = h + l - 7 * m + 114;
        return LocalDate.of(year, sum / 31, sum % 31 + 1);
    }
}
