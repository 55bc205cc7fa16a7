package org.dateline.document;

import java.io.IOException;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** The text of a PDF as it is read from top to bottom, with its line breaks; page numbers and running heads are among it. */
public final class PdfText {

    private static final int MOST_PAGES = 200;

    private PdfText() {}

    public static boolean isPdf(byte[] bytes) {
        return bytes.length > 4 && bytes[0] == '%' && bytes[1] == 'P' && bytes[2] == 'D' && bytes[3] == 'F' && bytes[4] == '-';
    }

    /** @throws UnreadableSource if it is damaged, protected, has too many pages or holds pictures of text only; the message says which */
    public static String of(String name, byte[] bytes) throws UnreadableSource {
        String called = name.isBlank() ? "The file" : "“" + name + "”";
        String text;
        try (PDDocument document = Loader.loadPDF(bytes)) {
            if (document.getNumberOfPages() > MOST_PAGES) {
                throw new UnreadableSource(String.format(Locale.ROOT, "%s has %d pages; at most %d are read.", called, document.getNumberOfPages(), MOST_PAGES));
            }
            text = new PDFTextStripper().getText(document);
        } catch (IOException | RuntimeException | StackOverflowError damaged) {
            throw new UnreadableSource(called + " is a damaged PDF, or protected by a password. Copy its text and paste it.");
        }
        if (text.isBlank()) {
            throw new UnreadableSource(called + " holds pictures of pages and no text that can be read.");
        }
        return text;
    }
}
