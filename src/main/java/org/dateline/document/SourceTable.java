package org.dateline.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Makes sense of a table as companies' filings draw it: cells that only hold a currency sign or a bracket are joined to
 * their figure, columns that only make room are dropped, and a table that is there for the layout becomes the items, notes or
 * paragraphs it stands for.
 */
final class SourceTable {

    private static final Pattern OPENING = Pattern.compile("(?:(?:US|C|CA|A|CDN|HK)?[$€£¥]\\s*)?\\(?|\\(");
    private static final Pattern CLOSING = Pattern.compile("[)%](?:\\s*[%)])?\\s*(?:\\(\\w{1,2}\\))?\\*?");
    private static final Pattern BULLET = Pattern.compile("[•●◦▪■○·*–—-]|[\\uF0A7\\uF0B7]");
    private static final Pattern MARKER = Pattern.compile("\\(?[\\p{Alnum}]{1,4}[.)]|\\*{1,3}|[†‡]|\\d{1,2}");
    private static final Pattern REACHABLE = Pattern.compile("[\\w.+-]+@[\\w-]+\\.[\\w.-]+|(?:\\+?1[-. ])?\\(?\\d{3}\\)?[-. ]{1,2}\\d{3}[-. ]\\d{4}");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final int LARGEST = 200_000;

    private final Inline caption;
    private final List<Table.Cell[]> grid = new ArrayList<>();
    private final List<Boolean> heads = new ArrayList<>();
    private int width;

    private SourceTable(Inline caption, List<Table.Row> rows) {
        this.caption = caption;
        int[] covered = new int[0];
        for (Table.Row row : rows) {
            covered = place(row, covered);
        }
        grid.replaceAll(cells -> Arrays.copyOf(cells, width));
    }

    static List<Block> read(Inline caption, List<Table.Row> rows) {
        long cells = rows.stream().flatMap(row -> row.cells().stream()).mapToLong(Table.Cell::colspan).sum();
        if (cells > LARGEST) {
            return rows.stream().flatMap(row -> row.cells().stream()).map(cell -> Block.paragraph(cell.content()))
                    .filter(block -> !block.content().isEmpty()).toList();
        }
        SourceTable table = new SourceTable(caption, rows);
        table.joinFigures();
        table.dropEmpty();
        return table.blocks();
    }

    /** Puts a row's cells in their columns, past those that a cell of an earlier row still covers. */
    private int[] place(Table.Row row, int[] covered) {
        int[] below = Arrays.copyOf(covered, covered.length);
        for (int i = 0; i < below.length; i++) {
            below[i] = Math.max(below[i] - 1, 0);
        }
        List<Table.Cell> cells = new ArrayList<>();
        int column = 0;
        for (Table.Cell cell : row.cells()) {
            while (column < covered.length && covered[column] > 0) {
                column++;
            }
            int end = column + cell.colspan();
            while (cells.size() < end) {
                cells.add(null);
            }
            cells.set(column, cell);
            if (cell.rowspan() > 1) {
                below = Arrays.copyOf(below, Math.max(below.length, end));
                Arrays.fill(below, column, end, cell.rowspan() - 1);
            }
            column = end;
        }
        width = Math.max(width, cells.size());
        grid.add(cells.toArray(new Table.Cell[0]));
        heads.add(row.head());
        return below;
    }

    /** "$" and "(" go to the figure behind them, ")" and "%" to the one before. */
    private void joinFigures() {
        for (Table.Cell[] row : grid) {
            int figure = -1;
            int opening = -1;
            for (int i = 0; i < width; i++) {
                if (row[i] == null || row[i].content().isEmpty()) {
                    continue;
                }
                String text = row[i].content().text();
                if (opening >= 0) {
                    row[i] = joined(row[opening], row[i]);
                    row[opening] = null;
                    opening = -1;
                    figure = i;
                } else if (OPENING.matcher(text).matches()) {
                    opening = i;
                } else if (figure >= 0 && CLOSING.matcher(text).matches()) {
                    row[figure] = new Table.Cell(row[figure].content().then("", row[i].content()), row[figure].scope(),
                            row[figure].colspan(), row[figure].rowspan());
                    row[i] = null;
                } else {
                    figure = i;
                }
            }
        }
    }

    private static Table.Cell joined(Table.Cell opening, Table.Cell figure) {
        return new Table.Cell(opening.content().then("", figure.content()), figure.scope(), figure.colspan(), figure.rowspan());
    }

    private void dropEmpty() {
        boolean[] kept = new boolean[width];
        for (Table.Cell[] row : grid) {
            for (int i = 0; i < width; i++) {
                kept[i] |= isFilled(row[i]) && row[i].colspan() == 1;
            }
        }
        for (Table.Cell[] row : grid) {
            for (int i = 0; i < width; i++) {
                if (isFilled(row[i]) && count(kept, i, i + row[i].colspan()) == 0) {
                    kept[i] = true;
                }
            }
        }
        int[] place = new int[width + 1];
        for (int i = 0; i < width; i++) {
            place[i + 1] = place[i] + (kept[i] ? 1 : 0);
        }
        for (int r = grid.size() - 1; r >= 0; r--) {
            Table.Cell[] narrow = narrowed(grid.get(r), place);
            if (Arrays.stream(narrow).noneMatch(SourceTable::isFilled)) {
                grid.remove(r);
                heads.remove(r);
            } else {
                grid.set(r, narrow);
            }
        }
        width = place[width];
    }

