package org.dateline.draft;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.dateline.shared.Days;
import org.dateline.shared.FieldProblems;

/**
 * What is known of news besides its text, as typed.
 *
 * @param known          since when the company has known, in the issuer's home zone; may be empty
 * @param materialChange "yes", "no", or empty while nobody has decided
 */
record FactsForm(TypedMoment known, String materialChange, String changedOn, String officer, String recordDate) {

    static FactsForm of(NewsFacts facts, ZoneId zone) {
        return new FactsForm(TypedMoment.of("known", facts.knownAt(), zone),
                facts.materialChange() == null ? "" : facts.materialChange() ? "yes" : "no", Days.text(facts.changedOn()), facts.officer(),
                Days.text(facts.recordDate()));
    }

    static FactsForm typed(MultivaluedMap<String, String> form) {
        return new FactsForm(TypedMoment.typed(form, "known"), DraftForm.typed(form.getFirst("materialChange")),
                DraftForm.typed(form.getFirst("changedOn")), DraftForm.typed(form.getFirst("officer")), DraftForm.typed(form.getFirst("recordDate")));
    }

    FieldProblems problems(ZoneId zone, Instant now) {
        FieldProblems problems = new FieldProblems();
        if (!known.isEmpty()) {
            known.past(problems, zone, now);
        }
        if (!materialChange.isEmpty() && !materialChange.equals("yes") && !materialChange.equals("no")) {
            problems.add("materialChange", "Please choose yes or no.");
        }
        problems.days("changedOn", changedOn, "changedOn", changedOn).optionalLine("officer", officer, 300)
                .days("recordDate", recordDate, "recordDate", recordDate);
        if (problems.of("changedOn") == null && !changedOn.isEmpty() && Days.of(changedOn).isAfter(LocalDate.ofInstant(now, zone))) {
            problems.add("changedOn", "This day is still to come.");
        }
        if (materialChange.equals("yes") && changedOn.isEmpty()) {
            problems.add("changedOn", "Please give the day of the change: the report is due ten days after it.");
        }
        return problems;
    }

    NewsFacts facts(ZoneId zone) {
        return new NewsFacts(known.instant(zone), materialChange.isEmpty() ? null : materialChange.equals("yes"), Days.of(changedOn), officer,
                Days.of(recordDate));
    }
}
