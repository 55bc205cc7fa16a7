package org.dateline.risk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.dateline.document.Block;

/**
 * The blocks of a risk section made ready for splitting: running heads set aside, paragraphs that a page's end cut in two put
 * together again, bullets on lines of their own made list items. No word is lost or changed.
 *
 * @param leftOverAt of each block that is left over, how many blocks of the text stand before it
 */
record SectionBlocks(List<Block> text, List<Block> leftOver, List<Integer> leftOverAt) {

    private static final int LONGEST_RUNNING_HEAD = 100;
    private static final int FEWEST_REPEATS = 3;
    private static final Pattern BULLET_ALONE = Pattern.compile("[•·▪●■◦‣○*]");
    private static final Pattern BULLETED = Pattern.compile("[•▪●■◦‣○]\\s*\\S.*", Pattern.DOTALL);
    private static final Pattern PAGE = Pattern.compile("(?iu)(?:table of contents|index|>|(?:page\\s*)?[-–]?\\s*(?:\\d{1,3}|[ivxl]{1,6})\\s*[-–]?)");
    private static final Pattern FINISHED = Pattern.compile("(?s).*[.!?:;”\"’)\\]]");
    private static final Pattern LIST_GOES_ON = Pattern.compile("(?s).*(?::|;|;\\s+(?:and|or|and/or))");

    static SectionBlocks of(List<Block> section) {
        Map<String, Integer> repeats = new HashMap<>();
        section.forEach(block -> repeats.merge(pattern(block), 1, Integer::sum));
        List<Block> text = new ArrayList<>();
        List<Block> leftOver = new ArrayList<>();
        List<Integer> leftOverAt = new ArrayList<>();
        boolean bullet = false;
        for (Block block : section) {
            String words = block.content().text();
            if (block.kind() == Block.Kind.RULE || block.isProse() && words.isEmpty()) {
                continue;
            }
            if (block.kind() == Block.Kind.PARAGRAPH && BULLET_ALONE.matcher(words).matches()) {
                bullet = true;
            } else if (isRunningHead(block, repeats)) {
                leftOver.add(block);
                leftOverAt.add(text.size());
            } else {
                add(text, block, bullet);
                bullet = false;
            }
        }
        return new SectionBlocks(List.copyOf(text), List.copyOf(leftOver), List.copyOf(leftOverAt));
    }

    /** A short line that comes again and again, whatever its number, and ends no sentence. */
    private static boolean isRunningHead(Block block, Map<String, Integer> repeats) {
        String words = block.content().text();
        return block.kind() != Block.Kind.ITEM && block.isProse()
                && (PAGE.matcher(words).matches()
                || words.length() <= LONGEST_RUNNING_HEAD && !words.matches("(?s).*[.;:,]") && repeats.get(pattern(block)) >= FEWEST_REPEATS);
    }

    private static String pattern(Block block) {
        return block.content().text().replaceAll("\\d+", "0").toLowerCase(Locale.ROOT);
    }

    private static void add(List<Block> text, Block block, boolean bullet) {
        String words = block.content().text();
        Block last = text.isEmpty() ? null : text.get(text.size() - 1);
        if (last != null && !bullet && goesOn(last, block)) {
            text.set(text.size() - 1, last.withContent(last.content().then(" ", block.content())));
        } else if (block.kind() == Block.Kind.PARAGRAPH && bullet) {
            text.add(Block.item(1, 0, block.content()));
        } else if (block.kind() == Block.Kind.PARAGRAPH && BULLETED.matcher(words).matches()) {
            text.add(Block.item(1, 0, block.content().from(1)));
        } else if (last != null && block.kind() == Block.Kind.PARAGRAPH && startsSmall(words) && listGoesOn(last)) {
            text.add(Block.item(1, 0, block.content()));
        } else {
            text.add(block);
        }
    }

    /** A sentence that a page's end cut in two: not finished above, and going on in a small letter below. */
    private static boolean goesOn(Block last, Block next) {
        return next.kind() == Block.Kind.PARAGRAPH && (last.kind() == Block.Kind.PARAGRAPH || last.kind() == Block.Kind.ITEM)
                && startsSmall(next.content().text()) && !FINISHED.matcher(last.content().text()).matches()
                && !LIST_GOES_ON.matcher(last.content().text()).matches();
    }

    private static boolean listGoesOn(Block last) {
        return LIST_GOES_ON.matcher(last.content().text()).matches();
    }

    private static boolean startsSmall(String words) {
        return Character.isLowerCase(words.codePointAt(0));
    }

    /** The text of a paragraph without style. */
    static String text(Block block) {
        return block.content().text().replace('\n', ' ');
    }
}
