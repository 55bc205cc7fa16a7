package org.dateline.document;

import java.util.List;
import java.util.regex.Pattern;

/** A table of the clean vocabulary. Rows of the head come first. */
public record Table(Inline caption, List<Row> rows) {

    private static final Pattern FIGURE = Pattern.compile(
            "(?:(?:US|C|CA|A|CDN|HK)?[$€£¥]\\s*)?[-+–−(]{0,2}\\s*(?:[$€£¥]\\s*)?\\d[\\d.,  ']*\\d?\\s*(?:[%x$€£]|bps?)?\\s*\\)?\\s*%?\\*{0,2}"
                    + "|(?:[$€£¥]\\s*)?[-–—−]{1,2}(?:\\s*%)?|(?i:n/?a|nm|n/m)");

    public Table {
        rows = List.copyOf(rows);
    }

    /** @param head true in the head of the table */
    public record Row(boolean head, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** @param scope "col", "row", "colgroup" or "rowgroup" for a heading cell; empty for a cell of data */
    public record Cell(Inline content, String scope, int colspan, int rowspan) {

        static Cell of(Inline content) {
            return new Cell(content, "", 1, 1);
        }

        boolean isHeading() {
            return !scope.isEmpty();
        }

        boolean isFigure() {
            return Table.isFigure(content.text());
        }
    }

    /** True for what stands in a column of figures: a number with its sign, currency or per cent, or a dash in its place. */
    static boolean isFigure(String text) {
        return text.length() <= 40 && FIGURE.matcher(text).matches();
    }

    void appendMarkup(StringBuilder out) {
        out.append("<table>");
        if (!caption.isEmpty()) {
            out.append("<caption>").append(caption.markup()).append("</caption>");
        }
        String part = "";
        for (Row row : rows) {
            String own = row.head() ? "thead" : "tbody";
            if (!own.equals(part)) {
                out.append(part.isEmpty() ? "" : "</" + part + ">").append('<').append(own).append('>');
                part = own;
            }
            out.append("<tr>");
            row.cells().forEach(cell -> append(out, cell));
            out.append("</tr>");
        }
        out.append("</").append(part).append("></table>");
    }

    private static void append(StringBuilder out, Cell cell) {
        String name = cell.isHeading() ? "th" : "td";
        out.append('<').append(name);
        if (cell.isHeading()) {
            out.append(" scope=\"").append(cell.scope()).append('"');
        } else if (cell.isFigure()) {
            out.append(" class=\"num\"");
        }
        if (cell.colspan() > 1) {
            out.append(" colspan=\"").append(cell.colspan()).append('"');
        }
        if (cell.rowspan() > 1) {
            out.append(" rowspan=\"").append(cell.rowspan()).append('"');
        }
        out.append('>').append(cell.content().markup()).append("</").append(name).append('>');
    }
}
