package org.dateline.risk;

import java.util.ArrayList;
import java.util.List;
import org.dateline.document.Block;

/**
 * A risk section split into groups and single risk factors. Every word of the section is in it once: in a heading or body, in a
 * group's title or introduction, in the introduction of the section, or in what is left over.
 *
 * @param title        the section's own heading
 * @param introduction what stands before the first group and the first risk factor
 * @param groups       in their order; one without a title if the filing has no groups
 * @param leftOver     running heads and the like, which are no part of the text
 * @param manner       by what the headings were told from the text
 */
public record RiskSplit(List<Block> title, List<Block> introduction, List<Group> groups, List<Block> leftOver, Manner manner) {

    /** By what the headings of risk factors are told from their text. */
    public enum Manner {
        BY_LOOK("Headings were told by their look: bold, italics or underlining that sets them off from the text."),
        BY_LINE("The text has no bold or italics. Headings were told as single sentences on a line of their own, with the text they name below them."),
        BY_FIRST_SENTENCE("The text has no bold or italics and no lines for headings. The first sentence of a paragraph was taken as a heading"
                + " where it names a risk and begins something else than the paragraphs before."),
        NOT_FOUND("No headings were found: the whole section stands in the introduction. Set the headings by hand.");

        private final String explanation;

        Manner(String explanation) {
            this.explanation = explanation;
        }

        /** For people, in one or two sentences. */
        public String explanation() {
            return explanation;
        }
    }

    /**
     * @param title        empty for risk factors that stand in no group
     * @param introduction what stands between the title and the first risk factor
     */
    public record Group(String title, List<Block> introduction, List<WordingText> wordings) {

        public Group {
            introduction = List.copyOf(introduction);
            wordings = List.copyOf(wordings);
        }
    }

    public RiskSplit {
        title = List.copyOf(title);
        introduction = List.copyOf(introduction);
        groups = List.copyOf(groups);
        leftOver = List.copyOf(leftOver);
    }

    /** Splits a section; the same section is always split the same way. */
    public static RiskSplit of(RiskSection section) {
        return MarkedSection.of(section).split();
    }

    /** All wordings in the order of the filing. */
    public List<WordingText> wordings() {
        List<WordingText> wordings = new ArrayList<>();
        groups.forEach(group -> wordings.addAll(group.wordings()));
        return wordings;
    }
}
