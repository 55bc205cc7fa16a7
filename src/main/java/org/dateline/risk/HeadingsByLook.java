package org.dateline.risk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.dateline.document.Block;
import org.dateline.document.Run;
import org.dateline.risk.Headings.Part;
import org.dateline.risk.Headings.Role;

/**
 * Tells headings by what sets them off: strong type, italics, underlining, capitals, centring. The look that most often stands
 * directly above plain text is that of the risk factors; other looks name groups of them, or are part of the text.
 */
final class HeadingsByLook {

    private static final double NEARLY_ALL = 0.8;
    private static final int LONGEST_HEADING_WORDS = 110;
    private static final int FEWEST_WORDS_OF_SENTENCE = 6;
    private static final int MOST_WORDS_OF_GROUP = 18;
    private static final Pattern SENTENCE_END = Pattern.compile("(?s).*[.!?][”\"’)]?");
    private static final Pattern GROUP = Pattern.compile("(?iu)(?:[a-z0-9]{1,3}[.)]\\s+)?(?:(?:general|other|certain|additional|principal|key|specific)\\s+)?"
            + "(?:risks?|risk factors|uncertainties|factors|risques)\\b.*|.*\\b(?:risks?|risk factors|risques)");

    /** @param letters what of the paragraph is set in that look: all of it, or its beginning */
    private record Look(String name, int letters) {}

    private final List<Block> blocks;
    private final List<Look> looks;

    private HeadingsByLook(List<Block> blocks) {
        this.blocks = blocks;
        this.looks = blocks.stream().map(HeadingsByLook::lookOf).toList();
    }

    static Headings in(List<Block> blocks) {
        return new HeadingsByLook(blocks).headings();
    }

    private Headings headings() {
        String common = commonest();
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            parts.add(part(i, common, parts));
        }
        return new Headings(RiskSplit.Manner.BY_LOOK, common.isEmpty() ? List.of() : parts);
    }

    private String commonest() {
        Map<String, Integer> above = new TreeMap<>();
        for (int i = 0; i < blocks.size(); i++) {
            Look look = looks.get(i);
            boolean runIn = look.letters < blocks.get(i).content().text().length();
            if (!look.name.isEmpty() && (runIn || i + 1 < blocks.size() && looks.get(i + 1).name.isEmpty())) {
                above.merge(look.name, 1, Integer::sum);
            }
        }
        String common = "";
        for (Map.Entry<String, Integer> each : above.entrySet()) {
            common = common.isEmpty() || each.getValue() > above.get(common) ? each.getKey() : common;
        }
        return common;
    }

    private Part part(int i, String common, List<Part> before) {
        Block block = blocks.get(i);
        Look look = looks.get(i);
        if (look.name.isEmpty()) {
            return Part.TEXT;
        }
        boolean first = before.stream().allMatch(part -> part.role() == Role.TEXT);
        boolean aboveHeading = i + 1 < blocks.size() && !looks.get(i + 1).name.isEmpty();
        if (look.name.equals(common)) {
            return aboveHeading && isGroupTitle(block) ? Part.whole(Role.GROUP, block) : new Part(Role.HEADING, look.letters);
        }
        if (look.name.startsWith("run-in")) {
            return Part.TEXT;
        }
        if (isSentence(block)) {
            boolean strong = !look.name.equals("italic");
            return strong && !aboveHeading && i + 1 < blocks.size() ? Part.whole(Role.HEADING, block) : Part.TEXT;
        }
        boolean isGroup = words(block) <= MOST_WORDS_OF_GROUP && (first || aboveHeading && looks.get(i + 1).name.equals(common) || isGroupTitle(block));
        return isGroup ? Part.whole(Role.GROUP, block) : Part.TEXT;
    }

    private static boolean isGroupTitle(Block block) {
        String text = SectionBlocks.text(block);
        return words(block) <= MOST_WORDS_OF_GROUP && !SENTENCE_END.matcher(text).matches() && GROUP.matcher(text).matches();
    }

    private static boolean isSentence(Block block) {
        return words(block) >= FEWEST_WORDS_OF_SENTENCE && SENTENCE_END.matcher(SectionBlocks.text(block)).matches();
    }

    private static int words(Block block) {
        return SectionBlocks.text(block).split(" ").length;
    }

    /** The look of a whole paragraph, or of a sentence that begins it; nameless for plain text. */
    private static Look lookOf(Block block) {
        if (!block.isProse() || block.content().isEmpty()) {
            return new Look("", 0);
        }
        int length = block.content().text().length();
        if (words(block) <= LONGEST_HEADING_WORDS) {
            String whole = (block.kind() == Block.Kind.HEADING ? "heading " + block.level() + " " : "")
                    + (share(block, Run.Style::strong) >= NEARLY_ALL ? "bold " : "")
                    + (share(block, Run.Style::em) >= NEARLY_ALL ? "italic " : "")
                    + (block.look().underlined() ? "underlined " : "")
                    + (RiskSection.isCapitals(block.content().text()) ? "capitals " : "");
            if (!whole.isEmpty() && !(block.kind() == Block.Kind.ITEM && !whole.contains("bold"))) {
                return new Look((whole + (block.look().centred() ? "centred" : "")).strip(), length);
            }
        }
        int lead = leadOf(block);
        boolean sentence = lead > 0 && lead < length && block.kind() != Block.Kind.ITEM;
        return sentence ? new Look("run-in " + styleName(block.content().runs().get(0).style()), lead) : new Look("", 0);
    }

    /** How many characters at the beginning are set off from the rest and end as a sentence or title does; 0 if none. */
    private static int leadOf(Block block) {
        List<Run> runs = block.content().runs();
        Run.Style style = runs.get(0).style();
        if (!style.strong() && !style.em()) {
            return 0;
        }
        int length = 0;
        StringBuilder lead = new StringBuilder();
        for (Run run : runs) {
            if (!run.text().isBlank() && (run.style().strong() != style.strong() || run.style().em() != style.em())) {
                break;
            }
            length += run.text().length();
            lead.append(run.text());
        }
        String text = lead.toString().strip();
        int words = text.split("\\s+").length;
        return text.matches("(?s).*[.!?:–—][”\"’)]?") && words >= 2 && words <= LONGEST_HEADING_WORDS ? length : 0;
    }

    private static String styleName(Run.Style style) {
        return (style.strong() ? "bold " : "") + (style.em() ? "italic" : "");
    }

    private static double share(Block block, Predicate<Run.Style> styled) {
        Map<Boolean, Integer> letters = new HashMap<>();
        for (Run run : block.content().runs()) {
            letters.merge(styled.test(run.style()), run.text().length(), Integer::sum);
        }
        int yes = letters.getOrDefault(true, 0);
        return yes / (double) Math.max(1, yes + letters.getOrDefault(false, 0));
    }
}
