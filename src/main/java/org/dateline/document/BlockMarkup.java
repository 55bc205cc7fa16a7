package org.dateline.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Writes blocks in the clean vocabulary: groups items into lists and quoted paragraphs into quotations. */
final class BlockMarkup {

    private record OpenList(boolean ordered, int number) {}

    private final StringBuilder out = new StringBuilder();
    private final Deque<OpenList> lists = new ArrayDeque<>();
    private boolean inQuote;

    static String of(List<Block> blocks) {
        BlockMarkup markup = new BlockMarkup();
        blocks.forEach(markup::append);
        markup.closeLists(0);
        markup.closeQuote();
        return markup.out.toString();
    }

    private void append(Block block) {
        if (block.kind() != Block.Kind.ITEM) {
            closeLists(0);
        }
        if (block.kind() != Block.Kind.QUOTE && block.kind() != Block.Kind.QUOTE_SOURCE) {
            closeQuote();
        }
        switch (block.kind()) {
            case PARAGRAPH -> element("p", block.content());
            case FOOTNOTE -> out.append("<p class=\"footnote\">").append(block.content().markup()).append("</p>\n");
            case HEADING -> element("h" + Math.min(Math.max(block.level(), 2), 4), block.content().unemphasised());
            case ITEM -> item(block);
            case QUOTE -> {
                openQuote();
                element("p", block.content());
            }
            case QUOTE_SOURCE -> {
                openQuote();
                element("footer", block.content());
                closeQuote();
            }
            case TABLE -> {
                block.table().appendMarkup(out);
                out.append('\n');
            }
            case PREFORMATTED -> out.append("<pre>").append(Markup.text(block.literal())).append("</pre>\n");
            case FIGURE -> figure(block);
            case RULE -> { }
        }
    }

    private void element(String name, Inline content) {
        if (!content.isEmpty()) {
            out.append('<').append(name).append('>').append(content.markup()).append("</").append(name).append(">\n");
        }
    }

    private void item(Block item) {
        int level = Math.min(item.level(), lists.size() + 1);
        boolean ordered = item.number() > 0;
        closeLists(level);
        OpenList open = lists.size() == level ? lists.peek() : null;
        if (open != null && (open.ordered() != ordered || ordered && item.number() != open.number() + 1)) {
            closeLists(level - 1);
            open = null;
        }
        if (open == null) {
            out.append(ordered ? item.number() == 1 ? "<ol>" : "<ol start=\"" + item.number() + "\">" : "<ul>");
        } else {
            out.append("</li>");
            lists.pop();
        }
        lists.push(new OpenList(ordered, item.number()));
        out.append("<li>").append(item.content().markup());
    }

    private void closeLists(int depth) {
        while (lists.size() > depth) {
            out.append(lists.pop().ordered() ? "</li></ol>" : "</li></ul>");
            out.append(lists.isEmpty() ? "\n" : "");
        }
    }

    private void openQuote() {
        if (!inQuote) {
            out.append("<blockquote>");
            inQuote = true;
        }
    }

    private void closeQuote() {
        if (inQuote) {
            out.append("</blockquote>\n");
            inQuote = false;
        }
    }

    private void figure(Block figure) {
        out.append("<figure><img src=\"").append(Markup.attribute(figure.figure().attachment()))
                .append("\" alt=\"").append(Markup.attribute(figure.figure().alternative())).append("\"/>");
        if (!figure.content().isEmpty()) {
            out.append("<figcaption>").append(figure.content().markup()).append("</figcaption>");
        }
        out.append("</figure>\n");
    }
}
