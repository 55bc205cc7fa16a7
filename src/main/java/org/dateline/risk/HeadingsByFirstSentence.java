package org.dateline.risk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.document.Block;
import org.dateline.risk.Headings.Part;
import org.dateline.risk.Headings.Role;

/**
 * Tells headings in a text that has lost all layout: each paragraph begins with a sentence, and some of these are headings. A
 * heading names a risk and what may come of it, is taken up by the text behind it, and says something else than the paragraphs
 * before. Words that many paragraphs have count for little.
 */
final class HeadingsByFirstSentence {

    /** How much of a heading, by the weight of its words, comes again in its own text, at the least. */
    private static final double TAKEN_UP = 0.22;

    /** The same for a sentence that says what may come of the risk, if it is plainly new. */
    private static final double TAKEN_UP_AT_ALL = 0.15;

    /** From this share on, a sentence repeats the heading before it. */
    private static final double REPEATS = 0.25;

    /** By so much more must a sentence that names no consequence be taken up below than it repeats what is above. */
    private static final double CLEARLY = 0.1;

    private static final int FEWEST_LETTERS = 3;
    private static final Set<String> COMMON = Set.of("the", "and", "our", "that", "for", "with", "from", "may", "could", "which", "not", "have", "has", "their",
            "they", "its", "these", "this", "will", "would", "can", "such", "any", "other", "were", "was", "been", "does", "more", "than", "also", "there",
            "your", "are");
    private static final Pattern RISK = Pattern.compile("(?iu)\\b(?:may|could|might|would|will|must|harm\\w*|advers\\w+|risks?|risky|depend\\w*|subject to|unable|fail\\w*|"
            + "fluctuat\\w+|volatil\\w+|uncertain\\w*|vulnerab\\w+|difficult\\w*|discourage|limit\\w*|lose|loss|expos\\w+|requires?|shortage|default)\\b");
    private static final Pattern CONSEQUENCE = Pattern.compile("(?iu)\\b(?:harm\\w*|adverse\\w*|negative\\w*|(?:reduc|los|decreas|increas|impair|affect|disrupt|expos|discourag|"
            + "delay|caus|fluctuat|declin)\\w*|success\\w*|depends?|compet\\w+|vulnerable|accelerated|risks?|insured|default|impact|inability|prevent)\\b");
    private static final Pattern HARM_TO_US = Pattern.compile("(?iu)\\b(?:harm|adverse)");
    private static final Pattern GOES_ON = Pattern.compile("(?iu)(?:separately|currently|over our|during)\\b");

    private final List<Block> blocks;
    private final Map<String, Integer> paragraphsWith = new HashMap<>();
    private int paragraphs;
    private Set<String> headingBefore = Set.of();
    private Set<String> textBefore = new HashSet<>();

    private HeadingsByFirstSentence(List<Block> blocks) {
        this.blocks = blocks;
        blocks.stream().map(SectionBlocks::text).filter(text -> !text.isEmpty()).forEach(text -> {
            paragraphs++;
            words(text).forEach(word -> paragraphsWith.merge(word, 1, Integer::sum));
        });
    }

    static Headings in(List<Block> blocks) {
        HeadingsByFirstSentence read = new HeadingsByFirstSentence(blocks);
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            parts.add(read.part(i));
        }
        return new Headings(RiskSplit.Manner.BY_FIRST_SENTENCE, parts);
    }

    private Part part(int i) {
        String text = SectionBlocks.text(blocks.get(i));
        List<String> sentences = Sentences.of(text);
        if (blocks.get(i).kind() == Block.Kind.PARAGRAPH && sentences.size() > 1
                && beginsSomething(sentences.get(0), sentences.get(1), text.substring(sentences.get(0).length()) + listBelow(i))) {
            headingBefore = words(sentences.get(0));
            textBefore = words(text);
            return new Part(Role.HEADING, sentences.get(0).length());
        }
        textBefore.addAll(words(text));
        return Part.TEXT;
    }

    private boolean beginsSomething(String heading, String next, String below) {
        if (HeadingsByLine.pointsBack(heading) || GOES_ON.matcher(heading).lookingAt() || HeadingsByLine.pointsBack(next) || heading.strip().endsWith(":")) {
            return false;
        }
        long risks = RISK.matcher(heading).results().count();
        boolean consequence = CONSEQUENCE.matcher(heading).find();
        Set<String> words = words(heading);
        double takenUp = share(words, words(below));
        double repeatsHeading = share(words, headingBefore);
        double clearly = takenUp - share(words, textBefore);
        if (risks == 0 || repeatsHeading >= REPEATS && takenUp <= repeatsHeading && !HARM_TO_US.matcher(heading).find()) {
            return false;
        }
        return takenUp >= TAKEN_UP && repeatsHeading < REPEATS && (consequence || risks > 1 && clearly >= CLEARLY)
                || consequence && takenUp >= TAKEN_UP_AT_ALL;
    }

    private String listBelow(int i) {
        StringBuilder list = new StringBuilder();
        for (int j = i + 1; j < blocks.size() && blocks.get(j).kind() == Block.Kind.ITEM; j++) {
            list.append(' ').append(SectionBlocks.text(blocks.get(j)));
        }
        return list.toString();
    }

    /** How much of the weight of these words is in the others as well, from 0 to 1. */
    private double share(Set<String> words, Set<String> others) {
        double all = 0;
        double common = 0;
        for (String word : words) {
            double weight = Math.log((paragraphs + 1) / (paragraphsWith.getOrDefault(word, 0) + 0.5));
            all += weight;
            common += others.contains(word) ? weight : 0;
        }
        return all == 0 ? 0 : common / all;
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}&-]+")) {
            if (word.length() >= FEWEST_LETTERS && !COMMON.contains(word)) {
                words.add(word.endsWith("s") ? word.substring(0, word.length() - 1) : word);
            }
        }
        return words;
    }
}
