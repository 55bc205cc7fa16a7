package org.dateline.draft.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dateline.document.Block;

/** A paragraph that is a quotation from beginning to end, with its speaker in a line of its own below, is set as one. */
final class Quotations {

    private static final Pattern WHOLE = Pattern.compile("(?s)[“\"«][^“”\"«»]{40,}[”\"»]");
    private static final Pattern SPEAKER = Pattern.compile("(?u)^[-–—]{1,2}\\s*(?=\\p{Lu})[^.]{4,}.{0,160}");

    private Quotations() {
    }

    static List<Block> marked(List<Block> blocks) {
        List<Block> marked = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            Block next = i + 1 < blocks.size() ? blocks.get(i + 1) : null;
            if (next != null && isProse(block) && isProse(next) && WHOLE.matcher(block.content().text()).matches()
                    && SPEAKER.matcher(next.content().text()).matches()) {
                marked.add(Block.quote(block.content()));
                marked.add(Block.quoteSource(next.content()));
                i++;
            } else {
                marked.add(block);
            }
        }
        return marked;
    }

    private static boolean isProse(Block block) {
        return block.kind() == Block.Kind.PARAGRAPH;
    }
}
