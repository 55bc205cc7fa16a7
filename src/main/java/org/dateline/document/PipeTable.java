package org.dateline.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A table drawn with bars between its cells, as in Markdown; with or without a line of dashes below the head. */
final class PipeTable {

    private static final Pattern DASHES = Pattern.compile("\\s*\\|?\\s*:?-{2,}:?\\s*(?:\\|\\s*:?-{2,}:?\\s*){0,60}\\|?\\s*");

    private PipeTable() {
    }

    /** The table, or null if the lines draw none. */
    static Table parse(List<String> lines) {
        if (lines.size() < 2 || lines.stream().anyMatch(line -> line.indexOf('|') < 0)) {
            return null;
        }
        int width = cells(lines.get(0)).size();
        List<Table.Row> rows = new ArrayList<>();
        boolean dashes = lines.size() > 2 && DASHES.matcher(lines.get(1)).matches();
        for (int i = 0; i < lines.size(); i++) {
            List<String> texts = cells(lines.get(i));
            if (dashes && i == 1) {
                continue;
            }
            if (texts.size() != width || width < 2) {
                return null;
            }
            boolean head = i == 0 && dashes;
            rows.add(new Table.Row(head, texts.stream()
                    .map(text -> new Table.Cell(Inline.plain(text), head ? "col" : "", 1, 1)).toList()));
        }
        return new Table(Inline.EMPTY, rows);
    }

    private static List<String> cells(String line) {
        String inner = line.strip();
        inner = inner.startsWith("|") ? inner.substring(1) : inner;
        inner = inner.endsWith("|") ? inner.substring(0, inner.length() - 1) : inner;
        return List.of(inner.split("\\|", -1));
    }
}
