package org.dateline.risk;

import java.util.List;
import java.util.regex.Pattern;
import org.dateline.document.Block;
import org.dateline.risk.Headings.Part;
import org.dateline.risk.Headings.Role;

/**
 * Tells headings in a text without any style as lines of their own: a sentence or two that point to nothing before them, above
 * the text they name.
 */
final class HeadingsByLine {

    private static final int LONGEST = 400;
    private static final int MOST_SENTENCES = 3;
    private static final int FEWEST_WORDS_BELOW = 15;

    /** Where a heading stands for more words than these on average, the lines are no headings. */
    private static final int MOST_WORDS_EACH = 900;

    private static final Pattern POINTS_BACK = Pattern.compile("(?iu)(?:accordingly|additionally|also|as a result|as such|because of (?:this|these)|besides|but|"
            + "consequently|finally|for (?:additional information|example|further|instance|more information|these)|further|furthermore|hence|however|in addition|in particular|in some|in this|"
            + "it is|moreover|nevertheless|notwithstanding|on the other hand|other|similarly|since then|that|the foregoing|there (?:is|can be) no assurance|therefore|thus|"
            + "we also|we cannot assure|we therefore)\\b|(?:\\S+\\s+){0,5}(?:these|this|those(?! of)|foregoing|such (?:a|an|events?|risks?|losses))\\b");
    private static final Pattern GROUP = Pattern.compile("(?iu)(?:(?:general|other|certain|additional|principal)\\s+)?(?:risks?|risk factors)\\b.*(?:to|of|with|in|from|concerning|about)\\b.*|[\\p{L} ,&-]+\\brisks");

    private HeadingsByLine() {
    }

    static Headings in(List<Block> blocks) {
        Part[] parts = new Part[blocks.size()];
        int words = 0;
        for (int i = blocks.size() - 1; i >= 0; i--) {
            words += words(blocks.get(i));
            parts[i] = part(blocks, i, parts);
        }
        Headings found = new Headings(RiskSplit.Manner.BY_LINE, List.of(parts));
        return found.count() * MOST_WORDS_EACH < words ? Headings.none() : found;
    }

    /** What stands below is known already: a heading stands above text, not above another heading. */
    private static Part part(List<Block> blocks, int i, Part[] below) {
        Block block = blocks.get(i);
        if (block.kind() != Block.Kind.PARAGRAPH && block.kind() != Block.Kind.HEADING || i + 1 == blocks.size()) {
            return Part.TEXT;
        }
        Block next = blocks.get(i + 1);
        boolean aboveHeading = below[i + 1].role() == Role.HEADING;
        if (aboveHeading && isGroupTitle(SectionBlocks.text(block))) {
            return Part.whole(Role.GROUP, block);
        }
        boolean aboveText = !aboveHeading && next.kind() == Block.Kind.PARAGRAPH
                && (words(next) >= FEWEST_WORDS_BELOW || SectionBlocks.text(next).endsWith(":"));
        return aboveText && mayBeHeading(block) ? Part.whole(Role.HEADING, block) : Part.TEXT;
    }

    /** True for a sentence that cannot begin something: it takes up what stands before it. */
    static boolean pointsBack(String sentence) {
        return POINTS_BACK.matcher(sentence).lookingAt();
    }

    private static boolean isGroupTitle(String text) {
        return text.length() <= 120 && !text.matches("(?s).*[.!?:;]") && GROUP.matcher(text).matches();
    }

    private static boolean mayBeHeading(Block block) {
        String text = SectionBlocks.text(block);
        return block.kind() == Block.Kind.PARAGRAPH && text.length() <= LONGEST && words(block) >= 4
                && Sentences.of(text).size() <= MOST_SENTENCES
                && text.matches("(?s).*[.!?”\"]") && Character.isUpperCase(text.codePointAt(0))
                && !pointsBack(text);
    }

    private static int words(Block block) {
        return SectionBlocks.text(block).split(" ").length;
    }
}
