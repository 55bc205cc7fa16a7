package org.dateline.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A table drawn with spaces: labels on the left, figures set flush right in columns, headings above them over one or several
 * columns.
 */
final class AsciiTable {

    private static final Pattern GAP = Pattern.compile("\\s{3,}|\\s{2,}(?=[$(\\d-])");
    private static final Pattern FIGURE = Pattern.compile("(?:US|C)?(?:\\$\\s*)?(?:\\(?-?\\$?\\d[\\d,]*(?:\\.\\d+)?\\)?%?|\\(?\\.\\d+\\)?|--?|–|—|N/A)(?=\\s|$)");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final Pattern REACHABLE = Pattern.compile("@|\\b\\d{3}[-.)] ?\\d{3}[-. ]\\d{4}\\b|www\\.|https?://");
    private static final int LONGEST_LABEL = 60;
    private static final int TOLERANCE = 2;
    private static final int LABEL_MARGIN = 8;

    /** A text with the columns of the page it covers, from {@code begin} up to but not including {@code end}. */
    private record Span(String text, int begin, int end) {
        boolean meets(int otherBegin, int otherEnd) {
            return begin < otherEnd && otherBegin < end;
        }
    }

    private final List<String> lines;
    private final List<Span> columns = new ArrayList<>();

    private AsciiTable(List<String> lines) {
        this.lines = lines;
    }

    /** How many of the chunks, from the first, belong to one table; 0 if the first begins none. */
    static int endOfZone(List<List<String>> chunks) {
        if (chunks.isEmpty() || !isTabular(chunks.get(0))) {
            return 0;
        }
        int end = 1;
        for (int i = 1; i < chunks.size() && i <= end + 1; i++) {
            if (isTabular(chunks.get(i))) {
                end = i + 1;
            } else if (!isLabel(chunks.get(i))) {
                break;
            }
        }
        int figures = (int) chunks.stream().limit(end).flatMap(List::stream).filter(AsciiTable::isTabular).count();
        return figures >= 2 ? end : 0;
    }

    private static boolean isTabular(List<String> chunk) {
        return chunk.stream().anyMatch(AsciiTable::isTabular) && chunk.stream().noneMatch(line -> line.length() > 160);
    }

    private static boolean isTabular(String line) {
        if (REACHABLE.matcher(line).find()) {
            return false;
        }
        String[] cells = GAP.split(line.strip());
        return cells.length >= 3 || cells.length == 2 && FIGURE.matcher(cells[1]).matches();
    }

    private static boolean isLabel(List<String> chunk) {
        return chunk.size() <= 2 && chunk.stream().allMatch(line -> {
            String text = line.strip();
            return line.startsWith(" ") && text.length() <= LONGEST_LABEL && !text.matches("(?:\\*|\\(\\d).*|.*[.;]");
        });
    }

    /** The table, or null where its columns cannot be told apart for certain. */
    static Table parse(List<String> lines) {
        return new AsciiTable(lines).table();
    }

