package org.dateline.risk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.document.Block;
import org.dateline.document.Inline;
import org.dateline.document.SourceFile;
import org.dateline.document.UnreadableSource;

/**
 * The part of a filing in which its risk factors stand, with what stands around it.
 *
 * @param before what precedes the section
 * @param title  the section's own heading, in one block or two; empty if somebody marked the section by hand
 * @param blocks the section
 * @param after  what follows the section
 */
public record RiskSection(List<Block> before, List<Block> title, List<Block> blocks, List<Block> after) {

    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_NEXT_TITLE = 250;
    private static final String NUMBERED = "\\W*(?:part\\s+[ivx]+\\W+)?(?:item\\s*(?<item>\\d{1,2}[a-z]?)\\s*[.:)–—-]*\\s*)?"
            + "(?:(?<letter>[a-z]|\\d{1,2}(?:\\.\\d{1,2})*)\\s*[.)]\\s*)?";
    private static final String NAME = "(?:key information\\W+)?(?:(?:certain|principal|important|the|our)\\s+)?"
            + "(?:risk\\s+factors?|risks\\s+and\\s+uncertainties|facteurs\\s+de\\s+risques?|risques\\s+et\\s+incertitudes)";
    private static final Pattern TITLE = Pattern.compile("(?iu)" + NUMBERED + NAME + "\\s*(?:\\((?:continued|suite)\\))?\\s*[.:]?");
    private static final Pattern NUMBER_ALONE = Pattern.compile("(?iu)(?:part\\s+[ivx]+\\W+)?item\\s*(?<item>\\d{1,2}[a-z]?)\\s*[.:]?");
    private static final Pattern ITEM = Pattern.compile("(?iu)(?:part\\s+[ivx]+\\W+)?item\\s*(?<item>\\d{1,2}[a-z]?)\\b.*");
    private static final Pattern NEXT_PART = Pattern.compile("(?iu)unresolved\\s+staff\\s+comments\\.?|signatures?");
    private static final Pattern LETTERED = Pattern.compile("(?<letter>[A-Z])\\s*[.)]\\s+\\p{Lu}.*");

    public RiskSection {
        before = List.copyOf(before);
        title = List.copyOf(title);
        blocks = List.copyOf(blocks);
        after = List.copyOf(after);
    }

    /**
     * Finds the section in a file: a document, or JSON with the parts of an annual report ({@code item_1A}), as public
     * collections of filings have them.
     *
     * @throws UnreadableSource if the file is no text or has no such section; the message says what was looked for
     */
    public static RiskSection in(SourceFile file) throws UnreadableSource {
        return file.text().stripLeading().startsWith("{") ? ofItems(file.text()) : in(file.read().blocks());
    }

    /** @throws UnreadableSource if no heading of such a section is found; the message says what was looked for */
    public static RiskSection in(List<Block> document) throws UnreadableSource {
        RiskSection longest = null;
        for (int i = 0; i < document.size(); i++) {
            RiskSection section = beginningAt(document, i);
            if (section != null && (longest == null || words(section.blocks) > words(longest.blocks))) {
                longest = section;
            }
        }
        if (longest == null) {
            throw new UnreadableSource("No heading of a risk section was found, such as “Item 1A. Risk Factors” or “RISK FACTORS” on a line of"
                    + " its own. Hand in the part of the filing with its heading, or mark where the section begins and ends.");
        }
        return longest;
    }

    /** A text of which somebody says that it is the section and nothing else. */
    public static RiskSection whole(List<Block> blocks) {
        return new RiskSection(List.of(), List.of(), blocks, List.of());
    }

