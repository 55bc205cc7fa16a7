package org.dateline.issuer.trading;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The days on which an exchange trades, as known in one version. Saturday and Sunday are never trading days. A weekday of a
 * year that the calendar does not cover is taken as a trading day: a notice too many does no harm.
 *
 * @param version counted from 1; 0 for a calendar in which nothing was entered
 * @param days    that are not regular ones
 * @param years   the years that are covered whole, each with where that comes from
 */
public record TradingCalendar(int version, SortedMap<LocalDate, Special> days, SortedMap<Integer, Provenance> years) {

    /** @param closes the end of the session on a day of an early close; null otherwise */
    public record Special(TradingDay.Kind kind, LocalTime closes, String name) {}

    public TradingCalendar(int version, Map<LocalDate, Special> days, Map<Integer, Provenance> years) {
        this(version, new TreeMap<>(days), new TreeMap<>(years));
    }

    public static TradingCalendar empty() {
        return new TradingCalendar(0, Map.of(), Map.of());
    }

    /** @param regularClose the end of a regular session */
    public TradingDay on(LocalDate date, LocalTime regularClose) {
        Provenance provenance = years.get(date.getYear());
        Special special = days.get(date);
        if (date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY) {
            return new TradingDay(date, TradingDay.Kind.WEEKEND, null, "", version, provenance);
        }
        if (special == null) {
            return new TradingDay(date, provenance == null ? TradingDay.Kind.UNKNOWN : TradingDay.Kind.OPEN, regularClose, "",
                    version, provenance);
        }
        LocalTime closes = switch (special.kind()) {
            case EARLY_CLOSE -> special.closes();
            case OPEN -> regularClose;
            default -> null;
        };
        return new TradingDay(date, special.kind(), closes, special.name(), version, provenance);
    }

    /** The special days of one year, in their order. */
    public SortedMap<LocalDate, Special> daysOf(int year) {
        return days.subMap(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
    }

    /** Every year of which anything is said. */
    public SortedSet<Integer> everyYear() {
        SortedSet<Integer> every = days.keySet().stream().map(LocalDate::getYear).collect(Collectors.toCollection(TreeSet::new));
        every.addAll(years.keySet());
        return every;
    }
}
