package org.dateline.release;

import java.util.Comparator;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Writes a document as XHTML in exactly one way, which no library's version can change: attributes in alphabetical order,
 * five entities, LF after every block, characters that XML 1.0 (section 2.2) forbids left out.
 */
final class XhtmlWriter {

    private static final Set<String> VOID = Set.of("br", "col", "hr", "img", "link", "meta", "wbr");
    /** Hold blocks only: white space between those means nothing and is written as one LF. */
    private static final Set<String> HOLDS_BLOCKS = Set.of("html", "head", "body", "article", "header", "section", "div", "ul", "ol",
            "dl", "table", "colgroup", "thead", "tbody", "tfoot", "tr", "figure");
    private static final Set<String> BLOCKS = Set.of("html", "head", "meta", "title", "body", "article", "header", "footer",
            "section", "div", "h1", "h2", "h3", "h4", "h5", "h6", "p", "ul", "ol", "li", "dl", "dt", "dd", "table", "caption",
            "colgroup", "col", "thead", "tbody", "tfoot", "tr", "th", "td", "blockquote", "figure", "figcaption", "pre", "hr");

    private final StringBuilder out = new StringBuilder();

    private XhtmlWriter() {}

    /** The document from its {@code html} element on, behind an XML declaration and the HTML document type. */
    static String write(Document document) {
        var writer = new XhtmlWriter();
        writer.out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html>\n");
        writer.element(document.firstElementChild());
        return writer.out.toString();
    }

    /** The children of an element, without the element itself. */
    static String writeInner(Element parent) {
        var writer = new XhtmlWriter();
        writer.children(parent);
        return writer.out.toString();
    }

    private void element(Element element) {
        String name = element.normalName();
        out.append('<').append(name);
        element.attributes().asList().stream().sorted(Comparator.comparing(Attribute::getKey)).forEach(this::attribute);
        if (VOID.contains(name)) {
            out.append("/>");
        } else {
            out.append('>');
            if (HOLDS_BLOCKS.contains(name)) {
                out.append('\n');
            }
            children(element);
            out.append("</").append(name).append('>');
        }
        if (BLOCKS.contains(name)) {
            out.append('\n');
        }
    }

    private void children(Element parent) {
        for (Node child : parent.childNodes()) {
            if (child instanceof Element element) {
                element(element);
            } else if (child instanceof TextNode text && !(text.isBlank() && HOLDS_BLOCKS.contains(parent.normalName()))) {
                text(text.getWholeText());
            }
        }
    }

    private void attribute(Attribute attribute) {
        out.append(' ').append(attribute.getKey()).append("=\"");
        text(attribute.getValue());
        out.append('"');
    }

    private void text(String text) {
        text.codePoints().filter(XhtmlWriter::allowedInXml).forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\r' -> out.append("&#13;");
                default -> out.appendCodePoint(c);
            }
        });
    }

    static boolean allowedInXml(int c) {
        return c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000 && c <= 0x10FFFF;
    }
}