    private static RiskSection ofItems(String text) throws UnreadableSource {
        JsonNode items;
        try {
            items = new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new UnreadableSource("The file begins as JSON but cannot be read as such: " + e.getOriginalMessage()
                    + ". Hand in the filing itself, as HTML or text.");
        }
        if (!items.path("item_1A").isTextual()) {
            throw new UnreadableSource("The file is JSON without a part “item_1A”, where the risk factors of an annual report stand."
                    + " Hand in the filing itself, as HTML or text.");
        }
        List<Block> lines = items.path("item_1A").asText().lines().map(Inline::plain).filter(line -> !line.isEmpty()).map(Block::paragraph).toList();
        int title = 0;
        while (title < Math.min(lines.size(), 2) && isTitle(lines.get(title))) {
            title++;
        }
        return new RiskSection(List.of(), lines.subList(0, title), lines.subList(title, lines.size()), List.of());
    }

    private static boolean isTitle(Block block) {
        return TITLE.matcher(text(block)).matches() || NUMBER_ALONE.matcher(text(block)).matches();
    }

    private static RiskSection beginningAt(List<Block> document, int index) {
        Block title = document.get(index);
        Matcher named = TITLE.matcher(text(title));
        if (!title.isProse() || text(title).length() > LONGEST_TITLE || !named.matches()) {
            return null;
        }
        String item = named.group("item");
        int first = index;
        if (item == null && index > 0) {
            Matcher number = NUMBER_ALONE.matcher(text(document.get(index - 1)));
            item = number.matches() ? number.group("item") : null;
            first = number.matches() ? index - 1 : index;
        }
        int end = index + 1;
        while (end < document.size() && !endsSection(document.get(end), title, item, named.group("letter"))) {
            end++;
        }
        return new RiskSection(document.subList(0, first), document.subList(first, index + 1), document.subList(index + 1, end),
                document.subList(end, document.size()));
    }

    private static boolean endsSection(Block block, Block title, String item, String letter) {
        String text = text(block);
        if (!block.isProse() || text.length() > LONGEST_NEXT_TITLE || TITLE.matcher(text).matches()) {
            return false;
        }
        Matcher next = ITEM.matcher(text);
        if (next.matches()) {
            boolean looksIt = isMarked(block) || NUMBER_ALONE.matcher(text).matches() || title.content().isAllStrong() == block.content().isAllStrong();
            return looksIt && !next.group("item").equalsIgnoreCase(item == null ? "" : item);
        }
        if (NEXT_PART.matcher(text).matches()) {
            return true;
        }
        if (letter != null && isMarked(block)) {
            Matcher lettered = LETTERED.matcher(text);
            return lettered.matches() && lettered.group("letter").charAt(0) == Character.toUpperCase(letter.charAt(0)) + 1;
        }
        return item == null && letter == null && isOfTheSameRank(block, title);
    }

    /** Below a bare heading such as RISK FACTORS the section ends at the next heading that looks exactly like it. */
    private static boolean isOfTheSameRank(Block block, Block title) {
        boolean heading = title.kind() == Block.Kind.HEADING;
        return block.kind() == title.kind() && block.level() == title.level() && block.look().equals(title.look())
                && block.content().isAllStrong() == title.content().isAllStrong()
                && block.content().isAllEm() == title.content().isAllEm()
                && (heading || isCapitals(text(title)) && isCapitals(text(block)))
                && !text(block).toLowerCase(Locale.ROOT).contains("risk");
    }

    private static boolean isMarked(Block block) {
        return block.kind() == Block.Kind.HEADING || block.content().isAllStrong() || block.look().underlined() || isCapitals(text(block));
    }

    static boolean isCapitals(String text) {
        return text.codePoints().filter(Character::isLetter).count() > 3 && text.codePoints().noneMatch(Character::isLowerCase);
    }

    private static String text(Block block) {
        return block.content().text().replace('\n', ' ');
    }

    private static int words(List<Block> blocks) {
        return blocks.stream().mapToInt(block -> text(block).split(" ").length).sum();
    }

    /** All that is not the section, in its order. */
    public List<Block> around() {
        List<Block> around = new ArrayList<>(before);
        around.addAll(after);
        return around;
    }
}
