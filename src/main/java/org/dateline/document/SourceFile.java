package org.dateline.document;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A file as somebody handed it in, with its original bytes and the text they stand for.
 *
 * @param name  the file's name without a path; empty if it has none
 * @param bytes as handed in, at most {@link #LARGEST}
 * @param kind  what the content is, whatever the name says
 * @param text  the content decoded, of a Word document or PDF the words of its text; lines end in LF
 */
public record SourceFile(String name, byte[] bytes, Kind kind, String text) {

    /** 20 MB. */
    public static final int LARGEST = 20 * 1024 * 1024;

    public enum Kind {
        PLAIN_TEXT("plain text"),
        MARKDOWN("Markdown"),
        HTML("HTML"),
        EDGAR_SUBMISSION("EDGAR submission"),
        WORD("Word document"),
        PDF("PDF");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    private static final Map<String, String> BINARY = Map.ofEntries(
            Map.entry("%PDF-", "a PDF. Save its text as a text file, or export the original as HTML"),
            Map.entry("PK\u0003\u0004", "a ZIP archive, or an Excel or PowerPoint document. Hand in the text of the release as a Word document (.docx), as text or as a web page (HTML)"),
            Map.entry("PK\u0005\u0006", "an empty ZIP archive. Hand in the file that should be in it"),
            Map.entry("\u00d0\u00cf\u0011\u00e0", "an old Word or Excel document. Open it in Word and save it as a Word document of today (.docx)"),
            Map.entry("{\\rtf", "an RTF document. Save it as text or as a web page (HTML)"),
            Map.entry("\u0089PNG", "a picture (PNG). Hand in the text the picture shows"),
            Map.entry("\u00ff\u00d8\u00ff", "a picture (JPEG). Hand in the text the picture shows"),
            Map.entry("GIF8", "a picture (GIF). Hand in the text the picture shows"),
            Map.entry("II*\u0000", "a picture (TIFF). Hand in the text the picture shows"),
            Map.entry("\u001f\u008b", "a compressed file (gzip). Unpack it first"),
            Map.entry("7z\u00bc\u00af", "a compressed file (7-Zip). Unpack it first"),
            Map.entry("\u007fELF", "a program. Hand in the text of the release"),
            Map.entry("MZ\u0090", "a program. Hand in the text of the release"));
    private static final Pattern MARKUP = Pattern.compile("(?i)<(?:!doctype\\s+html|html|head|body|p|div|table|br|font|span|h[1-6]|ul|ol|title)\\b");
    private static final Pattern MARKDOWN = Pattern.compile("(?s)(?:---\\R(?:[\\w-]+:|#).*|#{1,3} \\S.*)");
    private static final int SAMPLE = 64 * 1024;

    /** @throws UnreadableSource if the bytes are not a text the portal can read; the message says what they are */
    public static SourceFile of(String name, byte[] bytes) throws UnreadableSource {
        String plainName = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String called = plainName.isBlank() ? "The file" : "“" + plainName + "”";
        if (bytes.length == 0) {
            throw new UnreadableSource(called + " is empty (0 bytes). Choose the file again, or paste the text.");
        }
        if (bytes.length > LARGEST) {
            throw new UnreadableSource(String.format(Locale.ROOT,
                    "%s has %.1f MB; at most %d MB can be read. Hand in the text of the release without its pictures.",
                    called, bytes.length / 1048576.0, LARGEST / 1048576));
        }
        if (WordFile.isOne(bytes)) {
            String text = BlockText.of(WordBlocks.read(called, bytes).blocks());
            return new SourceFile(plainName, bytes, Kind.WORD, text);
        }
        if (WordFile.isLocked(bytes)) {
            throw new UnreadableSource(called + " is protected by a password. Open it in Word, take the password off (File, Info, Protect Document),"
                    + " and save it again.");
        }
        refuseBinary(called, bytes);
        String text = TextDecoding.decode(called, bytes);
        if (text.isBlank()) {
            throw new UnreadableSource(called + " holds no text, only white space. Choose the file again, or paste the text.");
        }
        return new SourceFile(plainName, bytes, kindOf(called, plainName, text), text);
    }

    /**
     * A document that is on file with a regulator, which may be a PDF besides.
     *
     * @throws UnreadableSource as {@link #of}
     */
    public static SourceFile ofFiling(String name, byte[] bytes) throws UnreadableSource {
        if (!PdfText.isPdf(bytes) || bytes.length > LARGEST) {
            return of(name, bytes);
        }
        String plainName = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        SourceFile file = new SourceFile(plainName, bytes, Kind.PDF, "");
        return new SourceFile(plainName, bytes, Kind.PDF, BlockText.of(file.read().blocks()));
    }

    private static void refuseBinary(String called, byte[] bytes) throws UnreadableSource {
        String start = new String(bytes, 0, Math.min(bytes.length, 8), java.nio.charset.StandardCharsets.ISO_8859_1);
        for (Map.Entry<String, String> binary : BINARY.entrySet()) {
            if (start.startsWith(binary.getKey())) {
                throw new UnreadableSource(called + " is not text but " + binary.getValue() + ".");
            }
        }
    }

    private static Kind kindOf(String called, String name, String text) throws UnreadableSource {
        String sample = text.substring(0, Math.min(text.length(), SAMPLE));
        String lowerName = name.toLowerCase(Locale.ROOT);
        if (EdgarSubmission.isOne(sample)) {
            return Kind.EDGAR_SUBMISSION;
        }
        if (lowerName.endsWith(".md") || lowerName.endsWith(".markdown") || MARKDOWN.matcher(sample).matches()) {
            return Kind.MARKDOWN;
        }
        boolean html = Pattern.compile("(?i)<html\\b").matcher(sample).find() || lowerName.matches(".*\\.(x?html?|htm)");
        if (!html && (startsAsXml(sample) || lowerName.endsWith(".svg"))) {
            throw new UnreadableSource(called + " is " + (sample.contains("<svg") ? "a drawing (SVG)" : "XML data")
                    + ", not a text to read. Hand in the release as text, Markdown or a web page (HTML).");
        }
        boolean namedText = lowerName.matches(".*\\.(te?xt|json|csv)");
        long tags = namedText ? 0 : MARKUP.matcher(sample).results().limit(2).count();
        return html || tags == 2 || startsAsPage(sample) ? Kind.HTML : Kind.PLAIN_TEXT;
    }

    private static boolean startsAsXml(String sample) {
        String start = sample.stripLeading();
        return start.startsWith("<?xml") || start.startsWith("<svg")
                || start.startsWith("<!DOCTYPE") && !start.regionMatches(true, "<!DOCTYPE".length(), " html", 0, 5);
    }

    private static boolean startsAsPage(String sample) {
        return Pattern.compile("(?i)\\s*(?:<!doctype html|<html|<body|<head|<p>|<div|<table)").matcher(sample).lookingAt();
    }

    /** The text read into blocks. */
    public SourceText read() throws UnreadableSource {
        String called = name.isBlank() ? "The file" : "“" + name + "”";
        SourceText read = switch (kind) {
            case WORD -> WordBlocks.read(called, bytes);
            case PDF -> PdfBlocks.read(called, bytes);
            default -> SourceText.of(kind, text);
        };
        if (kind == Kind.PDF && read.blocks().isEmpty()) {
            throw new UnreadableSource(called + " holds pictures of pages and no text that can be read. Hand in a PDF with text, or the text itself.");
        }
        if (read.blocks().stream().allMatch(block -> block.kind() == Block.Kind.RULE)) {
            List<SourceText.Aside> pictures = read.asides().stream().filter(SourceText.Aside::isPicture).toList();
            throw new UnreadableSource(pictures.isEmpty()
                    ? called + " has markup but no text to read. Hand in the text of the release."
                    : called + " holds no text, only " + (pictures.size() == 1 ? "a picture" : pictures.size() + " pictures")
                            + " of pages (" + pictures.get(0).text() + (pictures.size() > 1 ? ", …" : "")
                            + "). A picture cannot be searched, read aloud or quoted: hand in the text it shows.");
        }
        return read;
    }
}
