package org.dateline.release;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * A release as plain text: UTF-8, LF, lines of at most 78 columns. Tables are laid out in columns; one that cannot be
 * narrower than 78 columns without breaking a word or a figure takes longer lines instead.
 */
final class PlainText {

    static final int COLUMNS = 78;

    private static final Set<String> BLOCKS = Set.of("article", "header", "footer", "section", "div", "h1", "h2", "h3", "h4", "h5",
            "h6", "p", "ul", "ol", "li", "dl", "dt", "dd", "table", "blockquote", "figure", "figcaption", "pre", "hr");

    private final StringBuilder out = new StringBuilder();
    private String margin = "";
    private String marker = "";
    private boolean tight;

    private PlainText() {}

    static SealedDocument of(CanonicalDocument canonical) {
        return SealedDocument.seal("release." + canonical.language().tag() + ".txt", "text/plain; charset=utf-8",
                write(canonical).getBytes(StandardCharsets.UTF_8));
    }

    static String write(CanonicalDocument canonical) {
        var writer = new PlainText();
        writer.flow(canonical.document().selectFirst("body"));
        return writer.out.toString();
    }

    /** Blocks one below the other; text and inline elements between them make a paragraph of their own. */
    private void flow(Element parent) {
        var run = new StringBuilder();
        for (Node child : parent.childNodes()) {
            if (child instanceof Element element && BLOCKS.contains(element.normalName())) {
                paragraph(run.toString());
                run.setLength(0);
                block(element);
            } else {
                inline(child, run);
            }
        }
        paragraph(run.toString());
    }

    private void block(Element element) {
        switch (element.normalName()) {
            case "h1" -> heading(element, "=");
            case "h2", "h3", "h4", "h5", "h6" -> heading(element, "-");
            case "ul" -> list(element, 0);
            case "ol" -> list(element, start(element));
            case "blockquote", "dd" -> indented("    ", "", element);
            case "table" -> table(element);
            case "pre" -> preformatted(element);
            case "hr" -> {
                gap();
                line("* * *");
            }
            default -> {
                tight = element.parent().hasClass("facts") && element.previousElementSibling() != null;
                gap();
                flow(element);
                tight = false;
            }
        }
    }

    private void heading(Element heading, String underline) {
        gap();
        List<String> lines = wrap(inline(heading), COLUMNS - margin.length());
        lines.forEach(this::line);
        lines.stream().mapToInt(PlainText::width).max().ifPresent(width -> line(underline.repeat(width)));
    }

    private void list(Element list, int number) {
        gap();
        int next = number;
        boolean loose = list.children().stream().anyMatch(item -> item.childrenSize() > 0
                && (item.childNodeSize() > 2 || BLOCKS.contains(item.child(0).normalName())));
        for (Element item : list.children()) {
            if (loose && item.previousElementSibling() != null) {
                gap();
            }
            String bullet = list.parent().hasClass("contacts") ? "" : number == 0 ? "• " : next++ + ". ";
            indented(" ".repeat(bullet.length()), bullet, item);
        }
    }

    private static int start(Element list) {
        String start = list.attr("start");
        return start.matches("[0-9]{1,6}") ? Math.max(1, Integer.parseInt(start)) : 1;
    }

    private void indented(String by, String bullet, Element element) {
        if (bullet.isEmpty()) {
            gap();
        }
        String before = margin;
        margin += by;
        marker = bullet.isEmpty() ? marker : bullet;
        flow(element);
        margin = before;
        marker = "";
    }

    private void preformatted(Element element) {
        gap();
        element.wholeText().lines().forEach(this::line);
    }

    private void table(Element table) {
        gap();
        Element caption = table.selectFirst("> caption");
        if (caption != null) {
            wrap(inline(caption), COLUMNS - margin.length()).forEach(this::line);
            line("");
        }
        TextTable.of(table, PlainText::inline).lines(COLUMNS - margin.length()).forEach(this::line);
    }

    private void paragraph(String text) {
        if (text.isBlank()) {
            return;
        }
        if (marker.isEmpty()) {
            gap();
        }
        wrap(text, COLUMNS - margin.length()).forEach(this::line);
    }

    private void line(String text) {
        String before = marker.isEmpty() ? margin : margin.substring(0, Math.max(0, margin.length() - marker.length())) + marker;
        marker = "";
        out.append((before + text).stripTrailing()).append('\n');
    }

    /** One empty line, unless at the beginning or there is one already. */
    private void gap() {
        if (marker.isEmpty() && !tight && !out.isEmpty() && !out.toString().endsWith("\n\n")) {
            out.append('\n');
        }
    }

    /** The text of an element; LF stands for a line break, all other white space is one space. */
    static String inline(Element element) {
        var text = new StringBuilder();
        element.childNodes().forEach(child -> inline(child, text));
        return text.toString().strip();
    }

    private static void inline(Node node, StringBuilder text) {
        if (node instanceof TextNode textNode) {
            text.append(textNode.getWholeText().replaceAll("[ \t\r\n\f]+", " "));
        } else if (node instanceof Element element) {
            switch (element.normalName()) {
                case "br" -> text.append('\n');
                case "img" -> text.append('[').append(element.attr("alt")).append(']');
                default -> {
                    boolean block = BLOCKS.contains(element.normalName());
                    if (block && !text.isEmpty()) {
                        text.append('\n');
                    }
                    element.childNodes().forEach(child -> inline(child, text));
                    address(element, text);
                }
            }
        }
    }

    /** Where a link leads, in angle brackets (RFC 3986, appendix C), when its words do not say so themselves. */
    private static void address(Element element, StringBuilder text) {
        String href = element.attr("href");
        if (element.normalName().equals("a") && href.startsWith("http") && !bare(element.text()).equalsIgnoreCase(bare(href))) {
            text.append(" <").append(href).append('>');
        }
    }

    private static String bare(String address) {
        return address.strip().replaceFirst("^https?://", "").replaceFirst("^www\\.", "").replaceFirst("/$", "");
    }

    /** Lines of at most so many columns, broken at spaces only: a longer word stays whole. */
    static List<String> wrap(String text, int columns) {
        var lines = new ArrayList<String>();
        for (String given : text.split("\n")) {
            var line = new StringBuilder();
            for (String word : given.strip().split(" +")) {
                if (!line.isEmpty() && width(line) + 1 + width(word) > columns) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : " ").append(word);
            }
            lines.add(line.toString());
        }
        return lines;
    }

    static int width(CharSequence text) {
        return (int) text.codePoints().filter(c -> Character.getType(c) != Character.NON_SPACING_MARK).count();
    }
}