    private Table table() {
        int head = 0;
        while (head < lines.size() && !isData(lines.get(head))) {
            head++;
        }
        if (head == lines.size() || !findColumns(head)) {
            return null;
        }
        while (head > 0 && (lines.get(head - 1).isBlank() || isOnlyLabel(lines.get(head - 1)))) {
            head--;
        }
        List<Table.Row> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Table.Row row = lines.get(i).isBlank() ? null : i < head ? headRow(lines.get(i)) : dataRow(i);
            if (row == null && !lines.get(i).isBlank()) {
                return null;
            }
            if (row != null) {
                rows.add(row);
            }
        }
        return new Table(Inline.EMPTY, withLabelsJoined(rows));
    }

    private static boolean isData(String line) {
        return figures(line).stream().anyMatch(figure -> !YEAR.matcher(figure.text()).matches());
    }

    private boolean isOnlyLabel(String line) {
        int indent = line.length() - line.stripLeading().length();
        return indent < columns.get(0).begin() - LABEL_MARGIN && line.stripTrailing().length() <= columns.get(0).begin()
                && !line.strip().startsWith("(") && !line.strip().endsWith(")");
    }

    /** Figures that stand apart from the text before them. */
    private static List<Span> figures(String line) {
        List<Span> figures = new ArrayList<>();
        Matcher figure = FIGURE.matcher(line);
        int last = -1;
        for (int at = 0; at < line.length() && figure.find(at);) {
            int begin = figure.start();
            boolean apart = begin == 0 || begin >= 2 && line.charAt(begin - 1) == ' ' && line.charAt(begin - 2) == ' ';
            boolean follows = last >= 0 && line.substring(last, begin).isBlank() && begin > last;
            if (apart && !line.substring(0, begin).isBlank() || follows) {
                figures.add(new Span(figure.group(), begin, figure.end()));
                last = figure.end();
                at = figure.end();
            } else {
                at = begin + 1;
            }
        }
        return figures;
    }

    private boolean findColumns(int firstData) {
        for (int i = firstData; i < lines.size(); i++) {
            for (Span figure : figures(lines.get(i))) {
                int edge = edge(figure);
                int known = -1;
                for (int c = 0; c < columns.size(); c++) {
                    if (Math.abs(columns.get(c).end() - edge) <= TOLERANCE) {
                        known = c;
                    }
                }
                if (known < 0) {
                    columns.add(new Span("", figure.begin(), edge));
                } else {
                    Span column = columns.get(known);
                    columns.set(known, new Span("", Math.min(column.begin(), figure.begin()), column.end()));
                }
            }
        }
        columns.sort(Comparator.comparingInt(Span::end));
        for (int c = 1; c < columns.size(); c++) {
            if (columns.get(c).begin() < columns.get(c - 1).end()) {
                return false;
            }
        }
        return !columns.isEmpty() && columns.size() <= 24;
    }

    private static int edge(Span figure) {
        return figure.text().matches(".*[)%]") ? figure.end() - 1 : figure.end();
    }

    private Table.Row headRow(String line) {
        Table.Cell[] cells = new Table.Cell[columns.size() + 1];
        boolean[] taken = new boolean[columns.size() + 1];
        Matcher part = Pattern.compile("\\S+(?: \\S+)*").matcher(line);
        while (part.find()) {
            Span text = new Span(part.group(), part.start(), part.end());
            int first = -1;
            int last = -1;
            for (int c = 0; c < columns.size(); c++) {
                if (text.meets(columns.get(c).begin(), columns.get(c).end() + 1)) {
                    first = first < 0 ? c + 1 : first;
                    last = c + 1;
                }
            }
            if (first < 0 || text.begin() < columns.get(0).begin() - LABEL_MARGIN && last == first) {
                first = text.begin() < columns.get(0).begin() - LABEL_MARGIN ? 0 : nearest(text);
                last = first;
            }
            for (int c = first; c <= last; c++) {
                if (taken[c]) {
                    return null;
                }
                taken[c] = true;
            }
            cells[first] = new Table.Cell(Inline.plain(text.text()), last > first ? "colgroup" : "col", last - first + 1, 1);
        }
        return row(true, cells, taken);
    }

    private int nearest(Span text) {
        int best = 0;
        int distance = Integer.MAX_VALUE;
        for (int c = 0; c < columns.size(); c++) {
            int away = Math.max(columns.get(c).begin() - text.end(), text.begin() - columns.get(c).end());
            if (away < distance) {
                distance = away;
                best = c + 1;
            }
        }
        return best;
    }

    private Table.Row dataRow(int index) {
        String line = lines.get(index);
        Table.Cell[] cells = new Table.Cell[columns.size() + 1];
        boolean[] taken = new boolean[columns.size() + 1];
        List<Span> figures = figures(line);
        int labelEnd = figures.isEmpty() ? line.length() : figures.get(0).begin();
        String label = line.substring(0, labelEnd).strip();
        if (figures.isEmpty() && GAP.split(label).length > 1 || GAP.split(label).length > 2) {
            return headRow(line);
        }
        if (!label.isEmpty()) {
            cells[0] = new Table.Cell(Inline.plain(label), "row", 1, 1);
        }
        for (Span figure : figures) {
            int column = -1;
            for (int c = 0; c < columns.size(); c++) {
                if (Math.abs(columns.get(c).end() - edge(figure)) <= TOLERANCE) {
                    column = c + 1;
                }
            }
            if (column < 0 || cells[column] != null) {
                return null;
            }
            cells[column] = Table.Cell.of(Inline.plain(figure.text()));
        }
        String rest = figures.isEmpty() ? "" : line.substring(figures.get(figures.size() - 1).end()).strip();
        return rest.isEmpty() ? row(false, cells, taken) : null;
    }

    private static Table.Row row(boolean head, Table.Cell[] cells, boolean[] taken) {
        List<Table.Cell> all = new ArrayList<>();
        for (int c = 0; c < cells.length; c++) {
            if (cells[c] != null) {
                all.add(head || c == 0 ? cells[c] : Table.Cell.of(cells[c].content()));
            } else if (!taken[c]) {
                all.add(Table.Cell.of(Inline.EMPTY));
            }
        }
        return new Table.Row(head, all);
    }

    /** A label that was wrapped: the second line goes on in small letters. */
    private static List<Table.Row> withLabelsJoined(List<Table.Row> rows) {
        List<Table.Row> joined = new ArrayList<>();
        boolean body = false;
        for (Table.Row row : rows) {
            body |= !row.head();
            Table.Row last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            Inline label = row.cells().get(0).content();
            if (last != null && !row.head() && !last.head() && isLabelRow(last) && !label.isEmpty()
                    && Character.isLowerCase(label.text().codePointAt(0))) {
                List<Table.Cell> cells = new ArrayList<>(row.cells());
                cells.set(0, new Table.Cell(last.cells().get(0).content().then(" ", label), "row", 1, 1));
                joined.set(joined.size() - 1, new Table.Row(false, cells));
            } else {
                joined.add(body && row.head() ? new Table.Row(false, row.cells()) : row);
            }
        }
        return joined;
    }

    private static boolean isLabelRow(Table.Row row) {
        return row.cells().stream().skip(1).allMatch(cell -> cell.content().isEmpty()) && !row.cells().get(0).content().isEmpty();
    }
}
