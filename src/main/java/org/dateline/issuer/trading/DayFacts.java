package org.dateline.issuer.trading;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import org.dateline.issuer.trading.TradingCalendar.Special;
import org.dateline.issuer.trading.TradingDay.Kind;
import org.dateline.shared.Days;
import org.dateline.shared.FieldProblems;

/**
 * One day of a calendar as typed; {@code null} is taken as empty.
 *
 * @param day    ISO 8601
 * @param kind   CLOSED, EARLY_CLOSE or OPEN
 * @param closes {@code HH:mm}, for an early close
 */
record DayFacts(String day, String kind, String closes, String name) {

    DayFacts {
        day = ProvenanceFacts.line(day);
        kind = ProvenanceFacts.line(kind);
        closes = ProvenanceFacts.line(closes);
        name = ProvenanceFacts.line(name);
    }

    FieldProblems problems() {
        FieldProblems problems = new FieldProblems();
        if (day.isEmpty()) {
            problems.add("day", "Please give the day.");
        }
        problems.days("day", day, "day", day).optionalLine("name", name, 200);
        boolean early = kind.equals(Kind.EARLY_CLOSE.name());
        if (!early && !kind.equals(Kind.CLOSED.name()) && !kind.equals(Kind.OPEN.name())) {
            problems.add("kind", "Please choose what the day is.");
        }
        if (early && !isTime()) {
            problems.add("closes", "Please give the time at which the session ends, such as 13:00.");
        }
        if (!early && !closes.isEmpty()) {
            problems.add("closes", "Only a day that ends early has a time here.");
        }
        if (name.isEmpty() && !kind.equals(Kind.OPEN.name())) {
            problems.add("name", "Please say what the day is called, such as Canada Day.");
        }
        return problems;
    }

    private boolean isTime() {
        try {
            LocalTime.parse(closes);
            return closes.length() == 5;
        } catch (DateTimeParseException notATime) {
            return false;
        }
    }

    LocalDate date() {
        return Days.of(day);
    }

    Special special() {
        return new Special(Kind.valueOf(kind), closes.isEmpty() ? null : LocalTime.parse(closes), name);
    }
}
