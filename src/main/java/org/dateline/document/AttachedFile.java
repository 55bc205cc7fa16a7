package org.dateline.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Iterator;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * A file as it may be attached to a release. Its type is what its content is, whatever its name says; pictures are drawn anew,
 * so that neither metadata nor anything hidden behind the picture is passed on.
 *
 * @param name  of letters, digits, dots, dashes and underlines, with the ending of its type
 * @param bytes as they would be published
 */
public record AttachedFile(String name, Type type, byte[] bytes) {

    /** What may be attached. */
    public enum Type {
        PDF("PDF", "pdf", "application/pdf"),
        PNG("picture (PNG)", "png", "image/png"),
        JPEG("picture (JPEG)", "jpg", "image/jpeg"),
        EXCEL("Excel workbook", "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        WORD("Word document", "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        CSV("table (CSV)", "csv", "text/csv;charset=UTF-8"),
        TEXT("plain text", "txt", "text/plain;charset=UTF-8");

        private final String label;
        private final String ending;
        private final String mediaType;

        Type(String label, String ending, String mediaType) {
            this.label = label;
            this.ending = ending;
            this.mediaType = mediaType;
        }

        public String label() {
            return label;
        }

        public String mediaType() {
            return mediaType;
        }

        public boolean isPicture() {
            return this == PNG || this == JPEG;
        }
    }

    private static final String TAKEN = "A PDF, a picture (PNG or JPEG), an Excel workbook (.xlsx), a Word document (.docx), a table (CSV) or plain text"
            + " can be attached.";
    private static final Pattern MARKUP = Pattern.compile("(?is)\\s*<(?:!doctype|html|head|body|svg|\\?xml|script|[a-z]+[\\s>/]).*");

    /** Of a picture, in pixels. */
    private static final long MOST_PIXELS = 40_000_000;

    private static final int LONGEST_NAME = 100;
    private static final float QUALITY = 0.92f;

    /** @throws UnreadableSource if it cannot be attached; the message says why, and what to do */
    public static AttachedFile of(String name, byte[] bytes) throws UnreadableSource {
        String called = name.isBlank() ? "The file" : "“" + name + "”";
        if (bytes.length == 0) {
            throw new UnreadableSource(called + " is empty (0 bytes). Choose the file again.");
        }
        Type type = typeOf(called, name, bytes);
        byte[] checked = switch (type) {
            case PDF -> pdf(called, bytes);
            case PNG, JPEG -> picture(called, type, bytes);
            case EXCEL, WORD -> office(called, bytes);
            case CSV, TEXT -> text(called, bytes);
        };
        return new AttachedFile(plainName(name, type), type, checked);
    }

