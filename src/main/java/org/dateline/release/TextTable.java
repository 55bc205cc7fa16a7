package org.dateline.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;

/** A table laid out in columns of plain text: two spaces between columns, figures to the right, a rule under its head. */
final class TextTable {

    private static final int BETWEEN = 2;
    private static final int LONGEST_FIGURE = 40;
    private static final Pattern FIGURE = Pattern.compile("[(\\-–—−+<>~]*\\s*[$€£¥]?\\s*[(\\-–—−+]?[\\d.,'  ]*\\d[\\d.,'  ]*\\s*[%¢$€£¥x]?\\)?\\s*[%*†]*|[–—-]|N/A|n/a|nm");

    private record Cell(Element source, int row, int column, int columns, boolean toTheRight, String text) {

        List<String> wrapped(int width) {
            return PlainText.wrap(text, width);
        }

        int natural() {
            return text.lines().mapToInt(PlainText::width).max().orElse(0);
        }

        int least() {
            return IntStream.of(text.lines().flatMap(line -> List.of(line.split(" ")).stream()).mapToInt(PlainText::width).toArray())
                    .max().orElse(0);
        }
    }

    private final List<Cell> cells = new ArrayList<>();
    private int rows;
    private int columns;
    private int headRows;

    private TextTable() {}

    /**
     * @param text gives the text of a cell, with LF for a line break
     */
    static TextTable of(Element table, Function<Element, String> text) {
        var laid = new TextTable();
        Map<Integer, Integer> takenUntilRow = new TreeMap<>();
        for (Element row : table.select("> tr, > thead > tr, > tbody > tr, > tfoot > tr")) {
            int column = 0;
            for (Element cell : row.select("> td, > th")) {
                while (takenUntilRow.getOrDefault(column, 0) > laid.rows) {
                    column++;
                }
                int width = span(cell, "colspan");
                int height = span(cell, "rowspan");
                String words = text.apply(cell);
                if (!words.isBlank()) {
                    laid.cells.add(new Cell(cell, laid.rows, column, width, toTheRight(cell, words), words));
                }
                for (int i = 0; i < width; i++) {
                    takenUntilRow.put(column + i, laid.rows + height);
                }
                column += width;
            }
            laid.columns = Math.max(laid.columns, column);
            laid.rows++;
            if (row.parent() != null && row.parent().normalName().equals("thead")) {
                laid.headRows = laid.rows;
            }
        }
        return laid;
    }

    private static int span(Element cell, String attribute) {
        String span = cell.attr(attribute);
        return span.matches("[0-9]{1,3}") ? Math.max(1, Integer.parseInt(span)) : 1;
    }

    private static boolean toTheRight(Element cell, String text) {
        return cell.hasClass("num")
                || text.length() <= LONGEST_FIGURE && FIGURE.matcher(text).matches();
    }

    /** Marks the cells that hold figures with the class {@code right}. */
    void alignFigures() {
        cells.stream().filter(Cell::toTheRight).forEach(cell -> cell.source().addClass("right"));
    }

    /** Characters in a line that has each column just as wide as its longest word. */
    int leastCharacters() {
        return IntStream.of(required(Cell::least)).sum();
    }

    /** Columns that hold anything at all. */
    int usedColumns() {
        return (int) IntStream.of(required(Cell::least)).filter(width -> width > 0).count();
    }

    List<String> lines(int available) {
        int[] widths = widths(available);
        var lines = new ArrayList<String>();
        for (int row = 0; row < rows; row++) {
            rowLines(row, widths, lines);
            if (row + 1 == headRows) {
                lines.add("-".repeat(Math.max(1, total(widths))));
            }
        }
        return lines;
    }

    private void rowLines(int row, int[] widths, List<String> lines) {
        var parts = new ArrayList<StringBuilder>();
        for (Cell cell : cells) {
            if (cell.row() != row) {
                continue;
            }
            int left = IntStream.range(0, cell.column()).map(i -> widths[i] == 0 ? 0 : widths[i] + BETWEEN).sum();
            int width = spanned(widths, cell);
            List<String> wrapped = cell.wrapped(width);
            for (int i = 0; i < wrapped.size(); i++) {
                if (parts.size() == i) {
                    parts.add(new StringBuilder());
                }
                StringBuilder line = parts.get(i);
                String words = wrapped.get(i);
                int at = cell.toTheRight() ? left + width - PlainText.width(words) : left;
                int gap = at - PlainText.width(line);
                line.append(" ".repeat(Math.max(line.isEmpty() ? 0 : 1, gap))).append(words);
            }
        }
        parts.forEach(part -> lines.add(part.toString()));
    }

    /** The natural widths if they fit; otherwise the widest columns give way, none below its longest word. */
    private int[] widths(int available) {
        int[] least = required(Cell::least);
        int[] widths = required(Cell::natural);
        while (total(widths) > available) {
            int widest = -1;
            for (int i = 0; i < columns; i++) {
                if (widths[i] > least[i] && (widest < 0 || widths[i] > widths[widest])) {
                    widest = i;
                }
            }
            if (widest < 0) {
                break;
            }
            widths[widest]--;
        }
        return widths;
    }

    private int[] required(java.util.function.ToIntFunction<Cell> need) {
        int[] widths = new int[columns];
        cells.stream().filter(cell -> cell.columns() == 1)
                .forEach(cell -> widths[cell.column()] = Math.max(widths[cell.column()], need.applyAsInt(cell)));
        cells.stream().filter(cell -> cell.columns() > 1).forEach(cell -> {
            int last = Math.min(columns, cell.column() + cell.columns()) - 1;
            int lacking = cell.least() - spanned(widths, cell);
            widths[last] += Math.max(0, lacking);
        });
        return widths;
    }

    private int spanned(int[] widths, Cell cell) {
        int[] spanned = IntStream.range(cell.column(), Math.min(columns, cell.column() + cell.columns()))
                .map(i -> widths[i]).filter(width -> width > 0).toArray();
        return Math.max(1, IntStream.of(spanned).sum() + BETWEEN * Math.max(0, spanned.length - 1));
    }

    private int total(int[] widths) {
        int used = (int) IntStream.of(widths).filter(width -> width > 0).count();
        return IntStream.of(widths).sum() + BETWEEN * Math.max(0, used - 1);
    }
}
