package org.dateline.release;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dateline.shared.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * The canonical document of a release in one language: standalone XHTML in UTF-8 with every part once, in the order of the
 * printed page. The same text gives the same bytes, always and everywhere. It holds no clock time, no ledger index and no
 * proof, so that its SHA-256 can be approved before publication and named by the ledger entry (LEDGER, section 3.1);
 * the plain text and the PDF are drawn from it.
 */
public final class CanonicalDocument {

    static final String MEDIA_TYPE = "application/xhtml+xml; charset=utf-8";

    private static final Pattern MAIL_ADDRESS = Pattern.compile("[^\\s@<>\"?&]+@[^\\s@<>\"?&]+\\.[^\\s@<>\"?&]+");
    private static final Pattern WEB_ADDRESS = Pattern.compile("https?://[^\\s<>\"]+");

    private final Language language;
    private final Document document;
    private final byte[] bytes;

    private CanonicalDocument(Language language, Document document) {
        this.language = language;
        this.document = document;
        this.bytes = XhtmlWriter.write(document).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * @param text       the text; a part that is empty (or an issue date that is null) is left out
     * @param issuerName printed above the letterhead, unless the letterhead begins with it
     */
    public static CanonicalDocument of(ReleaseText text, String issuerName) {
        Document document = new Document("");
        document.outputSettings().prettyPrint(false);
        Element html = document.appendElement("html").attr("xmlns", "http://www.w3.org/1999/xhtml")
                .attr("lang", text.language().tag()).attr("xml:lang", text.language().tag());
        Element head = html.appendElement("head");
        head.appendElement("meta").attr("charset", "utf-8");
        head.appendElement("title").text(text.headline());
        Element article = html.appendElement("body").appendElement("article");
        opening(article.appendElement("header"), text, issuerName);
        body(article.appendElement("section").addClass("body"), text);
        contacts(article, text);
        statement(article, text);
        return new CanonicalDocument(text.language(), document);
    }

    /** Name of the file within the release: {@code release.en.xhtml}. */
    public String name() {
        return "release." + language.tag() + ".xhtml";
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** SHA-256 of the bytes in lower-case hexadecimal: what an approval binds and the ledger entry names. */
    public String sha256() {
        return seal().sha256();
    }

    public SealedDocument seal() {
        return SealedDocument.seal(name(), MEDIA_TYPE, bytes);
    }

    Language language() {
        return language;
    }

    /** A copy of the tree, free to change. */
    Document document() {
        return document.clone();
    }

    /**
     * What follows the headline and subheads, for readers that show the headline themselves: the body with its dateline,
     * the contacts and the cautionary statement, as an XHTML fragment.
     */
    public static String fragment(ReleaseText text) {
        Element article = new Element("article");
        body(article.appendElement("section").addClass("body"), text);
        contacts(article, text);
        statement(article, text);
        return XhtmlWriter.writeInner(article);
    }

    private static void opening(Element header, ReleaseText text, String issuerName) {
        PrintedWords words = PrintedWords.in(text.language());
        masthead(header.appendElement("div").addClass("masthead"), text.letterhead().strip(), issuerName);
        Element facts = header.appendElement("div").addClass("facts");
        paragraph(facts, "kind", words.newsRelease());
        paragraph(facts, "release-line", text.releaseLine());
        if (text.issued() != null) {
            issued(facts.appendElement("p").addClass("issued"), text.issued(), text.language());
        }
        if (!text.symbols().isEmpty()) {
            symbols(facts.appendElement("p").addClass("symbols"), text, words);
        }
        header.appendElement("h1").text(text.headline());
        text.subheads().forEach(subhead -> paragraph(header, "subhead", subhead));
    }

    private static void masthead(Element masthead, String letterhead, String issuerName) {
        int firstEnd = letterhead.indexOf('\n') < 0 ? letterhead.length() : letterhead.indexOf('\n');
        String first = letterhead.substring(0, firstEnd).strip();
        if (first.equalsIgnoreCase(issuerName)) {
            paragraph(masthead, "issuer", first);
            lines(masthead, letterhead.substring(firstEnd).strip());
        } else {
            if (!first.regionMatches(true, 0, issuerName, 0, issuerName.length())) {
                paragraph(masthead, "issuer", issuerName);
            }
            lines(masthead, letterhead);
        }
    }

    private static void issued(Element parent, IssueDate issued, Language language) {
        String day = PrintedWords.day(issued.date(), language);
        if (issued.precision() == IssueDate.Precision.DAY) {
            parent.appendElement("time").attr("datetime", issued.date().toString()).text(day);
        } else {
            parent.appendElement("time").attr("datetime", issued.instant().toString())
                    .text(day + " (" + issued.instant() + ")");
        }
    }

    private static void symbols(Element parent, ReleaseText text, PrintedWords words) {
        parent.appendElement("span").addClass("label").text(words.tradingSymbols());
        for (PrintedSymbol symbol : text.symbols()) {
            parent.appendText(" ");
            Element printed = parent.appendElement("span").addClass("listing");
            printed.appendElement("span").addClass("exchange").text(symbol.exchange());
            printed.appendText(" ");
            printed.appendElement("b").addClass("symbol").text(symbol.symbol());
        }
    }

    private static void body(Element parent, ReleaseText text) {
        parent.append(text.body());
        if (text.dateline().isBlank()) {
            return;
        }
        Element first = parent.firstElementChild();
        if (first == null || !first.normalName().equals("p")) {
            first = parent.prependElement("p");
        } else {
            first.prependText(text.language() == Language.FRENCH ? " – " : " — ");
        }
        first.prependElement("span").addClass("dateline").text(text.dateline());
    }

    private static void contacts(Element article, ReleaseText text) {
        if (text.contacts().isEmpty() && text.contactsHeading().isBlank()) {
            return;
        }
        Element section = article.appendElement("section").addClass("contacts");
        if (!text.contactsHeading().isBlank()) {
            section.appendElement("h2").text(text.contactsHeading());
        }
        if (!text.contacts().isEmpty()) {
            Element list = section.appendElement("ul");
            text.contacts().forEach(contact -> contact(list.appendElement("li"), contact));
        }
    }

    private static void contact(Element item, PrintedContact contact) {
        onItsOwnLine(item, "b", "name", contact.name());
        onItsOwnLine(item, "span", "title", contact.title());
        onItsOwnLine(item, "span", "organisation", contact.organisation());
        for (PrintedContact.Line line : contact.lines()) {
            Element printed = newLine(item).appendElement("span").addClass(line.kind().name().toLowerCase(Locale.ROOT));
            if (!line.label().isBlank()) {
                printed.appendText(line.label() + " ");
            }
            address(printed, line);
        }
    }

    private static void address(Element parent, PrintedContact.Line line) {
        if (line.kind() == PrintedContact.Kind.EMAIL && MAIL_ADDRESS.matcher(line.value()).matches()) {
            parent.appendElement("a").attr("href", "mailto:" + line.value()).text(line.value());
        } else if (line.kind() == PrintedContact.Kind.WEB && WEB_ADDRESS.matcher(line.value()).matches()) {
            parent.appendElement("a").attr("href", line.value()).text(line.value());
        } else {
            parent.appendText(line.value());
        }
    }

    private static void onItsOwnLine(Element parent, String element, String className, String text) {
        if (!text.isBlank()) {
            newLine(parent).appendElement(element).addClass(className).text(text);
        }
    }

    private static Element newLine(Element parent) {
        if (parent.childNodeSize() > 0) {
            parent.appendElement("br");
        }
        return parent;
    }

    private static void statement(Element article, ReleaseText text) {
        if (text.statement() == null) {
            return;
        }
        Element section = article.appendElement("section").addClass("statement");
        if (!text.statement().heading().isBlank()) {
            section.appendElement("h2").text(text.statement().heading());
        }
        section.append(text.statement().body());
    }

    private static void paragraph(Element parent, String className, String text) {
        if (!text.isBlank()) {
            parent.appendElement("p").addClass(className).text(text);
        }
    }

    private static void lines(Element parent, String text) {
        if (text.isEmpty()) {
            return;
        }
        Element paragraph = parent.appendElement("p").addClass("letterhead");
        for (String line : text.split("\n")) {
            newLine(paragraph).appendChild(new TextNode(line.strip()));
        }
    }
}
