package org.dateline.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads plain text into blocks: paragraphs whose lines were wrapped are joined, lists and tables drawn with spaces, pipes or
 * dashes are recognised, and page breaks go aside.
 */
final class PlainTextBlocks {

    private static final Pattern PAGE_MARK = Pattern.compile("\\s*</?(?:PAGE|TABLE|CAPTION|S|C|FN|F1)>[\\s\\d]*(?:<[A-Z]{1,2}>\\s*)*", Pattern.CASE_INSENSITIVE);
    private static final Pattern PAGE_NUMBER = Pattern.compile("\\s*(?:[-–]\\s*)?(?:Page\\s+)?\\d{1,3}(?:\\s*[-–])?\\s*");
    private static final Pattern RULE = Pattern.compile("[-_=*~–—\\s]{4,}");
    private static final Pattern WIRE_STAMP = Pattern.compile("\\s*(?:-0-|/CONTACT:|/Web site:)");
    private static final Pattern ITEM = Pattern.compile("(\\s*)(?:[•●◦▪■·‣∙\\uF0B7]|[-–*o](?=\\s))\\s*(?=[\\p{L}\\p{N}$(\"“'«])");
    private static final Pattern REACHABLE = Pattern.compile("[\\w.+-]+@[\\w-]+\\.[\\w.-]+|\\b\\d{3}[-.)] ?\\d{3}[-. ]\\d{4}\\b|\\bwww\\.|https?://");
    private static final int LONGEST_ZONE = 400;
    private static final int WRAPPED = 100;
    private static final int FULL_LINE = 55;

    private record Chunk(List<String> lines, boolean afterBreak) {}

    private final List<Block> blocks = new ArrayList<>();
    private final List<SourceText.Aside> asides = new ArrayList<>();

    static SourceText read(String text) {
        PlainTextBlocks reading = new PlainTextBlocks();
        List<Chunk> chunks = reading.chunks(text);
        for (int i = 0; i < chunks.size();) {
            int end = AsciiTable.endOfZone(chunks.subList(i, Math.min(i + LONGEST_ZONE, chunks.size())).stream().map(Chunk::lines).toList());
            if (end > 0) {
                reading.table(chunks.subList(i, i + end));
                i += end;
            } else {
                reading.chunk(chunks.get(i++));
            }
        }
        return new SourceText(reading.blocks, reading.asides, Map.of());
    }

    private List<Chunk> chunks(String text) {
        String[] lines = text.replace('\f', '\n').split("\n", -1);
        boolean[] dropped = pageMarks(lines);
        List<Chunk> chunks = new ArrayList<>();
        List<String> lines0 = new ArrayList<>();
        boolean broken = false;
        for (int i = 0; i <= lines.length; i++) {
            if (i < lines.length && dropped[i]) {
                broken = true;
            } else if (i == lines.length || lines[i].isBlank()) {
                if (!lines0.isEmpty()) {
                    chunks.add(new Chunk(lines0, broken && !chunks.isEmpty()));
                    lines0 = new ArrayList<>();
                    broken = false;
                }
            } else {
                lines0.add(expanded(lines[i]));
            }
        }
        return FlattenedLayout.isOne(lines) ? flattened(lines) : chunks;
    }

    private List<Chunk> flattened(String[] lines) {
        return FlattenedLayout.paragraphs(lines).stream().map(paragraph -> new Chunk(List.of(paragraph), false)).toList();
    }

    private static String expanded(String line) {
        return line.indexOf('\t') < 0 ? line : line.replace("\t", "        ");
    }

