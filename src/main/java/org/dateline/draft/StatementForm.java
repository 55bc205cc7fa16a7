package org.dateline.draft;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.dateline.release.PrintedStatement;
import org.dateline.shared.FieldProblems;

/** A wording of a cautionary statement as typed. @param seen number of the wording the person began from; 0 for none */
record StatementForm(int seen, String heading, String body) {

    private static final int LONGEST_BODY = 100_000;

    static StatementForm typed(MultivaluedMap<String, String> fields) {
        return new StatementForm(DraftForm.number(fields.getFirst("seen")), DraftForm.typed(fields.getFirst("heading")), DraftForm.typed(fields.getFirst("body")));
    }

    static StatementForm of(int seen, PrintedStatement statement) {
        return new StatementForm(seen, statement.heading(), statement.body());
    }

    StatementForm cleaned() {
        return new StatementForm(seen, heading, TypedBody.of(body).clean());
    }

    /** What keeps it from being saved, by the names of the form's fields. */
    FieldProblems problems() {
        FieldProblems problems = new FieldProblems().optionalLine("heading", heading, 500).lines("body", body, LONGEST_BODY);
        if (!problems.none()) {
            return problems;
        }
        TypedBody typed = TypedBody.of(body);
        if (typed.clean().isBlank()) {
            return problems.add("body", "Please write the statement.");
        }
        List<String> lost = typed.leftOut();
        return lost.isEmpty() ? problems : problems.add("body", "Not saved yet: something would be left out. " + String.join(" ", lost)
                + " Below is the text as it would be saved. Save again to keep it so.");
    }

    PrintedStatement printed() {
        return new PrintedStatement(heading, TypedBody.of(body).clean());
    }
}
