package org.dateline.draft;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dateline.document.BodyHtml;
import org.dateline.document.Words;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/**
 * A body as somebody typed it, made clean. Plain text is taken as paragraphs parted by empty lines, tables drawn with bars
 * ({@code | Metal | 2006 |}) and figures ({@code ![Caption](map.png)}); HTML is parsed and set
 * down anew in the vocabulary of {@link BodyHtml}.
 *
 * @param clean   what would be saved
 * @param leftOut what the person typed and would not find again, in sentences; empty if nothing was lost
 */
record TypedBody(String clean, List<String> leftOut) {

    private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^>]*>|<!--");
    private static final Pattern FIGURE = Pattern.compile("!\\[([^\\]\\n]*)]\\(([A-Za-z0-9._-]+)\\)");
    private static final int WORDS_SHOWN = 12;

    /** Elements whose content is kept and that mean nothing else here, besides those of the vocabulary. */
    private static final Set<String> UNDERSTOOD = Set.of("a", "abbr", "address", "article", "aside", "b", "big", "blockquote", "body",
            "br", "caption", "center", "cite", "code", "col", "colgroup", "dd", "del", "dfn", "div", "dl", "dt", "em", "figcaption",
            "figure", "font", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "i", "ins", "kbd", "li", "main", "mark",
            "nobr", "ol", "p", "pre", "q", "s", "samp", "section", "small", "span", "strike", "strong", "sub", "sup", "table", "tbody",
            "td", "tfoot", "th", "thead", "time", "tr", "tt", "u", "ul", "var", "wbr");

    static TypedBody of(String typed) {
        return of(typed, Map.of());
    }

    /** @param pictures that figures may show: alternative texts by name, which stand where a figure has none of its own */
    static TypedBody of(String typed, Map<String, String> pictures) {
        if (typed.isBlank()) {
            return new TypedBody("", List.of());
        }
        boolean plain = !TAG.matcher(typed).find();
        Element body = Jsoup.parseBodyFragment(plain ? paragraphs(typed, pictures) : typed).body();
        describe(body, pictures);
        String clean = BodyHtml.clean(body.html(), pictures.keySet());
        return new TypedBody(clean, plain ? List.of() : leftOut(body, clean, pictures));
    }

    /** A picture of the draft stands in a figure, and says what it shows. */
    private static void describe(Element body, Map<String, String> pictures) {
        for (Element image : body.select("img[src]")) {
            String alternative = pictures.get(image.attr("src").strip());
            if (alternative != null) {
                if (image.attr("alt").isBlank()) {
                    image.attr("alt", alternative);
                }
                if (image.closest("figure") == null) {
                    image.wrap("<figure></figure>");
                }
            }
        }
    }

    private static String paragraphs(String plain, Map<String, String> pictures) {
        return Pattern.compile("\\n[ \\t]*\\n").splitAsStream(plain)
                .filter(paragraph -> !paragraph.isBlank())
                .map(paragraph -> block(paragraph.strip(), pictures))
                .collect(Collectors.joining());
    }

    /** A figure, a table drawn with bars, or else a paragraph. */
    private static String block(String plain, Map<String, String> pictures) {
        Matcher figure = FIGURE.matcher(plain);
        if (figure.matches() && pictures.containsKey(figure.group(2))) {
            return "<figure><img src=\"" + figure.group(2) + "\"><figcaption>" + escaped(figure.group(1)) + "</figcaption></figure>";
        }
        String table = plain.startsWith("|") ? BodyHtml.table(plain.lines().toList()) : "";
        return table.isEmpty() ? "<p>" + escaped(plain).replace("\n", "<br>") + "</p>" : table;
    }

    private static String escaped(String plain) {
        return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static List<String> leftOut(Element typed, String clean, Map<String, String> pictures) {
        List<String> sentences = new ArrayList<>();
        Set<String> elements = new TreeSet<>();
        Set<String> handlers = new TreeSet<>();
        Set<String> links = new LinkedHashSet<>();
        for (Element element : typed.getAllElements()) {
            boolean figure = element.normalName().equals("img") && pictures.containsKey(element.attr("src").strip());
            if (!figure && !UNDERSTOOD.contains(element.normalName())) {
                elements.add("<" + element.normalName() + ">");
            }
            for (Attribute attribute : element.attributes()) {
                if (attribute.getKey().toLowerCase(java.util.Locale.ROOT).startsWith("on")) {
                    handlers.add(attribute.getKey());
                }
            }
            if (element.hasAttr("href")) {
                links.add(element.attr("href").strip());
            }
        }
        Jsoup.parseBodyFragment(clean).select("[href]").forEach(link -> links.remove(link.attr("href")));
        links.removeIf(String::isEmpty);
        if (!elements.isEmpty()) {
            sentences.add("A release has no element " + listed(elements) + ".");
        }
        if (!handlers.isEmpty()) {
            sentences.add("A release has no scripts: " + listed(handlers) + ".");
        }
        if (!links.isEmpty()) {
            sentences.add("Links lead to http, https, mailto or tel addresses written in full, not to " + listed(links) + ".");
        }
        Map<String, Integer> words = Words.missing(Words.counted(typed.text()), Words.counted(BodyHtml.text(clean)));
        if (!words.isEmpty()) {
            sentences.add("These words would be lost: " + listed(words.keySet()) + ".");
        }
        return sentences;
    }

    private static String listed(Set<String> things) {
        String some = things.stream().limit(WORDS_SHOWN).collect(Collectors.joining(", "));
        return things.size() > WORDS_SHOWN ? some + " and " + (things.size() - WORDS_SHOWN) + " more" : some;
    }
}
