package org.dateline.draft;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dateline.document.BodyHtml;
import org.dateline.document.Words;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/**
 * A body as somebody typed it, made clean. Plain text is taken as paragraphs parted by empty lines; HTML is parsed and set
 * down anew in the vocabulary of {@link BodyHtml}.
 *
 * @param clean   what would be saved
 * @param leftOut what the person typed and would not find again, in sentences; empty if nothing was lost
 */
record TypedBody(String clean, List<String> leftOut) {

    private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^>]*>|<!--");
    private static final int WORDS_SHOWN = 12;

    /** Elements whose content is kept and that mean nothing else here, besides those of the vocabulary. */
    private static final Set<String> UNDERSTOOD = Set.of("a", "abbr", "address", "article", "aside", "b", "big", "blockquote", "body",
            "br", "caption", "center", "cite", "code", "col", "colgroup", "dd", "del", "dfn", "div", "dl", "dt", "em", "figcaption",
            "figure", "font", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "i", "ins", "kbd", "li", "main", "mark",
            "nobr", "ol", "p", "pre", "q", "s", "samp", "section", "small", "span", "strike", "strong", "sub", "sup", "table", "tbody",
            "td", "tfoot", "th", "thead", "time", "tr", "tt", "u", "ul", "var", "wbr");

    static TypedBody of(String typed) {
        if (typed.isBlank()) {
            return new TypedBody("", List.of());
        }
        if (!TAG.matcher(typed).find()) {
            return new TypedBody(BodyHtml.clean(paragraphs(typed)), List.of());
        }
        String clean = BodyHtml.clean(typed);
        return new TypedBody(clean, leftOut(Jsoup.parseBodyFragment(typed).body(), clean));
    }

    private static String paragraphs(String plain) {
        return Pattern.compile("\\n[ \\t]*\\n").splitAsStream(plain)
                .filter(paragraph -> !paragraph.isBlank())
                .map(paragraph -> paragraph.strip().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\n", "<br>"))
                .collect(Collectors.joining("</p><p>", "<p>", "</p>"));
    }

    private static List<String> leftOut(Element typed, String clean) {
        List<String> sentences = new ArrayList<>();
        Set<String> elements = new TreeSet<>();
        Set<String> handlers = new TreeSet<>();
        Set<String> links = new LinkedHashSet<>();
        for (Element element : typed.getAllElements()) {
            if (!UNDERSTOOD.contains(element.normalName())) {
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
