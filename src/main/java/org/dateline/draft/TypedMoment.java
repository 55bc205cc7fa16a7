package org.dateline.draft;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.dateline.shared.FieldProblems;

/**
 * A day and a time of day as typed in two fields of a form.
 *
 * @param name of the day's field; that of the time ends in {@code Time}
 * @param day  ISO 8601
 * @param time such as {@code 09:59} or {@code 09:59:30}
 */
record TypedMoment(String name, String day, String time) {

    static TypedMoment none(String name) {
        return new TypedMoment(name, "", "");
    }

    static TypedMoment typed(MultivaluedMap<String, String> form, String name) {
        return new TypedMoment(name, DraftForm.typed(form.getFirst(name)), DraftForm.typed(form.getFirst(name + "Time")));
    }

    /** In the form as it stands in a zone. */
    static TypedMoment of(String name, Instant instant, ZoneId zone) {
        return instant == null ? none(name)
                : new TypedMoment(name, instant.atZone(zone).toLocalDate().toString(), instant.atZone(zone).toLocalTime().withNano(0).toString());
    }

    boolean isEmpty() {
        return day.isEmpty() && time.isEmpty();
    }

    public String timeName() {
        return name + "Time";
    }

    public String dayType() {
        return DraftForm.fieldFor("date", day, LocalDate::parse);
    }

    public String timeType() {
        return DraftForm.fieldFor("time", time, LocalTime::parse);
    }

    /** Something that has happened: both fields, and nothing that is still to come. */
    FieldProblems past(FieldProblems problems, ZoneId zone, Instant now) {
        if (isInstant(problems) && instant(zone).isAfter(now)) {
            problems.add(timeName(), "This is still to come. Please enter it when it has happened.");
        }
        return problems;
    }

    /** Something that is to come, and not too far away: both fields. */
    FieldProblems within(FieldProblems problems, ZoneId zone, Instant now, Duration longest) {
        if (isInstant(problems) && !instant(zone).isAfter(now)) {
            problems.add(timeName(), "This has passed already.");
        } else if (problems.of(name) == null && problems.of(timeName()) == null && instant(zone).isAfter(now.plus(longest))) {
            problems.add(name, "Please choose a day within the next %d days.".formatted(longest.toDays()));
        }
        return problems;
    }

    private boolean isInstant(FieldProblems problems) {
        if (day.isEmpty()) {
            problems.add(name, "Please give the day.");
        }
        if (time.isEmpty()) {
            problems.add(timeName(), "Please give the time.");
        }
        problems.days(name, day, name, day);
        try {
            LocalTime.parse(time);
        } catch (DateTimeException notATime) {
            problems.add(timeName(), "Please write the time as hours and minutes, such as 09:59.");
        }
        return problems.of(name) == null && problems.of(timeName()) == null;
    }

    /** Null if nothing was typed. @throws DateTimeException if it is not understood */
    Instant instant(ZoneId zone) {
        return isEmpty() ? null : LocalDate.parse(day).atTime(LocalTime.parse(time)).atZone(zone).toInstant();
    }
}
