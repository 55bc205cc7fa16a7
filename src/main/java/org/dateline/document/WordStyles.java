package org.dateline.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What a Word document says of a paragraph or a run by itself, by its style, or by the styles that one is based on. */
final class WordStyles {

    private static final Pattern HEADING = Pattern.compile("(?:heading|titre|überschrift) ([1-9])");
    private static final int LONGEST_CHAIN = 20;

    private final XWPFStyles styles;

    WordStyles(XWPFDocument document) {
        this.styles = document.getStyles();
    }

    /** 1 to 6 for a heading; 0 for anything else. */
    int headingLevel(Element properties) {
        for (XWPFStyle style : chain(properties, "pStyle")) {
            String name = name(style);
            Matcher heading = HEADING.matcher(name);
            if (heading.matches()) {
                return Math.min(Integer.parseInt(heading.group(1)), 6);
            }
            if (name.equals("title")) {
                return 1;
            }
        }
        return of(properties, "pStyle", from -> child(from, "outlineLvl")).map(level -> value(level, "9"))
                .filter(level -> level.matches("[0-5]")).map(level -> Integer.parseInt(level) + 1).orElse(0);
    }

    boolean isQuotation(Element properties) {
        return chain(properties, "pStyle").stream().map(WordStyles::name).anyMatch(name -> name.matches("(?:intense )?quote|block text|citation"));
    }

    /** The list that a paragraph belongs to. */
    Optional<Element> list(Element properties) {
        return of(properties, "pStyle", from -> child(from, "numPr"));
    }

    /** Such as {@code center}; empty if nothing is said. */
    String alignment(Element properties) {
        return of(properties, "pStyle", from -> child(from, "jc")).map(jc -> value(jc, "")).orElse("");
    }

    /**
     * Whether a run has a property that is on or off, such as {@code b}: by itself, by its own style, or by that of its paragraph.
     *
     * @param run       properties of the run; null for none
     * @param paragraph properties of its paragraph; null for none
     */
    boolean has(String property, Element run, Element paragraph) {
        return of(run, "rStyle", from -> child(from, property))
                .or(() -> chain(paragraph, "pStyle").stream().map(WordStyles::runProperties).map(from -> child(from, property))
                        .flatMap(Stream::ofNullable).findFirst())
                .map(found -> !value(found, "true").matches("0|false|off|none")).orElse(false);
    }

    /** Such as {@code superscript}; empty if it stands on the line. */
    String raised(Element run) {
        return of(run, "rStyle", from -> child(from, "vertAlign")).map(found -> value(found, "")).orElse("");
    }

    private Optional<Element> of(Element properties, String reference, Function<Element, Element> wanted) {
        Element own = properties == null ? null : wanted.apply(properties);
        if (own != null) {
            return Optional.of(own);
        }
        boolean ofRun = reference.equals("rStyle");
        return chain(properties, reference).stream().map(style -> ofRun ? runProperties(style) : paragraphProperties(style))
                .flatMap(Stream::ofNullable).map(wanted).flatMap(Stream::ofNullable).findFirst();
    }

    /** The style and those it is based on, the nearest first. */
    private List<XWPFStyle> chain(Element properties, String reference) {
        List<XWPFStyle> chain = new ArrayList<>();
        Element named = properties == null || styles == null ? null : child(properties, reference);
        String id = named == null ? null : value(named, null);
        while (id != null && chain.size() < LONGEST_CHAIN) {
            XWPFStyle style = styles.getStyle(id);
            if (style == null) {
                return chain;
            }
            chain.add(style);
            id = style.getBasisStyleID();
        }
        return chain;
    }

    private static String name(XWPFStyle style) {
        return style.getName() == null ? "" : style.getName().toLowerCase(Locale.ROOT);
    }

    private static Element runProperties(XWPFStyle style) {
        return child((Element) style.getCTStyle().getDomNode(), "rPr");
    }

    private static Element paragraphProperties(XWPFStyle style) {
        return child((Element) style.getCTStyle().getDomNode(), "pPr");
    }

    /** The first child of this name, whatever its prefix; null if there is none. */
    static Element child(Element parent, String localName) {
        for (Node node = parent == null ? null : parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && localName.equals(element.getLocalName())) {
                return element;
            }
        }
        return null;
    }

    static String value(Element element, String otherwise) {
        String value = attribute(element, "val");
        return value.isEmpty() ? otherwise : value;
    }

    /** An attribute by its name without the prefix; empty if there is none. */
    static String attribute(Element element, String localName) {
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            if (localName.equals(attribute.getLocalName())) {
                return attribute.getNodeValue();
            }
        }
        return "";
    }
}
