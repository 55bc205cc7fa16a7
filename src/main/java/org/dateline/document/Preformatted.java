package org.dateline.document;

import java.util.List;

/** Text whose spaces carry meaning, such as a table drawn with spaces. Blank lines around it and spaces at line ends go. */
final class Preformatted {

    private static final int TAB = 8;

    private Preformatted() {
    }

    /** No block for blank text, a paragraph for a single line, otherwise a preformatted block. */
    static List<Block> of(String raw) {
        String text = tidy(raw);
        if (text.isBlank()) {
            return List.of();
        }
        return List.of(text.contains("\n") ? Block.preformatted(text) : Block.paragraph(Inline.plain(text)));
    }

    private static String tidy(String raw) {
        StringBuilder out = new StringBuilder();
        for (String line : raw.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1)) {
            if (out.length() > 0 || !line.isBlank()) {
                out.append(out.length() == 0 ? "" : "\n").append(tidyLine(line));
            }
        }
        return out.toString().stripTrailing();
    }

    private static String tidyLine(String line) {
        StringBuilder out = new StringBuilder();
        line.codePoints().forEach(c -> {
            if (c == '\t') {
                out.append(" ".repeat(TAB - out.length() % TAB));
            } else {
                out.appendCodePoint(Markup.isSpace(c) ? ' ' : c);
            }
        });
        return out.toString().stripTrailing();
    }
}
