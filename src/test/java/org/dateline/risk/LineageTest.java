package org.dateline.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.dateline.risk.Lineage.Kind;
import org.dateline.risk.Lineage.Link;
import org.junit.jupiter.api.Test;

class LineageTest {

    private static final String PRICES = "Prices of palladium have fallen before and may fall again, as they did in 1998 and in 2001, when mines were closed in Russia.";
    private static final String DAM = "The dam of the tailings pond may leak, and water may reach the creek below it, for which regulators may fine us heavily.";
    private static final String PEOPLE = "We depend on few engineers, who may leave us for better wages in larger towns at any time and without much notice.";

    /** What a reader says of it: src/test/resources/risk/lineage.txt, four issuers. */
    @Test
    void at_least_95_of_100_proposals_are_what_a_reader_says() throws Exception {
        List<String> wrong = new ArrayList<>();
        int all = 0;
        List<WordingText> before = List.of();
        List<WordingText> after = List.of();
        Lineage lineage = null;
        for (String line : Files.readAllLines(Path.of("src/test/resources/risk/lineage.txt"))) {
            if (line.startsWith("==")) {
                before = Filings.wordings(line.split(" ")[1]);
                after = Filings.wordings(line.split(" ")[2]);
                lineage = Lineage.between(before, after);
            } else if (!line.startsWith("#")) {
                all++;
                if (!proposes(lineage, line.split("\\|", -1), before, after)) {
                    wrong.add(line);
                }
            }
        }
        assertThat(all).isGreaterThan(150);
        assertThat(wrong).hasSizeLessThanOrEqualTo(all / 20);
    }

    private static boolean proposes(Lineage lineage, String[] truth, List<WordingText> before, List<WordingText> after) {
        String kind = truth[0].strip();
        return lineage.links().stream().anyMatch(link -> (link.kind().label() + (link.moved() ? " moved" : "")).equals(kind)
                && begin(link.before(), before, truth[1].strip()) && begin(link.after(), after, truth[2].strip()));
    }

    private static boolean begin(List<Integer> places, List<WordingText> wordings, String heading) {
        return places.isEmpty() ? heading.isEmpty() : !heading.isEmpty() && places.size() == 1 && wordings.get(places.get(0)).heading().startsWith(heading);
    }

    @Test
    void the_same_text_is_unchanged() {
        assertThat(between(List.of(one("Prices", PRICES)), List.of(one("Prices", PRICES)))).extracting(Link::kind).containsExactly(Kind.UNCHANGED);
    }

    @Test
    void another_figure_is_an_edit() {
        assertThat(between(List.of(one("Prices", PRICES)), List.of(one("Prices", PRICES.replace("2001", "2008"))))).extracting(Link::kind).containsExactly(Kind.EDITED);
    }

    @Test
    void another_heading_over_the_same_text_is_renamed() {
        Link link = between(List.of(one("Palladium prices", PRICES)), List.of(one("Volatile markets", PRICES))).get(0);
        assertThat(link.kind()).isEqualTo(Kind.RENAMED);
        assertThat(link.reason()).isEqualTo("The text is the same; the heading was “Palladium prices”.");
    }

    @Test
    void what_changed_its_place_is_moved_and_the_others_are_not() {
        List<Link> links = between(List.of(one("Prices", PRICES), one("Dam", DAM), one("People", PEOPLE)), List.of(one("Dam", DAM), one("People", PEOPLE), one("Prices", PRICES)));
        assertThat(links).extracting(Link::moved).containsExactly(false, false, true);
        assertThat(links.get(2).reason()).endsWith("It moved from place 1 to place 3.");
    }

    @Test
    void what_changed_its_group_is_moved() {
        List<Link> links = between(List.of(in("Market", "Prices", PRICES), in("Mine", "Dam", DAM)), List.of(in("Mine", "Prices", PRICES), in("Market", "Dam", DAM)));
        assertThat(links.get(0).reason()).endsWith("It moved from “Market” to “Mine”.");
    }

    @Test
    void a_group_with_another_title_moves_nobody() {
        assertThat(between(List.of(in("Market", "Prices", PRICES)), List.of(in("Markets", "Prices", PRICES)))).extracting(Link::moved).containsExactly(false);
    }

    @Test
    void two_texts_in_one_are_merged() {
        List<Link> links = between(List.of(one("Prices", PRICES + " " + PRICES.replace("palladium", "platinum")), one("Dam", DAM)),
                List.of(one("Prices", PRICES + " " + PRICES.replace("palladium", "platinum") + " " + DAM)));
        assertThat(links).extracting(Link::kind, Link::before, Link::after)
                .containsExactly(tuple(Kind.MERGED, List.of(0, 1), List.of(0)));
    }

    @Test
    void one_text_in_two_is_split() {
        List<Link> links = between(List.of(one("Prices", PRICES + " " + PRICES.replace("palladium", "platinum") + " " + DAM)),
                List.of(one("Prices", PRICES + " " + PRICES.replace("palladium", "platinum")), one("Dam", DAM)));
        assertThat(links).extracting(Link::kind, Link::before, Link::after)
                .containsExactly(tuple(Kind.SPLIT, List.of(0), List.of(0, 1)));
    }

    @Test
    void what_is_like_nothing_is_new_or_dropped_and_says_what_is_nearest() {
        List<Link> links = between(List.of(one("Prices", PRICES)), List.of(one("Dam", DAM)));
        assertThat(links).extracting(Link::kind).containsExactly(Kind.NEW, Kind.DROPPED);
        assertThat(links.get(0).reason()).startsWith("Nothing in the earlier filing is like it; the nearest, “Prices”, has ");
    }

    @Test
    void a_first_filing_is_all_new_and_a_last_all_dropped() {
        assertThat(between(List.of(), List.of(one("Dam", DAM)))).extracting(Link::kind).containsExactly(Kind.NEW);
        assertThat(between(List.of(one("Dam", DAM)), List.of())).extracting(Link::kind).containsExactly(Kind.DROPPED);
    }

    @Test
    void each_wording_of_either_filing_is_in_one_link() {
        for (String[] years : List.of(new String[] {"sandisk-2010", "sandisk-2011"}, new String[] {"disney-2017", "disney-2018"}, new String[] {"ftnt-2015", "splk-2018"})) {
            List<WordingText> before = Filings.wordings(years[0]);
            List<WordingText> after = Filings.wordings(years[1]);
            List<Link> links = between(before, after);
            assertThat(links.stream().flatMap(link -> link.before().stream()).sorted()).as(String.join(" ", years).toLowerCase(Locale.ROOT))
                    .containsExactlyElementsOf(places(before));
            assertThat(links.stream().flatMap(link -> link.after().stream()).sorted()).containsExactlyElementsOf(places(after));
        }
    }

    private static List<Integer> places(List<WordingText> wordings) {
        return IntStream.range(0, wordings.size()).boxed().toList();
    }

    private static List<Link> between(List<WordingText> before, List<WordingText> after) {
        return Lineage.between(before, after).links();
    }

    private static WordingText one(String heading, String text) {
        return in("", heading, text);
    }

    private static WordingText in(String group, String heading, String text) {
        return WordingText.of(group, heading, "<p>" + text + "</p>");
    }
}
