package org.dateline.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A table whose cells came loose, one paragraph each, as some wires deliver them: {@code Net loss}, {@code $},
 * {@code (1,509,250}, {@code )}. Its figures are put together and set in rows behind their labels.
 */
final class LooseTable {

    private static final Pattern OPENING = Pattern.compile("[$€£(]|\\$\\s?\\(");
    private static final Pattern CLOSING = Pattern.compile("\\s*\\)?\\s*%?\\s*\\)?");
    private static final Pattern OPEN_FIGURE = Pattern.compile("(?:[$€£]\\s*)?\\([\\d,.]+|[\\d,.]+");
    private static final int FEWEST_FIGURES = 6;
    private static final int LONGEST_LABEL = 260;
    private static final int LONGEST_FIRST = 110;
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

    private final List<Table.Row> rows = new ArrayList<>();
    private List<Inline> row = new ArrayList<>();

    private LooseTable() {
    }

    /** The same blocks with every run of loose cells made a table. */
    static List<Block> gathered(List<Block> blocks) {
        List<Block> gathered = new ArrayList<>();
        for (int i = 0; i < blocks.size();) {
            int end = endOfRun(blocks, i);
            if (end > i) {
                gathered.add(new LooseTable().table(blocks.subList(i, end)));
                i = end;
            } else {
                gathered.add(blocks.get(i++));
            }
        }
        return gathered;
    }

    /** Where the run that begins with a label or head above the first figure ends; the beginning itself if there is none. */
    private static int endOfRun(List<Block> blocks, int begin) {
        int figures = 0;
        int sinceFigure = 0;
        int end = begin;
        for (int i = begin; i < blocks.size() && isCell(blocks, i) && sinceFigure <= 3; i++) {
            boolean figure = isPartOfFigure(blocks.get(i));
            if (i == begin && (figure || blocks.get(i).content().text().length() > LONGEST_FIRST || i + 1 == blocks.size() || !isPartOfFigure(blocks.get(i + 1)))) {
                return begin;
            }
            figures += figure ? 1 : 0;
            sinceFigure = figure ? 0 : sinceFigure + 1;
            end = figure ? i + 1 : end;
        }
        return figures >= FEWEST_FIGURES ? end : begin;
    }

    /** A long label is one only with a figure behind it. */
    private static boolean isCell(List<Block> blocks, int index) {
        Block block = blocks.get(index);
        int length = block.content().text().length();
        return block.kind() == Block.Kind.PARAGRAPH && (length <= LONGEST_FIRST
                || length <= LONGEST_LABEL && index + 1 < blocks.size() && isPartOfFigure(blocks.get(index + 1)));
    }

    private static boolean isPartOfFigure(Block block) {
        String text = block.content().text();
        return Table.isFigure(text) || OPENING.matcher(text).matches() || CLOSING.matcher(text).matches() || OPEN_FIGURE.matcher(text).matches();
    }

    private Block table(List<Block> cells) {
        String opening = "";
        for (Block block : cells) {
            Inline content = block.content();
            String text = content.text();
            if (!isPartOfFigure(block)) {
                endRow();
                row.add(content);
            } else if (OPENING.matcher(text).matches()) {
                opening = opening + text;
            } else if (CLOSING.matcher(text).matches() && row.size() > 1) {
                row.set(row.size() - 1, row.get(row.size() - 1).then("", content));
            } else {
                row.add(opening.isEmpty() ? content : Inline.plain(opening).then("", content));
                opening = "";
            }
        }
        if (!opening.isEmpty()) {
            row.add(Inline.plain(opening));
        }
        endRow();
        int width = rows.stream().mapToInt(one -> one.cells().size()).max().orElse(1);
        return Block.table(new Table(Inline.EMPTY, rows.stream().map(one -> filled(one, width)).toList()));
    }

    private void endRow() {
        if (!row.isEmpty()) {
            boolean years = rows.isEmpty() && row.size() > 1 && row.stream().skip(1).allMatch(cell -> YEAR.matcher(cell.text()).matches());
            List<Table.Cell> cells = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                String scope = years ? "col" : i == 0 ? "row" : "";
                cells.add(new Table.Cell(scope.isEmpty() ? row.get(i) : row.get(i).unemphasised(), scope, 1, 1));
            }
            rows.add(new Table.Row(years, cells));
            row = new ArrayList<>();
        }
    }

    private static Table.Row filled(Table.Row row, int width) {
        List<Table.Cell> cells = new ArrayList<>(row.cells());
        while (cells.size() < width) {
            cells.add(Table.Cell.of(Inline.EMPTY));
        }
        return new Table.Row(row.head(), cells);
    }
}