    private static Table.Cell[] narrowed(Table.Cell[] row, int[] place) {
        Table.Cell[] narrow = new Table.Cell[place[place.length - 1]];
        for (int i = 0; i < row.length; i++) {
            if (isFilled(row[i])) {
                int end = Math.min(i + row[i].colspan(), row.length);
                narrow[place[i]] = new Table.Cell(row[i].content(), row[i].scope(), Math.max(place[end] - place[i], 1), 1);
            }
        }
        return narrow;
    }

    private static boolean isFilled(Table.Cell cell) {
        return cell != null && !cell.content().isEmpty();
    }

    private static int count(boolean[] kept, int from, int to) {
        int count = 0;
        for (int i = from; i < Math.min(to, kept.length); i++) {
            count += kept[i] ? 1 : 0;
        }
        return count;
    }

    private List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        if (grid.isEmpty() || isLayout()) {
            if (!caption.isEmpty()) {
                blocks.add(Block.paragraph(caption));
            }
            blocks.addAll(isAddresses() ? columnWise() : rowWise());
        } else {
            blocks.add(Block.table(new Table(caption, tableRows())));
        }
        return blocks;
    }

    private boolean isLayout() {
        return width == 1 || isAddresses() || isMarked() || grid.size() == 1 && figures(grid.get(0)) == 0;
    }

    /** Every row is a mark and a text: a list, or notes. */
    private boolean isMarked() {
        return width == 2 && grid.stream().allMatch(row -> isFilled(row[0]) && isFilled(row[1])
                && (BULLET.matcher(row[0].content().text()).matches() || MARKER.matcher(row[0].content().text()).matches())
                && !Table.isFigure(row[1].content().text()));
    }

    /** People and how to reach them, side by side. */
    private boolean isAddresses() {
        return width > 1 && width <= 6 && grid.size() > 1
                && grid.stream().flatMap(Arrays::stream)
                        .noneMatch(cell -> isFilled(cell) && (cell.content().text().length() > 120
                                || cell.isFigure() && !REACHABLE.matcher(cell.content().text()).matches()))
                && grid.stream().flatMap(Arrays::stream).anyMatch(cell -> isFilled(cell) && REACHABLE.matcher(cell.content().text()).find());
    }

    private List<Block> columnWise() {
        List<Block> blocks = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            Inline lines = Inline.EMPTY;
            for (Table.Cell[] row : grid) {
                if (isFilled(row[column])) {
                    lines = lines.isEmpty() ? row[column].content() : lines.then("\n", row[column].content());
                }
            }
            if (!lines.isEmpty()) {
                blocks.add(Block.paragraph(lines));
            }
        }
        return blocks;
    }

    private List<Block> rowWise() {
        List<Block> blocks = new ArrayList<>();
        for (Table.Cell[] row : grid) {
            List<Table.Cell> filled = Arrays.stream(row).filter(SourceTable::isFilled).toList();
            Inline first = filled.get(0).content();
            if (filled.size() == 2 && BULLET.matcher(first.text()).matches()) {
                blocks.add(Block.item(1, 0, filled.get(1).content()));
            } else if (filled.size() == 2 && MARKER.matcher(first.text()).matches()) {
                blocks.add(Block.footnote(first.then(" ", filled.get(1).content())));
            } else {
                filled.forEach(cell -> blocks.add(Block.paragraph(cell.content())));
            }
        }
        return blocks;
    }

    private List<Table.Row> tableRows() {
        int head = headRows();
        List<Table.Row> rows = new ArrayList<>();
        for (int r = 0; r < grid.size(); r++) {
            boolean inHead = r < head;
            rows.add(new Table.Row(inHead, tableCells(grid.get(r), inHead)));
        }
        return rows;
    }

    private List<Table.Cell> tableCells(Table.Cell[] row, boolean head) {
        List<Table.Cell> cells = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            Table.Cell cell = row[i] == null ? Table.Cell.of(Inline.EMPTY) : row[i];
            int colspan = Math.min(cell.colspan(), width - i);
            boolean filled = !cell.content().isEmpty();
            String scope = !filled ? "" : head ? colspan > 1 ? "colgroup" : "col" : i == 0 && !cell.isFigure() ? "row" : "";
            Inline content = scope.isEmpty() ? cell.content() : cell.content().unemphasised();
            cells.add(new Table.Cell(content, scope, colspan, 1));
            i += colspan - 1;
        }
        return cells;
    }

    /** The head ends where the first row has a figure that is no year. */
    private int headRows() {
        int marked = 0;
        while (marked < heads.size() && heads.get(marked)) {
            marked++;
        }
        if (marked > 0 && marked < grid.size()) {
            return marked;
        }
        for (int r = 0; r < grid.size(); r++) {
            Table.Cell[] row = grid.get(r);
            if (figures(row) > 0) {
                int labels = r;
                while (labels > 0 && isLabelOnly(grid.get(labels - 1))) {
                    labels--;
                }
                return labels;
            }
        }
        return grid.size() > 1 ? 1 : 0;
    }

    /** A row such as "REVENUES" opens the body rather than closing the head. */
    private static boolean isLabelOnly(Table.Cell[] row) {
        return isFilled(row[0]) && row[0].colspan() < row.length
                && Arrays.stream(row).skip(1).noneMatch(SourceTable::isFilled);
    }

    private static long figures(Table.Cell[] row) {
        return Arrays.stream(row)
                .filter(cell -> isFilled(cell) && cell.isFigure() && !YEAR.matcher(cell.content().text()).matches())
                .count();
    }
}
