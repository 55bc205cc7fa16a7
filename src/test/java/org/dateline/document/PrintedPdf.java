package org.dateline.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** A PDF as a printer's program makes it: wrapped lines, page numbers, and nothing but places of letters. */
public final class PrintedPdf {

    private static final float SIZE = 10;
    private static final float LEADING = 12.5f;
    private static final float MARGIN = 72;
    private static final PDFont PLAIN = new PDType1Font(FontName.TIMES_ROMAN);
    private static final PDFont BOLD = new PDType1Font(FontName.TIMES_BOLD_ITALIC);

    private final PDDocument document = new PDDocument();
    private final float gap;
    private PDPageContentStream page;
    private float y;

    private PrintedPdf(float gap) {
        this.gap = gap;
    }

    /** @param paragraphs those that begin with an asterisk are bold and slanted */
    public static byte[] of(List<String> paragraphs) {
        return of(paragraphs, LEADING / 2);
    }

    /** @param gap between two paragraphs, besides that between two lines, in points */
    static byte[] of(List<String> paragraphs, float gap) {
        PrintedPdf pdf = new PrintedPdf(gap);
        try (pdf.document; ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (String paragraph : paragraphs) {
                pdf.print(paragraph);
            }
            pdf.endPage();
            pdf.document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void print(String paragraph) throws IOException {
        boolean bold = paragraph.startsWith("*");
        PDFont font = bold ? BOLD : PLAIN;
        for (String line : wrapped(bold ? paragraph.substring(1) : paragraph, font)) {
            if (page == null || y < MARGIN) {
                endPage();
                PDPage next = new PDPage(PDRectangle.LETTER);
                document.addPage(next);
                page = new PDPageContentStream(document, next);
                y = PDRectangle.LETTER.getHeight() - MARGIN;
            }
            put(line, font, MARGIN, y);
            y -= LEADING;
        }
        y -= gap;
    }

    private void put(String line, PDFont font, float x, float height) throws IOException {
        page.beginText();
        page.setFont(font, SIZE);
        page.newLineAtOffset(x, height);
        page.showText(line);
        page.endText();
    }

    private void endPage() throws IOException {
        if (page != null) {
            put(Integer.toString(document.getNumberOfPages()), PLAIN, PDRectangle.LETTER.getWidth() / 2, MARGIN / 2);
            page.close();
        }
    }

    private static List<String> wrapped(String paragraph, PDFont font) throws IOException {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : paragraph.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (font.getStringWidth(longer) / 1000 * SIZE > PDRectangle.LETTER.getWidth() - 2 * MARGIN) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines;
    }
}
