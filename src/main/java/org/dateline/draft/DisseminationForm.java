package org.dateline.draft;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.dateline.shared.FieldProblems;

/**
 * How the news was made known, as typed on the publication page.
 *
 * @param material  "yes", "no", or empty while nobody has decided
 * @param crossedOn day on which it crossed the wire, ISO 8601
 * @param crossedAt time of day then, in the issuer's home zone
 * @param why       why it is not material
 * @param reason    why it goes out in spite of warnings
 */
record DisseminationForm(String material, String wire, String crossedOn, String crossedAt, String link, String why, String reason) {

    static final DisseminationForm EMPTY = new DisseminationForm("", "", "", "", "", "", "");

    static DisseminationForm typed(MultivaluedMap<String, String> form) {
        return new DisseminationForm(DraftForm.typed(form.getFirst("material")), DraftForm.typed(form.getFirst("wire")),
                DraftForm.typed(form.getFirst("crossedOn")), DraftForm.typed(form.getFirst("crossedAt")),
                DraftForm.typed(form.getFirst("link")), DraftForm.typed(form.getFirst("why")), DraftForm.typed(form.getFirst("reason")));
    }

    Dissemination dissemination(ZoneId zone) {
        return material.equals("no") ? Dissemination.notMaterial(why) : Dissemination.crossed(wire, crossed(zone), link);
    }

    public String dayType() {
        return DraftForm.fieldFor("date", crossedOn, LocalDate::parse);
    }

    public String timeType() {
        return DraftForm.fieldFor("time", crossedAt, LocalTime::parse);
    }

    /** Null if it is not understood. */
    private Instant crossed(ZoneId zone) {
        try {
            return crossedOn.isEmpty() || crossedAt.isEmpty() ? null
                    : LocalDate.parse(crossedOn).atTime(LocalTime.parse(crossedAt)).atZone(zone).toInstant();
        } catch (DateTimeParseException notUnderstood) {
            return null;
        }
    }

    /** What is wrong, by the names of the form's fields. */
    FieldProblems problems(Instant now, ZoneId zone, boolean needsReason) {
        FieldProblems problems = new FieldProblems();
        if (!material.equals("yes") && !material.equals("no")) {
            problems.add("material", "Please decide whether the news is material.");
        } else {
            problems.days("crossedOn", crossedOn, "crossedOn", crossedOn);
            dissemination(zone).problems(now).byField().forEach((field, sentence) ->
                    problems.add(field.equals("reason") ? "why" : field, sentence));
        }
        return reasonProblems(problems, needsReason);
    }

    /** Of an admission, which has no dissemination. */
    FieldProblems admissionProblems(boolean needsReason) {
        return reasonProblems(new FieldProblems(), needsReason);
    }

    private FieldProblems reasonProblems(FieldProblems problems, boolean needsReason) {
        problems.lines("reason", reason, 1000);
        if (needsReason && reason.isEmpty()) {
            problems.add("reason", "Please say why it goes out in spite of the warnings. The reason goes on record.");
        }
        return problems;
    }
}