    /** The name in the form that attachments have, with the ending of the type. */
    public static String plainName(String name, Type type) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String stem = last.replaceFirst("(?i)(?<=.)\\.[a-z]{2,4}$", "");
        String plain = Normalizer.normalize(stem, Normalizer.Form.NFKD).replaceAll("\\p{M}", "").replaceAll("[^A-Za-z0-9_-]+", "-")
                .replaceAll("^[-_]+|[-_]+$", "");
        plain = plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME) : plain;
        return (plain.isEmpty() ? "attachment" : plain) + "." + type.ending;
    }

    private static Type typeOf(String called, String name, byte[] bytes) throws UnreadableSource {
        String start = new String(bytes, 0, Math.min(bytes.length, 12), StandardCharsets.ISO_8859_1);
        if (start.startsWith("%PDF-")) {
            return Type.PDF;
        }
        if (start.startsWith("\u0089PNG\r\n\u001a\n")) {
            return Type.PNG;
        }
        if (start.startsWith("\u00ff\u00d8\u00ff")) {
            return Type.JPEG;
        }
        if (start.startsWith("RIFF") && start.endsWith("WEBP") || start.startsWith("GIF8") || start.startsWith("II*") || start.startsWith("MM\0*")) {
            throw new UnreadableSource(called + " is a picture in a form that not every reader shows. Save it as PNG or JPEG.");
        }
        if (start.startsWith("PK")) {
            return archive(called, bytes);
        }
        if (start.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            throw new UnreadableSource(called + (WordFile.isLocked(bytes) ? " is protected by a password. Take it off and save it again."
                    : " is an old Word or Excel document. Save it as a document of today (.docx, .xlsx), or as a PDF."));
        }
        return name.toLowerCase(Locale.ROOT).endsWith(".csv") ? Type.CSV : Type.TEXT;
    }

    private static Type archive(String called, byte[] bytes) throws UnreadableSource {
        if (WordFile.holds(bytes, "word/vbaProject.bin") || WordFile.holds(bytes, "xl/vbaProject.bin")) {
            throw new UnreadableSource(called + " holds macros. Save it without them (.docx, .xlsx).");
        }
        if (WordFile.isOne(bytes)) {
            return Type.WORD;
        }
        if (WordFile.holds(bytes, "xl/workbook.xml")) {
            return Type.EXCEL;
        }
        throw new UnreadableSource(called + " is a ZIP archive, or a document of another kind. " + TAKEN);
    }

    private static byte[] office(String called, byte[] bytes) throws UnreadableSource {
        WordFile.check(called, bytes);
        return bytes;
    }

    private static byte[] pdf(String called, byte[] bytes) throws UnreadableSource {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            if (document.isEncrypted()) {
                throw new UnreadableSource(called + " is protected by a password. Save it without.");
            }
            if (document.getNumberOfPages() == 0) {
                throw new UnreadableSource(called + " has no pages.");
            }
            var catalog = document.getDocumentCatalog().getCOSObject();
            boolean acts = document.getDocument().getXrefTable().keySet().stream()
                    .map(key -> document.getDocument().getObjectFromPool(key).getObject())
                    .anyMatch(object -> object instanceof org.apache.pdfbox.cos.COSDictionary dictionary
                            && (dictionary.containsKey(COSName.JS) || COSName.getPDFName("Launch").equals(dictionary.getDictionaryObject(COSName.S))
                                    || COSName.getPDFName("EmbeddedFile").equals(dictionary.getDictionaryObject(COSName.TYPE))));
            if (acts || catalog.containsKey(COSName.AA)) {
                throw new UnreadableSource(called + " holds scripts, programs or other files. Print it to a PDF again.");
            }
            return bytes;
        } catch (IOException | RuntimeException | StackOverflowError damaged) {
            throw new UnreadableSource(called + " is a damaged PDF, or protected by a password. Save it again.");
        }
    }

    private static byte[] picture(String called, Type type, byte[] bytes) throws UnreadableSource {
        try {
            requireSize(called, bytes);
            var drawn = new ByteArrayOutputStream();
            Thumbnails.of(new ByteArrayInputStream(bytes)).scale(1).imageType(type == Type.JPEG ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB)
                    .outputFormat(type.ending).outputQuality(QUALITY).toOutputStream(drawn);
            return drawn.toByteArray();
        } catch (IOException | RuntimeException damaged) {
            throw new UnreadableSource(called + " is a picture that cannot be read: it is damaged, or its colours are made for print (CMYK)."
                    + " Save it again as PNG or as JPEG in RGB.");
        }
    }

    /** Known from the picture's head, before anything is unpacked. */
    private static void requireSize(String called, byte[] bytes) throws IOException, UnreadableSource {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("No reader");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
                if (pixels > MOST_PIXELS) {
                    throw new UnreadableSource(String.format(Locale.ROOT, "%s has %d × %d pixels; at most %d million are taken. Make it smaller.",
                            called, reader.getWidth(0), reader.getHeight(0), MOST_PIXELS / 1_000_000));
                }
            } finally {
                reader.dispose();
            }
        }
    }

    private static byte[] text(String called, byte[] bytes) throws UnreadableSource {
        String text;
        try {
            text = TextDecoding.decode(called, bytes);
        } catch (UnreadableSource noText) {
            throw new UnreadableSource(called + " is of a kind that cannot be attached. " + TAKEN);
        }
        if (MARKUP.matcher(text.substring(0, Math.min(text.length(), 2_000))).matches() || isProgram(text)) {
            throw new UnreadableSource(called + " is a web page, a drawing (SVG) or a program. " + TAKEN);
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isProgram(String text) {
        return text.startsWith("#!") || text.startsWith("MZ") || text.startsWith("\u007fELF");
    }
}
