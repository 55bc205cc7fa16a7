package org.dateline.document;

import java.io.IOException;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** The text of a PDF as it is read from top to bottom, with its line breaks; page numbers and running heads are among it. */
public final class PdfText {

    private static final int MOST_PAGES = 200;

    /** What is drawn from an open PDF. */
    interface Reading<T> {
        T of(PDDocument document) throws IOException;
    }

    private PdfText() {}

    public static boolean isPdf(byte[] bytes) {
        return bytes.length > 4 && bytes[0] == '%' && bytes[1] == 'P' && bytes[2] == 'D' && bytes[3] == 'F' && bytes[4] == '-';
    }

    /** @throws UnreadableSource if it is damaged, protected, has too many pages or holds pictures of text only; the message says which */
    public static String of(String name, byte[] bytes) throws UnreadableSource {
        String called = name.isBlank() ? "The file" : "“" + name + "”";
        String text = read(called, bytes, MOST_PAGES, document -> new PDFTextStripper().getText(document));
        if (text.isBlank()) {
            throw new UnreadableSource(called + " holds pictures of pages and no text that can be read.");
        }
        return text;
    }

    static <T> T read(String called, byte[] bytes, int mostPages, Reading<T> reading) throws UnreadableSource {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            if (document.getNumberOfPages() > mostPages) {
                throw new UnreadableSource(String.format(Locale.ROOT, "%s has %d pages; at most %d are read.", called, document.getNumberOfPages(), mostPages));
            }
            return reading.of(document);
        } catch (IOException | RuntimeException | StackOverflowError damaged) {
            throw new UnreadableSource(called + " is a damaged PDF, or protected by a password. Copy its text and paste it.");
        }
    }
}
