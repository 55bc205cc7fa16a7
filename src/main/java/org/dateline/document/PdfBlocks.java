package org.dateline.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * Reads a PDF into paragraphs. A PDF knows only where letters stand, so a paragraph ends where the next line stands further below
 * than lines of one paragraph do, begins with an indent, is set in another type, or follows a line that ended early.
 */
final class PdfBlocks extends PDFTextStripper {

    private static final int MOST_PAGES = 600;

    /** A gap of so many times the usual one between two lines parts paragraphs. */
    private static final float WIDE_GAP = 1.3f;

    /** A line that ends within this share of the widest line, with a full stop, ends its paragraph. */
    private static final float SHORT_LINE = 0.85f;

    /** In points. */
    private static final float INDENT = 8;

    private static final float BOLD_FROM = 600;
    private static final Pattern BOLD = Pattern.compile("(?i).*(?:bold|black|heavy|demi).*");
    private static final Pattern SLANTED = Pattern.compile("(?i).*(?:italic|oblique).*");
    private static final Pattern FINISHED = Pattern.compile("(?s).*[.!?:;][”\"’)]*");
    private static final Pattern BULLET = Pattern.compile("(?s)[•▪●■◦‣○·].*");

    /**
     * @param left where it begins
     * @param right where it ends
     * @param base how far its feet are from the top of the page, in points
     */
    private record Line(Inline text, float left, float right, float base) {

        boolean looksLike(Line other) {
            return text.isAllStrong() == other.text.isAllStrong() && text.isAllEm() == other.text.isAllEm();
        }
    }

    private final List<List<Line>> pages = new ArrayList<>();
    private List<Line> page = new ArrayList<>();
    private final List<Run> runs = new ArrayList<>();
    private float left;
    private float right;
    private float base;

    private PdfBlocks() {
        setSuppressDuplicateOverlappingText(true);
    }

    /** @throws UnreadableSource as {@link PdfText#of} */
    static SourceText read(String called, byte[] bytes) throws UnreadableSource {
        return PdfText.read(called, bytes, MOST_PAGES, document -> {
            PdfBlocks reading = new PdfBlocks();
            reading.getText(document);
            return new SourceText(reading.blocks(), List.of(), Map.of());
        });
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        if (positions.isEmpty()) {
            return;
        }
        TextPosition first = positions.get(0);
        TextPosition last = positions.get(positions.size() - 1);
        if (runs.isEmpty()) {
            left = first.getXDirAdj();
            base = first.getYDirAdj();
        }
        right = last.getXDirAdj() + last.getWidthDirAdj();
        runs.add(new Run(text, style(first.getFont()), ""));
    }

    private static Run.Style style(PDFont font) {
        String name = font.getName() == null ? "" : font.getName();
        PDFontDescriptor descriptor = font.getFontDescriptor();
        boolean strong = BOLD.matcher(name).matches() || descriptor != null
                && (descriptor.isForceBold() || descriptor.getFontWeight() >= BOLD_FROM);
        boolean slanted = SLANTED.matcher(name).matches() || descriptor != null && descriptor.isItalic();
        return new Run.Style(strong, slanted, false, false);
    }

    @Override
    protected void writeWordSeparator() {
        if (!runs.isEmpty()) {
            runs.add(runs.get(runs.size() - 1).withText(" "));
        }
    }

    @Override
    protected void writeLineSeparator() {
        endLine();
    }

    @Override
    protected void writeParagraphEnd() throws IOException {
        endLine();
        super.writeParagraphEnd();
    }

    @Override
    protected void writePageEnd() throws IOException {
        endLine();
        pages.add(page);
        page = new ArrayList<>();
        super.writePageEnd();
    }

    private void endLine() {
        Inline text = Inline.of(runs);
        runs.clear();
        if (!text.isEmpty()) {
            page.add(new Line(text, left, right, base));
        }
    }

    private List<Block> blocks() {
        float usual = usualGap();
        List<Block> blocks = new ArrayList<>();
        for (List<Line> lines : pages) {
            float widest = (float) lines.stream().mapToDouble(Line::right).max().orElse(0);
            Inline paragraph = Inline.EMPTY;
            for (int i = 0; i < lines.size(); i++) {
                Line line = lines.get(i);
                if (i > 0 && begins(line, lines.get(i - 1), usual, widest)) {
                    blocks.add(Block.paragraph(paragraph));
                    paragraph = Inline.EMPTY;
                }
                paragraph = paragraph.isEmpty() ? line.text() : joined(paragraph, line.text());
            }
            if (!paragraph.isEmpty()) {
                blocks.add(Block.paragraph(paragraph));
            }
        }
        return blocks;
    }

    /** How far below each other lines of one paragraph stand: the smallest gap, to the point, that comes again and again. */
    private float usualGap() {
        Map<Integer, Long> gaps = new TreeMap<>();
        for (List<Line> lines : pages) {
            for (int i = 1; i < lines.size(); i++) {
                int gap = Math.round(lines.get(i).base() - lines.get(i - 1).base());
                if (gap > 0) {
                    gaps.merge(gap, 1L, Long::sum);
                }
            }
        }
        long all = gaps.values().stream().mapToLong(Long::longValue).sum();
        return gaps.entrySet().stream().filter(gap -> gap.getValue() >= Math.max(2, all / 10)).findFirst().map(Map.Entry::getKey).orElse(0);
    }

    private static boolean begins(Line line, Line before, float usual, float widest) {
        float gap = line.base() - before.base();
        boolean early = before.right() < widest * SHORT_LINE && FINISHED.matcher(before.text().text()).matches();
        boolean indented = line.left() > before.left() + INDENT && FINISHED.matcher(before.text().text()).matches();
        return gap < 0 || gap > usual * WIDE_GAP || early || indented || !line.looksLike(before)
                || BULLET.matcher(line.text().text()).matches();
    }

    /**
     * A word that the line's end parted is put together again only where its hyphen is a soft one: others may belong to the word.
     */
    private static Inline joined(Inline paragraph, Inline line) {
        String text = paragraph.text();
        return text.endsWith("\u00ad") ? paragraph.to(text.length() - 1).then("", line)
                : paragraph.then(text.endsWith("-") && text.length() > 1 && Character.isLetter(text.charAt(text.length() - 2))
                ? "" : " ", line);
    }
}
