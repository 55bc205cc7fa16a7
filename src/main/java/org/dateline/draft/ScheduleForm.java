package org.dateline.draft;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dateline.shared.FieldProblems;

/**
 * When a draft is to go out, as typed.
 *
 * @param when   "at" a time, or on the "crossing" of the wire
 * @param day    ISO 8601
 * @param time   of day, to the minute
 * @param zone   id of the zone in which the time is given
 * @param offset which one is meant of a time that comes twice, when the clocks are put back: "-04:00"; mostly empty
 * @param reason why it goes out in spite of warnings
 */
record ScheduleForm(String when, String day, String time, String zone, String offset, String reason) {

    private static final List<String> ZONES = List.of("America/Toronto", "America/New_York", "America/St_Johns", "America/Halifax",
            "America/Winnipeg", "America/Regina", "America/Edmonton", "America/Vancouver", "Europe/London", "Europe/Paris", "UTC");
    private static final Duration FURTHEST = Duration.ofDays(366);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("zzzz (z)", Locale.ENGLISH);

    /** One reading of a time that comes twice. */
    record Reading(String offset, String words) {}

    static ScheduleForm typed(MultivaluedMap<String, String> form) {
        return new ScheduleForm(DraftForm.typed(form.getFirst("when")), DraftForm.typed(form.getFirst("day")), DraftForm.typed(form.getFirst("time")),
                DraftForm.typed(form.getFirst("zone")), DraftForm.typed(form.getFirst("offset")), DraftForm.typed(form.getFirst("reason")));
    }

    /** What a form begins with: the schedule as it is, or the draft's day in the home zone. */
    static ScheduleForm of(Schedule schedule, LocalDate day, ZoneId home) {
        if (schedule == null || schedule.onCrossing()) {
            return new ScheduleForm(schedule == null ? "at" : "crossing", day == null ? "" : DAY.format(day), "", home.getId(), "", "");
        }
        ZonedDateTime due = schedule.due().atZone(schedule.zone());
        boolean twice = schedule.zone().getRules().getValidOffsets(due.toLocalDateTime()).size() > 1;
        return new ScheduleForm("at", DAY.format(due), MINUTE.format(due), schedule.zone().getId(), twice ? due.getOffset().getId() : "", schedule.why());
    }

    boolean onCrossing() {
        return when.equals("crossing");
    }

    public String dayType() {
        return DraftForm.fieldFor("date", day, LocalDate::parse);
    }

    public String timeType() {
        return DraftForm.fieldFor("time", time, LocalTime::parse);
    }

    /** Ids of the zones to choose from, the issuer's own first. */
    static List<String> zones(ZoneId home) {
        return Stream.concat(Stream.of(home.getId()), ZONES.stream()).distinct().toList();
    }

    /** "Eastern Standard Time (EST)": as it is called at the instant. */
    static String nameOf(ZoneId zone, Instant at) {
        return NAME.format(at.atZone(zone));
    }

    /** The two readings of a time that comes twice on its day; none for any other. */
    public List<Reading> readings() {
        try {
            LocalDateTime local = local();
            ZoneId where = ZoneId.of(zone);
            List<ZoneOffset> offsets = where.getRules().getValidOffsets(local);
            return offsets.size() < 2 ? List.of() : offsets.stream()
                    .map(one -> new Reading(one.getId(), nameOf(where, local.toInstant(one)))).toList();
        } catch (java.time.DateTimeException notUnderstood) {
            return List.of();
        }
    }

    /** Of a form without problems that gives a time. */
    Instant due() {
        ZoneOffset which = readings().isEmpty() ? ZoneId.of(zone).getRules().getOffset(local()) : ZoneOffset.of(offset);
        return local().toInstant(which);
    }

    /** What is wrong, by the names of the form's fields. */
    FieldProblems problems(ZoneId home, Instant now) {
        FieldProblems problems = new FieldProblems().lines("reason", reason, 1000);
        if (onCrossing()) {
            return problems;
        }
        if (!when.equals("at")) {
            return problems.add("when", "Please say when it is to go out.");
        }
        if (!zones(home).contains(zone)) {
            problems.add("zone", "Please choose one of the zones.");
        }
        problems.days("day", day, "day", day);
        if (day.isEmpty()) {
            problems.add("day", "Please give the day.");
        }
        return timeProblems(problems, now);
    }

    private FieldProblems timeProblems(FieldProblems problems, Instant now) {
        try {
            if (LocalTime.parse(time).getSecond() != 0 || LocalTime.parse(time).getNano() != 0) {
                return problems.add("time", "Please give a whole minute, such as 07:30.");
            }
        } catch (DateTimeParseException notATime) {
            return problems.add("time", "Please write the time as hours and minutes, such as 07:30.");
        }
        if (!problems.none()) {
            return problems;
        }
        ZoneId where = ZoneId.of(zone);
        if (where.getRules().getValidOffsets(local()).isEmpty()) {
            return problems.add("time", "The clocks are put forward in " + zone.replace('_', ' ') + " that day: this time does not exist.");
        }
        if (readings().size() > 1 && readings().stream().noneMatch(reading -> reading.offset().equals(offset))) {
            return problems.add("offset", "The clocks are put back in " + zone.replace('_', ' ')
                    + " that day: this time comes twice. Please choose one.");
        }
        if (!due().isAfter(now)) {
            return problems.add("time", "This time is over.");
        }
        return due().isAfter(now.plus(FURTHEST)) ? problems.add("day", "Please give a day within a year.") : problems;
    }

    private LocalDateTime local() {
        return LocalDate.parse(day).atTime(LocalTime.parse(time));
    }
}
