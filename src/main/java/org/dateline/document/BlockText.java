package org.dateline.document;

import java.util.ArrayList;
import java.util.List;

/** Writes blocks as plain text. */
final class BlockText {

    private static final int INDENT = 2;
    private static final String GAP = "  ";

    private BlockText() {
    }

    static String of(List<Block> blocks) {
        StringBuilder out = new StringBuilder();
        Block previous = null;
        for (Block block : blocks) {
            String text = of(block);
            if (!text.isEmpty()) {
                out.append(previous == null ? "" : belongTogether(previous, block) ? "\n" : "\n\n").append(text);
                previous = block;
            }
        }
        return out.toString();
    }

    private static boolean belongTogether(Block one, Block next) {
        return one.kind() == Block.Kind.ITEM && next.kind() == Block.Kind.ITEM || next.kind() == Block.Kind.QUOTE_SOURCE;
    }

    private static String of(Block block) {
        String text = block.content().text();
        return switch (block.kind()) {
            case ITEM -> item(block, text);
            case TABLE -> table(block.table());
            case PREFORMATTED -> block.literal();
            default -> text;
        };
    }

    private static String item(Block item, String text) {
        String margin = " ".repeat(INDENT * (item.level() - 1));
        String mark = item.number() > 0 ? item.number() + ". " : "• ";
        return margin + mark + text.replace("\n", "\n" + margin + " ".repeat(mark.length()));
    }

    private static String table(Table table) {
        int columns = table.rows().stream().mapToInt(BlockText::columns).max().orElse(0);
        int[] widths = new int[columns];
        for (Table.Row row : table.rows()) {
            int column = 0;
            for (Table.Cell cell : row.cells()) {
                if (cell.colspan() == 1) {
                    widths[column] = Math.max(widths[column], oneLine(cell).length());
                }
                column += cell.colspan();
            }
        }
        List<String> lines = new ArrayList<>(table.caption().lines());
        table.rows().forEach(row -> lines.add(row(row, widths)));
        return String.join("\n", lines);
    }

    private static int columns(Table.Row row) {
        return row.cells().stream().mapToInt(Table.Cell::colspan).sum();
    }

    private static String row(Table.Row row, int[] widths) {
        StringBuilder line = new StringBuilder();
        int column = 0;
        for (Table.Cell cell : row.cells()) {
            int width = -GAP.length();
            for (int i = 0; i < cell.colspan(); i++) {
                width += widths[column++] + GAP.length();
            }
            String text = oneLine(cell);
            String padding = " ".repeat(Math.max(width - text.length(), 0));
            line.append(line.length() == 0 ? "" : GAP).append(cell.isFigure() ? padding + text : text + padding);
        }
        return line.toString().stripTrailing();
    }

    private static String oneLine(Table.Cell cell) {
        return cell.content().text().replace('\n', ' ');
    }
}
