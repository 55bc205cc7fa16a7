package org.dateline.enquiry.routing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.function.Predicate;

/**
 * The hours in which an office is open. They are those of the clock on its wall: on a day on which that clock is put forward or
 * back, as much time has passed as really has.
 *
 * @param opens   the first moment of a working day that counts
 * @param closes  the first moment after it; later than {@code opens}
 * @param working whether a day is a working day
 */
public record BusinessHours(ZoneId zone, LocalTime opens, LocalTime closes, Predicate<LocalDate> working) {

    /** Longer than any office is closed. */
    private static final int MOST_DAYS_CLOSED = 400;

    public BusinessHours {
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException("The office has to open before it closes.");
        }
    }

    public boolean isOpen(Instant instant) {
        LocalDate day = LocalDate.ofInstant(instant, zone);
        return working.test(day) && !instant.isBefore(opening(day)) && instant.isBefore(closing(day));
    }

    /**
     * When so much time will have passed in business hours.
     *
     * @param span not negative
     * @throws IllegalStateException if the office does not open for more than a year
     */
    public Instant after(Instant start, Duration span) {
        LocalDate day = LocalDate.ofInstant(start, zone);
        Duration left = span;
        int closed = 0;
        while (true) {
            Instant from = later(start, opening(day));
            Instant until = closing(day);
            if (working.test(day) && from.isBefore(until)) {
                closed = 0;
                Duration open = Duration.between(from, until);
                if (left.compareTo(open) <= 0) {
                    return from.plus(left);
                }
                left = left.minus(open);
            } else if (++closed > MOST_DAYS_CLOSED) {
                throw new IllegalStateException("The calendar has no working day within %d days of %s.".formatted(MOST_DAYS_CLOSED, day));
            }
            day = day.plusDays(1);
        }
    }

    /** How much time passes in business hours from one instant to a later one. */
    public Duration between(Instant start, Instant end) {
        Duration sum = Duration.ZERO;
        for (LocalDate day = LocalDate.ofInstant(start, zone); !day.isAfter(LocalDate.ofInstant(end, zone)); day = day.plusDays(1)) {
            Instant from = later(start, opening(day));
            Instant until = closing(day).isBefore(end) ? closing(day) : end;
            if (working.test(day) && from.isBefore(until)) {
                sum = sum.plus(Duration.between(from, until));
            }
        }
        return sum;
    }

    private Instant opening(LocalDate day) {
        return day.atTime(opens).atZone(zone).toInstant();
    }

    private Instant closing(LocalDate day) {
        return day.atTime(closes).atZone(zone).toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
