package org.dateline.document;

import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;

/**
 * The clean vocabulary of a release's body, and the only way into it: what comes in is parsed and set down anew from a short
 * list, never passed through.
 *
 * <p>Blocks: {@code p} (class {@code footnote} for a footnote), {@code h2} to {@code h4}, {@code ul} and {@code ol} (start) with
 * {@code li}, {@code blockquote} of {@code p} and {@code footer}, {@code table} with {@code caption}, {@code thead},
 * {@code tbody}, {@code tr}, {@code th} (scope) and {@code td} (class {@code num} for a figure), each with colspan and rowspan,
 * {@code pre}, and {@code figure} with {@code img} of an attachment and {@code figcaption}. Inside blocks: {@code a} (http,
 * https, mailto, tel), {@code strong}, {@code em}, {@code sup}, {@code sub}, {@code br}. The markup is well-formed XML.
 */
public final class BodyHtml {

    private BodyHtml() {
    }

    /** The clean form of any HTML; cleaning it again changes nothing. Pictures are left out. */
    public static String clean(String html) {
        return clean(html, Set.of());
    }

    /** @param attachments names of the release's attachments, which figures may show */
    public static String clean(String html, Set<String> attachments) {
        return markup(read(html, attachments));
    }

    /** The blocks of a clean body. */
    public static List<Block> blocks(String html) {
        return read(html, Set.of());
    }

    /** The clean form of blocks. */
    public static String markup(List<Block> blocks) {
        return BlockMarkup.of(blocks);
    }

    /** The table that lines draw with bars between its cells, in the clean vocabulary; empty if they draw none. */
    public static String table(List<String> lines) {
        Table table = PipeTable.parse(lines);
        return table == null ? "" : markup(List.of(Block.table(table)));
    }

    /** The plain text: blocks parted by an empty line, tables laid out in columns, items marked. */
    public static String text(String html) {
        return BlockText.of(read(html, Set.of()));
    }

    private static List<Block> read(String html, Set<String> attachments) {
        return HtmlBlocks.read(Jsoup.parseBodyFragment(html).body(), HtmlBlocks.Reading.STRICT, attachments).blocks();
    }
}
