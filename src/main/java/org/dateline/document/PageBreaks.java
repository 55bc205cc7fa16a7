package org.dateline.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Where a printed page ended: its number goes aside, and a sentence that ran over the edge is put together again. */
final class PageBreaks {

    private static final Pattern NUMBER = Pattern.compile("(?:[-–]\\s*)?(?:(?i:page)\\s+)?\\d{1,3}(?:\\s*[-–])?");
    private static final Pattern FINISHED = Pattern.compile("(?s).*[.!?:;\"”’)\\]]");

    private PageBreaks() {
    }

    static List<Block> healed(List<Block> blocks, List<HtmlBlocks.Aside> asides) {
        List<Block> healed = new ArrayList<>();
        boolean broken = false;
        boolean numbered = false;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (isNumber(blocks, i) && (i + 1 < blocks.size() || numbered)) {
                numbered = true;
                asides.add(new HtmlBlocks.Aside(block.content().text(), "Page number"));
            } else if (block.kind() == Block.Kind.RULE) {
                broken = true;
                healed.add(block);
            } else {
                if (broken && goesOn(healed, block)) {
                    dropRules(healed);
                    Block last = healed.remove(healed.size() - 1);
                    healed.add(last.withContent(last.content().then(" ", block.content())));
                } else {
                    healed.add(block);
                }
                broken = false;
            }
        }
        return healed;
    }

    /** A number alone, at the edge of a page, and not below another figure as in a table that came loose. */
    private static boolean isNumber(List<Block> blocks, int index) {
        Block block = blocks.get(index);
        return block.kind() == Block.Kind.PARAGRAPH && NUMBER.matcher(block.content().text()).matches()
                && (index == 0 || !Table.isFigure(blocks.get(index - 1).content().text()))
                && (index + 1 == blocks.size() || blocks.get(index + 1).kind() == Block.Kind.RULE);
    }

    private static boolean goesOn(List<Block> before, Block next) {
        int last = before.size() - 1;
        while (last >= 0 && before.get(last).kind() == Block.Kind.RULE) {
            last--;
        }
        return last >= 0 && before.get(last).kind() == Block.Kind.PARAGRAPH && next.kind() == Block.Kind.PARAGRAPH
                && !FINISHED.matcher(before.get(last).content().text()).matches()
                && Character.isLowerCase(next.content().text().codePointAt(0));
    }

    private static void dropRules(List<Block> blocks) {
        while (blocks.get(blocks.size() - 1).kind() == Block.Kind.RULE) {
            blocks.remove(blocks.size() - 1);
        }
    }
}
