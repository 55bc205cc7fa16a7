package org.dateline.release;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.shared.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Dresses the clean body of a release for the page. No word is added or taken away: tables get a frame to scroll in and
 * figures that align, links that leave the site are marked, headings take their level below the headline.
 */
final class ArticleBody {

    /** Id of the sentence, elsewhere on the page, which says to a screen reader that a link leaves the site. */
    static final String AWAY = "leaves-site";

    /** A figure with what is printed around it: sign, currency, brackets, per cent, the mark of a footnote. */
    private static final Pattern FIGURE = Pattern.compile(
            "(?<whole>[-+–−(]{0,2}\\s*(?:(?:US|CA?|A|CDN|HK)?[$€£¥]\\s*)?[-+–−(]{0,2}\\s*\\d[\\d,'’\\s\\u00a0\\u202f]*)"
                    + "(?<rest>(?:\\.\\d+|(?<=\\d),\\d{1,2}(?!\\d))?[\\s\\u00a0\\u202f]*(?:[%$€£x]|bps?|M\\$)?\\s*\\)?\\s*%?[*†]{0,2})");

    /** A dash or a word in the place of a figure. */
    private static final Pattern NO_FIGURE = Pattern.compile("(?:[$€£]\\s*)?[-–—−](?:\\s*%)?|(?i:n/?a|n/?m|nil)");

    /** Widths, in digits, of the part behind the decimal point that the style sheet knows. */
    private static final int WIDEST_REST = 8;

    /** Tables of more columns than this are set smaller. */
    private static final int WIDE = 5;

    private ArticleBody() {}

    /**
     * @param dateline opens the first paragraph; empty if none
     * @param home     the origin of this portal, such as {@code https://ir.example.com}: its own links are not marked
     * @param pictures path under which the attachments that figures show are found, with its slash at the end
     */
    static String dress(String body, String dateline, Language language, String home, String pictures) {
        Document document = Jsoup.parseBodyFragment(body);
        document.outputSettings().prettyPrint(false);
        Element root = document.body();
        links(root, home);
        tables(root, language);
        root.select("pre").forEach(block -> frame(block, language == Language.FRENCH ? "Texte" : "Text"));
        root.select("figure img").forEach(image -> image.attr("src", pictures + image.attr("src")).attr("loading", "lazy"));
        dateline(root, dateline, language);
        return root.html();
    }

    private static void links(Element root, String home) {
        for (Element link : root.select("a[href]")) {
            String href = link.attr("href");
            boolean leaves = href.matches("(?i)(https?:)?//.*") && !href.equals(home) && !href.startsWith(home + "/");
            if (leaves) {
                link.attr("rel", "noopener external").addClass("away").attr("aria-describedby", AWAY);
            }
        }
    }

    private static void tables(Element root, Language language) {
        int number = 0;
        for (Element table : root.select("table")) {
            if (table.parents().is("table")) {
                continue;
            }
            number++;
            table.select("th").stream().filter(cell -> !cell.hasText()).forEach(cell -> cell.tagName("td").removeAttr("scope"));
            figures(table);
            Element frame = frame(table, name(table, number, language));
            if (table.select("tr").stream().mapToInt(row -> row.children().size()).max().orElse(0) > WIDE) {
                frame.addClass("wide");
            }
        }
    }

    /** A frame that scrolls by itself, also by keyboard. */
    private static Element frame(Element content, String name) {
        Element frame = new Element("div").addClass("scroll").attr("role", "group").attr("tabindex", "0").attr("aria-label", name);
        content.replaceWith(frame);
        frame.appendChild(content);
        return frame;
    }

    /** What a screen reader calls the frame: the caption, or the heading above, or its number. */
    private static String name(Element table, int number, Language language) {
        String word = (language == Language.FRENCH ? "Tableau " : "Table ") + number;
        Element caption = table.selectFirst("caption");
        Element before = table.previousElementSibling();
        String title = caption != null ? caption.text() : before != null && before.normalName().matches("h[2-6]") ? before.text() : "";
        return title.isBlank() ? word : word + ": " + title;
    }

    /** Right-aligns columns of figures, and pads what stands behind the decimal point so that the points stand in one line. */
    private static void figures(Element table) {
        List<List<Element>> columns = new ArrayList<>();
        for (Element row : table.select("tr")) {
            int column = 0;
            for (Element cell : row.children()) {
                int span = span(cell);
                if (span == 1) {
                    while (columns.size() <= column) {
                        columns.add(new ArrayList<>());
                    }
                    columns.get(column).add(cell);
                }
                column += span;
            }
        }
        columns.forEach(ArticleBody::align);
    }

    private static int span(Element cell) {
        String span = cell.attr("colspan");
        return span.matches("[1-9]\\d{0,2}") ? Integer.parseInt(span) : 1;
    }

    private static void align(List<Element> column) {
        List<Element> data = column.stream().filter(cell -> cell.normalName().equals("td") && !cell.text().isBlank()).toList();
        long figures = data.stream().filter(ArticleBody::isFigure).count();
        if (figures == 0 || figures * 2 < data.size()) {
            return;
        }
        int widest = Math.min(data.stream().mapToInt(ArticleBody::restWidth).max().orElse(0), WIDEST_REST);
        for (Element cell : column) {
            boolean heading = cell.normalName().equals("th") && !"row".equals(cell.attr("scope"));
            if (heading || cell.text().isBlank() || isFigure(cell)) {
                cell.addClass("num");
            }
            if (widest > 0 && !heading && isFigure(cell)) {
                pad(cell, widest);
            }
        }
    }

    private static boolean isFigure(Element cell) {
        String text = cell.text().strip();
        return text.length() <= 40 && (FIGURE.matcher(text).matches() || NO_FIGURE.matcher(text).matches());
    }

    private static int restWidth(Element cell) {
        Matcher figure = FIGURE.matcher(cell.text().strip());
        return figure.matches() ? figure.group("rest").length() : 0;
    }

    /** Only where the figure is plain text: markup inside a cell is left as it is and aligns on its right edge. */
    private static void pad(Element cell, int widest) {
        if (cell.childNodeSize() != 1 || !(cell.childNode(0) instanceof TextNode only)) {
            return;
        }
        Matcher figure = FIGURE.matcher(only.text().strip());
        boolean matched = figure.matches();
        String rest = matched ? figure.group("rest") : "";
        String whole = matched ? figure.group("whole") : only.text().strip();
        cell.empty();
        cell.appendText(whole);
        cell.appendElement("span").addClass("rest-" + widest).text(rest);
    }

    private static void dateline(Element root, String dateline, Language language) {
        if (dateline.isBlank()) {
            return;
        }
        Element first = root.firstElementChild();
        if (first == null || !first.normalName().equals("p")) {
            first = root.prependElement("p");
        } else {
            first.prependText(language == Language.FRENCH ? " – " : " — ");
        }
        first.prependElement("span").addClass("dateline").text(dateline);
    }
}
