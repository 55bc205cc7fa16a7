package org.dateline.draft;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.document.Redline;

/**
 * What two people made of the same version: who saved first and who would have saved second. What only one of them touched
 * needs no choice; where both did, the second person chooses, and neither text is lost.
 *
 * @param by      who saved first
 * @param version number of the version that they saved
 * @param both    what both changed, to be chosen
 * @param theirs  what only the first changed, which is in the second person's form already
 * @param yours   what only the second changed
 */
record Conflict(String by, Moment at, int version, List<Difference> both, List<Difference> theirs, List<FormPart> yours) {

    /** @param redline from their text to yours, or from the text both began with to theirs where you changed nothing */
    record Difference(FormPart part, String theirs, String yours, Redline redline) {}

    /**
     * @param begun what both began with
     * @param first what was saved meanwhile
     * @param typed what would be saved now
     */
    static Conflict of(Draft draft, DraftForm begun, DraftForm first, DraftForm typed) {
        return new Conflict(draft.changedBy().name(), Moment.of(draft.changed(), draft.issuer()), draft.latest(),
                differing(begun, first, typed).filter(part -> changed(part, begun, first) && changed(part, begun, typed))
                        .map(part -> new Difference(part, part.words(first), part.words(typed), part.redline(first, typed))).toList(),
                untouched(begun, first, typed).stream()
                        .map(part -> new Difference(part, part.words(first), part.words(typed), part.redline(begun, first))).toList(),
                differing(begun, first, typed).filter(part -> !changed(part, begun, first)).toList());
    }

    /** What the second person left as it was, and the first changed. */
    static Set<FormPart> untouched(DraftForm begun, DraftForm first, DraftForm typed) {
        Set<FormPart> untouched = EnumSet.noneOf(FormPart.class);
        differing(begun, first, typed).filter(part -> !changed(part, begun, typed)).forEach(untouched::add);
        return untouched;
    }

    private static Stream<FormPart> differing(DraftForm begun, DraftForm first, DraftForm typed) {
        return Arrays.stream(FormPart.values()).filter(part -> changed(part, first, typed));
    }

    private static boolean changed(FormPart part, DraftForm before, DraftForm after) {
        return !part.words(before).equals(part.words(after));
    }
}