    /** Finds page marks and the page numbers above or below them, and puts them aside. */
    private boolean[] pageMarks(String[] lines) {
        boolean[] dropped = new boolean[lines.length];
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].indexOf('<') >= 0 && PAGE_MARK.matcher(lines[i]).matches()) {
                drop(lines, dropped, i, "Mark of the EDGAR text format");
                dropNumber(lines, dropped, i, -1);
                dropNumber(lines, dropped, i, 1);
            }
        }
        return dropped;
    }

    private void dropNumber(String[] lines, boolean[] dropped, int mark, int step) {
        int at = mark + step;
        while (at >= 0 && at < lines.length && lines[at].isBlank() && Math.abs(at - mark) < 4) {
            at += step;
        }
        if (at >= 0 && at < lines.length && !dropped[at] && PAGE_NUMBER.matcher(lines[at]).matches() && !lines[at].isBlank()) {
            drop(lines, dropped, at, "Page number");
        }
    }

    private void drop(String[] lines, boolean[] dropped, int line, String why) {
        dropped[line] = true;
        asides.add(new SourceText.Aside(lines[line].strip(), why));
    }

    private void table(List<Chunk> zone) {
        List<String> lines = new ArrayList<>();
        for (Chunk chunk : zone) {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            lines.addAll(chunk.lines());
        }
        Table table = AsciiTable.parse(lines);
        if (table != null) {
            blocks.add(Block.table(table));
        } else {
            blocks.addAll(Preformatted.of(String.join("\n", lines)));
        }
    }

    private void chunk(Chunk chunk) {
        Table piped = PipeTable.parse(chunk.lines());
        if (piped != null) {
            blocks.add(Block.table(piped));
            return;
        }
        List<String> group = new ArrayList<>();
        boolean joins = chunk.afterBreak();
        for (String line : chunk.lines()) {
            if (isRule(line)) {
                boolean underline = group.size() == 1 && group.get(0).strip().length() <= WRAPPED && !joins;
                if (underline) {
                    blocks.add(Block.heading(2, Inline.plain(group.get(0))));
                } else {
                    group(group, joins);
                    rule(line);
                }
                joins = false;
                group.clear();
            } else {
                if (ITEM.matcher(line).lookingAt() && !group.isEmpty()) {
                    group(group, joins);
                    joins = false;
                    group.clear();
                }
                group.add(line);
            }
        }
        group(group, joins);
    }

    private static boolean isRule(String line) {
        return RULE.matcher(line).matches() && line.chars().filter(c -> !Character.isWhitespace(c)).limit(4).count() == 4;
    }

    private void rule(String line) {
        if (line.contains("*")) {
            blocks.add(Block.paragraph(Inline.plain(line)));
        } else {
            blocks.add(Block.rule());
        }
    }

    private void group(List<String> lines, boolean afterBreak) {
        if (lines.isEmpty()) {
            return;
        }
        Matcher item = ITEM.matcher(lines.get(0));
        if (item.lookingAt()) {
            List<String> text = new ArrayList<>(lines);
            text.set(0, lines.get(0).substring(item.end()));
            blocks.add(Block.item(1, 0, Inline.plain(String.join(" ", text))));
        } else if (lines.size() > 1 && areParagraphs(lines)) {
            lines.forEach(line -> blocks.add(Block.paragraph(Inline.plain(line))));
        } else if (isWrapped(lines)) {
            paragraph(Inline.plain(String.join(" ", lines)), afterBreak, lines);
        } else {
            paragraph(Inline.plain(String.join("\n", lines)), afterBreak, lines);
        }
    }

    private void paragraph(Inline content, boolean afterBreak, List<String> lines) {
        Block last = blocks.isEmpty() ? null : blocks.get(blocks.size() - 1);
        if (afterBreak && last != null && last.kind() == Block.Kind.PARAGRAPH && goesOn(last.content().text(), content.text())) {
            blocks.set(blocks.size() - 1, last.withContent(last.content().then(" ", content)));
            return;
        }
        int indent = lines.stream().mapToInt(line -> line.length() - line.stripLeading().length()).min().orElse(0);
        blocks.add(Block.paragraph(content).withLook(new Block.Look(indent >= 10, indent >= 50, false)));
    }

    /** A page break in the middle of a sentence. */
    private static boolean goesOn(String before, String after) {
        return !before.matches("(?s).*[.!?:;\"”’)]$") && Character.isLowerCase(after.codePointAt(0));
    }

    /** Lines too long to have been wrapped: each is a paragraph. */
    private static boolean areParagraphs(List<String> lines) {
        return lines.stream().anyMatch(line -> line.strip().length() > WRAPPED + 30);
    }

    /** True if the lines are one paragraph, wrapped; false if the line breaks carry meaning, as in an address. */
    private static boolean isWrapped(List<String> lines) {
        if (lines.stream().anyMatch(line -> WIRE_STAMP.matcher(line).lookingAt())) {
            return false;
        }
        for (int i = 0; i + 1 < lines.size(); i++) {
            String line = lines.get(i).strip();
            String next = lines.get(i + 1).strip();
            boolean full = line.length() >= FULL_LINE && !line.endsWith(":");
            if (full && !isReachable(line) && !isReachable(next) || full && line.length() > 68
                    || Character.isLowerCase(next.codePointAt(0)) && !isReachable(next) && line.length() > 30) {
                return true;
            }
        }
        return false;
    }

    private static boolean isReachable(String line) {
        return line.length() < 80 && REACHABLE.matcher(line).find();
    }
}
