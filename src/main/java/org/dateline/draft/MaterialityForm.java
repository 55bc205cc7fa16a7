package org.dateline.draft;

import jakarta.ws.rs.core.MultivaluedMap;
import org.dateline.shared.FieldProblems;

/**
 * A decision on materiality as typed.
 *
 * @param material "yes", "no", or empty while nobody has decided
 */
record MaterialityForm(String material, String why) {

    static final MaterialityForm EMPTY = new MaterialityForm("", "");

    static MaterialityForm typed(MultivaluedMap<String, String> form) {
        return new MaterialityForm(DraftForm.typed(form.getFirst("material")), DraftForm.typed(form.getFirst("why")));
    }

    boolean isMaterial() {
        return material.equals("yes");
    }

    FieldProblems problems() {
        FieldProblems problems = new FieldProblems();
        if (!material.equals("yes") && !material.equals("no")) {
            problems.add("material", "Please decide whether the news is material.");
        }
        if (why.isEmpty()) {
            problems.add("why", "Please say why: the reason goes on record.");
        }
        return problems.lines("why", why, 1000);
    }
}
