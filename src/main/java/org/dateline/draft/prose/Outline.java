package org.dateline.draft.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Whether the body of a release can be followed by who does not see it (WCAG 2.2: 1.1.1, 1.3.1, 2.4.4, 2.4.6). */
public final class Outline {

    private static final Set<String> EMPTY_WORDS = Set.of("click here", "here", "this link", "link", "read more", "more", "learn more", "cliquez ici", "ici",
            "lire la suite", "en savoir plus", "this", "download");

    private Outline() {}

    /** @param grave true where nothing can make up for it: a picture without words, a heading out of order */
    public record Flaw(boolean grave, String sentence) {}

    public static List<Flaw> of(String body) {
        Document page = Jsoup.parseBodyFragment(body);
        List<Flaw> flaws = new ArrayList<>();
        int before = 1;
        for (Element heading : page.select("h1, h2, h3, h4, h5, h6")) {
            int level = heading.normalName().charAt(1) - '0';
            if (level > before + 1) {
                flaws.add(new Flaw(true, "The heading “" + Prose.shortened(heading.text()) + "” is " + (level - before - 1)
                        + (level - before == 2 ? " level" : " levels") + " too deep."));
            }
            if (heading.text().isBlank()) {
                flaws.add(new Flaw(true, "A heading is empty."));
            }
            before = level;
        }
        page.select("img").stream().filter(image -> image.attr("alt").isBlank())
                .forEach(image -> flaws.add(new Flaw(true, "The picture " + image.attr("src") + " has no words for who cannot see it.")));
        long headless = page.select("table").stream().filter(table -> table.select("th").isEmpty()).count();
        if (headless > 0) {
            flaws.add(new Flaw(false, (headless == 1 ? "A table has" : headless + " tables have") + " no header cells."));
        }
        page.select("a[href]").stream().map(link -> Prose.plain(link.text())).filter(words -> words.isEmpty()
                        || EMPTY_WORDS.contains(words.toLowerCase(java.util.Locale.ROOT).replaceAll("[.…>» ]+$", "")))
                .distinct().forEach(words -> flaws.add(new Flaw(false, "A link says “" + words + "”, which does not tell where it leads.")));
        return flaws;
    }
}
