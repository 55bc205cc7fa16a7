package org.dateline.draft;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.dateline.shared.FieldProblems;

/**
 * A crossing of the wire as typed.
 *
 * @param crossedOn day on which it crossed, ISO 8601
 * @param crossedAt time of day then, in the issuer's home zone
 * @param link      address of the release at the wire; may be empty
 */
record CrossingForm(String wire, String crossedOn, String crossedAt, String link) {

    static final CrossingForm EMPTY = new CrossingForm("", "", "", "");

    static CrossingForm typed(MultivaluedMap<String, String> form) {
        return new CrossingForm(DraftForm.typed(form.getFirst("wire")), DraftForm.typed(form.getFirst("crossedOn")),
                DraftForm.typed(form.getFirst("crossedAt")), DraftForm.typed(form.getFirst("link")));
    }

    public String dayType() {
        return DraftForm.fieldFor("date", crossedOn, LocalDate::parse);
    }

    public String timeType() {
        return DraftForm.fieldFor("time", crossedAt, LocalTime::parse);
    }

    /** Of a form without problems. */
    WireCrossing crossing(ZoneId zone, Colleague by, Instant now) {
        return new WireCrossing(wire, local().atZone(zone).toInstant(), link, by, now);
    }

    /** What is wrong, by the names of the form's fields. */
    FieldProblems problems(ZoneId zone, Instant now) {
        FieldProblems problems = new FieldProblems().line("wire", wire, 200).days("crossedOn", crossedOn, "crossedOn", crossedOn);
        linkProblems(problems, link);
        if (crossedOn.isEmpty()) {
            problems.add("crossedOn", "Please give the day on which it crossed the wire: material news is never first on this site.");
        }
        if (crossedAt.isEmpty()) {
            problems.add("crossedAt", "Please give the time at which it crossed the wire: material news is never first on this site.");
        }
        if (problems.of("crossedOn") != null || problems.of("crossedAt") != null) {
            return problems;
        }
        try {
            if (zone.getRules().getValidOffsets(local()).isEmpty()) {
                problems.add("crossedAt", "The clocks were put forward in " + zone.getId() + " then: this time did not exist on that day.");
            } else if (local().atZone(zone).toInstant().isAfter(now)) {
                problems.add("crossedAt", "This is in the future. Enter the crossing when it has happened.");
            }
        } catch (DateTimeParseException notATime) {
            problems.add("crossedAt", "Please write the time as hours and minutes, such as 07:30.");
        }
        return problems;
    }

    static void linkProblems(FieldProblems problems, String link) {
        problems.optionalLine("link", link, 1000);
        if (!link.isEmpty() && !link.matches("https?://[^\\s/]+(/\\S*)?")) {
            problems.add("link", "Please give the whole address, beginning with https:// or http://.");
        }
    }

    private LocalDateTime local() {
        return LocalDate.parse(crossedOn).atTime(LocalTime.parse(crossedAt));
    }
}
