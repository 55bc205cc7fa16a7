package org.dateline.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Text copied out of a page laid out with tables: cells are parted by lines that hold only a bar, there are no empty lines,
 * and each paragraph begins with a line broken after its first word or two.
 */
final class FlattenedLayout {

    private static final int FEWEST_BARS = 3;
    private static final int SHORTEST_LINE = 12;
    private static final int FEW_WORDS = 3;

    private FlattenedLayout() {
    }

    static boolean isOne(String[] lines) {
        long bars = Arrays.stream(lines).filter(FlattenedLayout::isBar).count();
        long empty = Arrays.stream(lines).limit(Math.max(lines.length - 1, 0)).filter(String::isBlank).count();
        return bars >= FEWEST_BARS && empty == 0;
    }

    static List<String> paragraphs(String[] lines) {
        List<String> paragraphs = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        boolean completing = false;
        for (String line : lines) {
            boolean stub = isStub(line);
            if (isBar(line) || stub && !completing) {
                add(paragraphs, current);
            }
            if (!isBar(line)) {
                current.append(current.length() == 0 ? "" : " ").append(line.strip());
            }
            completing = stub && !completing && !isBar(line);
        }
        add(paragraphs, current);
        return paragraphs;
    }

    private static boolean isBar(String line) {
        return line.strip().equals("|");
    }

    private static boolean isStub(String line) {
        String text = line.strip();
        return text.length() <= SHORTEST_LINE && text.split("\\s+").length <= FEW_WORDS && !text.endsWith(".");
    }

    private static void add(List<String> paragraphs, StringBuilder current) {
        if (!current.toString().isBlank()) {
            paragraphs.add(current.toString());
        }
        current.setLength(0);
    }
}
