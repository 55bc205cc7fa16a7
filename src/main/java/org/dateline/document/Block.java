package org.dateline.document;

/**
 * One block of a text: what a release's body is made of, and what importing works on.
 *
 * @param content the text; empty for a table
 * @param level   2 to 4 for a heading (1 only while importing), the depth from 1 for a list item, otherwise 0
 * @param number  the number of an item of an ordered list, otherwise 0
 * @param table   the table, or null
 * @param figure  the picture of a figure, whose content is the caption, or null
 * @param literal the text of a preformatted block with its spaces; otherwise empty
 * @param look    how the source sets the block; no part of the clean vocabulary
 */
public record Block(Kind kind, Inline content, int level, int number, Table table, Figure figure, String literal,
                    Look look) {

    public enum Kind { PARAGRAPH, FOOTNOTE, HEADING, ITEM, QUOTE, QUOTE_SOURCE, TABLE, PREFORMATTED, FIGURE, RULE }

    /** How a source sets a block: hints for what it may be. */
    public record Look(boolean centred, boolean right, boolean underlined) {
        public static final Look NONE = new Look(false, false, false);
    }

    /**
     * @param attachment  the name of an attachment of the release
     * @param alternative what is to be seen, for who cannot see it
     */
    public record Figure(String attachment, String alternative) {}

    public static Block paragraph(Inline content) {
        return new Block(Kind.PARAGRAPH, content, 0, 0, null, null, "", Look.NONE);
    }

    public static Block heading(int level, Inline content) {
        return new Block(Kind.HEADING, content.onOneLine(), level, 0, null, null, "", Look.NONE);
    }

    /** @param number the item's number in an ordered list, 0 in an unordered one */
    public static Block item(int level, int number, Inline content) {
        return new Block(Kind.ITEM, content, level, number, null, null, "", Look.NONE);
    }

    public static Block footnote(Inline content) {
        return of(Kind.FOOTNOTE, content);
    }

    public static Block quote(Inline content) {
        return of(Kind.QUOTE, content);
    }

    public static Block quoteSource(Inline content) {
        return of(Kind.QUOTE_SOURCE, content);
    }

    public static Block table(Table table) {
        return new Block(Kind.TABLE, Inline.EMPTY, 0, 0, table, null, "", Look.NONE);
    }

    public static Block preformatted(String text) {
        return new Block(Kind.PREFORMATTED, Inline.EMPTY, 0, 0, null, null, text, Look.NONE);
    }

    public static Block figure(Figure figure, Inline caption) {
        return new Block(Kind.FIGURE, caption, 0, 0, null, figure, "", Look.NONE);
    }

    /** A line drawn across the page. */
    public static Block rule() {
        return of(Kind.RULE, Inline.EMPTY);
    }

    private static Block of(Kind kind, Inline content) {
        return new Block(kind, content, 0, 0, null, null, "", Look.NONE);
    }

    public Block withLook(Look seen) {
        return new Block(kind, content, level, number, table, figure, literal, seen);
    }

    public Block withContent(Inline changed) {
        return new Block(kind, changed, level, number, table, figure, literal, look);
    }

    public boolean isProse() {
        return kind == Kind.PARAGRAPH || kind == Kind.FOOTNOTE || kind == Kind.HEADING || kind == Kind.ITEM || kind == Kind.QUOTE;
    }
}
