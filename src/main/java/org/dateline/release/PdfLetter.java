package org.dateline.release;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.logging.Level;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.COSObjectable;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A release as a letter in PDF: tagged for assistive technology (PDF/UA), with language, title, bookmarks and embedded fonts.
 * Nothing is fetched while it is made, and it holds neither a creation date nor a random identifier, so that the same text
 * gives the same bytes.
 */
final class PdfLetter {

    private static final String BOLD_ITALIC = "-BoldItalic";

    static {
        // The library has a log of its own, which otherwise tells the terminal of every font.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private PdfLetter() {}

    static SealedDocument of(CanonicalDocument canonical, String issuerName, Map<String, SealedDocument> pictures) {
        return SealedDocument.seal("release." + canonical.language().tag() + ".pdf", "application/pdf", write(canonical, issuerName, pictures));
    }

    static byte[] write(CanonicalDocument canonical, String issuerName) {
        return write(canonical, issuerName, Map.of());
    }

    private static byte[] write(CanonicalDocument canonical, String issuerName, Map<String, SealedDocument> pictures) {
        Document letter = prepare(canonical, issuerName, pictures);
        var builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.usePdfUaAccessibility(true);
        builder.withProducer("Dateline");
        builder.useUriResolver((base, address) -> isInTheLetter(address) ? address : null);
        builder.useExternalResourceAccessControl((address, type) -> isInTheLetter(address), ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useExternalResourceAccessControl((address, type) -> isInTheLetter(address), ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        family(builder, "Liberation Serif", "liberation/LiberationSerif", "-Regular", "-Italic", BOLD_ITALIC);
        family(builder, "Liberation Sans", "liberation/LiberationSans", "-Regular", "-Italic", BOLD_ITALIC);
        family(builder, "Liberation Mono", "liberation/LiberationMono", "-Regular", "-Italic", BOLD_ITALIC);
        // For characters that Liberation does not have, such as ballot boxes and arrows.
        family(builder, "DejaVu Serif", "net/sf/jasperreports/fonts/dejavu/DejaVuSerif", "", "-Italic", BOLD_ITALIC);
        family(builder, "DejaVu Sans", "net/sf/jasperreports/fonts/dejavu/DejaVuSans", "", "-Oblique", "-BoldOblique");
        family(builder, "DejaVu Sans Mono", "net/sf/jasperreports/fonts/dejavu/DejaVuSansMono", "", "-Oblique", "-BoldOblique");
        builder.withW3cDocument(new W3CDom().fromJsoup(letter), null);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            try (PDDocument document = renderer.createPDFKeepOpen()) {
                return seal(document);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The PDF of \"" + letter.title() + "\" could not be written", e);
        }
    }

    private static byte[] seal(PDDocument document) throws IOException {
        PDDocumentInformation information = document.getDocumentInformation();
        information.setCreationDate(null);
        information.setModificationDate(null);
        document.setDocumentId(0L);
        describeLinks(document);
        var bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    /** Says what a link is also where it lies on the page, as PDF/UA asks: in the words of its place in the structure. */
    private static void describeLinks(PDDocument document) throws IOException {
        PDNumberTreeNode parents = document.getDocumentCatalog().getStructureTreeRoot().getParentTree();
        for (PDPage page : document.getPages()) {
            for (PDAnnotation link : page.getAnnotations()) {
                if (parents.getValue(link.getStructParent()) instanceof COSObjectable parent
                        && parent.getCOSObject() instanceof COSDictionary element) {
                    link.setContents(element.getString(COSName.ALT));
                }
            }
        }
    }

    private static void family(PdfRendererBuilder builder, String family, String file, String regular, String italic, String boldItalic) {
        builder.useFont(() -> font(file + regular), family, 400, FontStyle.NORMAL, true);
        builder.useFont(() -> font(file + italic), family, 400, FontStyle.ITALIC, true);
        builder.useFont(() -> font(file + "-Bold"), family, 700, FontStyle.NORMAL, true);
        builder.useFont(() -> font(file + boldItalic), family, 700, FontStyle.ITALIC, true);
    }

    private static InputStream font(String file) {
        InputStream font = Thread.currentThread().getContextClassLoader().getResourceAsStream(file + ".ttf");
        if (font == null) {
            throw new IllegalStateException("The font " + file + ".ttf is not packed with the portal");
        }
        return font;
    }

    private static Document prepare(CanonicalDocument canonical, String issuerName, Map<String, SealedDocument> pictures) {
        Document letter = canonical.document();
        letter.select("img").forEach(image -> show(image, pictures.get(image.attr("src"))));
        letter.select("table").forEach(PdfLetter::fit);
        // The title becomes the description that a link must have in the structure (ISO 14289-1, section 7.18.5).
        letter.select("a[href]").forEach(link -> link.attr("title", link.hasText() ? link.text() : link.attr("href")));
        Element head = letter.head();
        head.appendElement("meta").attr("name", "subject").attr("content", letter.title());
        head.appendElement("meta").attr("name", "author").attr("content", issuerName);
        head.appendElement("style").appendChild(new DataNode(style(canonical, issuerName)));
        bookmarks(letter, head.appendElement("bookmarks"));
        return letter;
    }

    private static boolean isInTheLetter(String address) {
        return address != null && address.startsWith("data:image/");
    }

    /** A picture is put into the letter itself; one that is not at hand is told of in words. */
    private static void show(Element image, SealedDocument picture) {
        if (picture == null) {
            image.replaceWith(new Element("span").addClass("figure").text("[" + image.attr("alt") + "]"));
        } else {
            image.attr("src", "data:" + picture.mediaType() + ";base64," + Base64.getEncoder().encodeToString(picture.bytes()));
        }
    }

    /** Chooses type size and paper orientation by the longest words of the columns, so that no column is cut off. */
    private static void fit(Element table) {
        TextTable laid = TextTable.of(table, PlainText::inline);
        laid.alignFigures();
        int characters = laid.leastCharacters();
        int columns = laid.usedColumns();
        for (Fit fit : Fit.values()) {
            if (fit == Fit.LAST || characters * fit.points * 0.53 + columns * fit.padding <= fit.width) {
                table.addClass(fit.className);
                if (fit.wide) {
                    table.wrap("<div class=\"wide\"></div>");
                }
                return;
            }
        }
    }

    private enum Fit {
        NORMAL("normal", 9, 8, 460, false),
        FINE("fine", 8, 8, 460, false),
        FINER("finer", 7, 5, 460, false),
        WIDE("fine", 8, 8, 690, true),
        WIDE_FINER("finer", 7, 5, 690, true),
        LAST("finest", 6, 3.2, 690, true);

        private final String className;
        private final double points;
        private final double padding;
        private final double width;
        private final boolean wide;

        Fit(String className, double points, double padding, double width, boolean wide) {
            this.className = className;
            this.points = points;
            this.padding = padding;
            this.width = width;
            this.wide = wide;
        }
    }

    private static void bookmarks(Document letter, Element bookmarks) {
        int number = 0;
        for (Element heading : letter.select("h1, h2, h3")) {
            if (heading.id().isEmpty()) {
                heading.attr("id", "heading-" + ++number);
            }
            bookmarks.appendElement("bookmark").attr("name", heading.text()).attr("href", "#" + heading.id());
        }
    }

    private static String style(CanonicalDocument canonical, String issuerName) {
        PrintedWords words = PrintedWords.in(canonical.language());
        try (InputStream style = PdfLetter.class.getResourceAsStream("letter.css")) {
            return new String(style.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("$issuer", cssString(issuerName))
                    .replace("$page", cssString(words.page()))
                    .replace("$of", cssString(words.pageOf()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A CSS string with everything but letters, digits and spaces escaped (CSS Syntax Level 3, section 4.3.7). */
    private static String cssString(String text) {
        var css = new StringBuilder("\"");
        text.codePoints().filter(XhtmlWriter::allowedInXml).forEach(c -> {
            if (Character.isLetterOrDigit(c) && c < 0x7F || c == ' ') {
                css.appendCodePoint(c);
            } else {
                css.append(String.format("\\%06x", c));
            }
        });
        return css.append('"').toString();
    }
}
