package org.dateline.draft.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dateline.document.Block;
import org.dateline.document.BodyHtml;
import org.dateline.document.Inline;
import org.dateline.document.Run;
import org.dateline.document.SourceText;

/** A source while it is taken apart: each recogniser takes its part out of the blocks; what remains is the body. */
final class Workpiece {

    final List<Block> blocks;
    final Map<String, String> fields;
    final String fileName;
    final List<Understood> understood = new ArrayList<>();
    final List<LeftOver> leftOver = new ArrayList<>();

    Workpiece(SourceText source, String fileName) {
        this.blocks = new ArrayList<>(source.blocks());
        this.fields = new java.util.LinkedHashMap<>(source.fields());
        this.fileName = fileName;
        source.asides().forEach(aside -> leave(aside.text(), aside.why()));
    }

    /** Notes that words went from the text into a part. */
    void moved(Part part, String source, String value, String doubt) {
        understood.add(new Understood(part, source, value, doubt, true));
    }

    /** Notes what was concluded from words that stay where they are. */
    void concluded(Part part, String source, String value, String doubt) {
        understood.add(new Understood(part, source, value, doubt, false));
    }

    void leave(String text, String why) {
        if (!text.isBlank()) {
            leftOver.add(new LeftOver(text.strip(), why));
        }
    }

    void leave(Block block, String why) {
        leave(textOf(block), why);
    }

    /** The text of a block with the addresses it links to, so that nothing of the source is hidden. */
    static String textOf(Block block) {
        if (block.table() != null) {
            return block.table().rows().stream()
                    .map(row -> row.cells().stream().map(cell -> withAddresses(cell.content())).collect(Collectors.joining("  ")))
                    .collect(Collectors.joining("\n"));
        }
        return block.literal().isEmpty() ? withAddresses(block.content()) : block.literal();
    }

    /** The text of a block as a reader sees it. */
    static String plainTextOf(Block block) {
        return BodyHtml.text(BodyHtml.markup(List.of(block)));
    }

    private static String withAddresses(Inline content) {
        StringBuilder text = new StringBuilder();
        List<Run> runs = content.runs();
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            text.append(run.text());
            boolean ends = i + 1 == runs.size() || !runs.get(i + 1).href().equals(run.href());
            if (!run.href().isEmpty() && ends) {
                text.append(" ").append(run.href()).append(i + 1 == runs.size() ? "" : " ");
            }
        }
        return text.toString();
    }
}
