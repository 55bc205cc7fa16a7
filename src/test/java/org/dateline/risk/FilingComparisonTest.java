package org.dateline.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.dateline.document.Redline;
import org.dateline.document.Redline.Change;
import org.dateline.risk.FilingComparison.Entry;
import org.dateline.risk.Lineage.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilingComparisonTest {

    private static final String PAIRS = """
            disney-2012, disney-2013
            disney-2013, disney-2014
            disney-2014, disney-2015
            disney-2015, disney-2016
            disney-2016, disney-2017
            disney-2017, disney-2018
            ftnt-2015, ftnt-2016
            ftnt-2016, ftnt-2017
            ftnt-2017, ftnt-2018
            jnpr-2015, jnpr-2016
            jnpr-2016, jnpr-2017
            jnpr-2017, jnpr-2018
            sandisk-2010, sandisk-2011
            splk-2015, splk-2016
            splk-2016, splk-2017
            splk-2017, splk-2018
            yelp-2015, yelp-2016
            yelp-2016, yelp-2017
            yelp-2017, yelp-2018
            """;

    /** The share of unchanged stretches between two changes that are shorter than three words. */
    private static final double CONFETTI_AT_MOST = 0.25;

    @ParameterizedTest
    @CsvSource(textBlock = PAIRS)
    void without_the_changes_of_the_other_each_redline_is_either_text_exactly(String earlier, String later) {
        List<WordingText> before = Filings.wordings(earlier);
        List<WordingText> after = Filings.wordings(later);
        for (Entry entry : between(before, after).entries()) {
            assertThat(spaced(entry.redline().side(false))).isEqualTo(passages(entry.link().before(), before));
            assertThat(spaced(entry.redline().side(true))).isEqualTo(passages(entry.link().after(), after));
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = PAIRS)
    void real_edits_are_no_confetti(String earlier, String later) {
        List<Redline.Run> runs = between(Filings.wordings(earlier), Filings.wordings(later)).entries().stream()
                .flatMap(entry -> entry.redline().passages().stream()).filter(passage -> passage.change() == Change.EDITED)
                .flatMap(passage -> passage.runs().subList(1, Math.max(1, passage.runs().size() - 1)).stream()).toList();
        long crumbs = runs.stream().filter(run -> run.change() == Change.SAME && Redline.wordCount(run.text()) < 3).count();
        long stretches = runs.stream().filter(run -> run.change() == Change.SAME).count();
        assertThat(crumbs).isLessThanOrEqualTo(Math.max(5, Math.round(CONFETTI_AT_MOST * stretches)));
    }

    @Property(tries = 100)
    void either_text_is_exact_after_random_edits_of_a_real_one(@ForAll @IntRange(max = 45) int place, @ForAll long seed) {
        List<String> before = Filings.wordings("ftnt-2015").get(place).passages();
        List<String> after = edited(before, new Random(seed));
        Redline redline = Redline.between(before, after);
        assertThat(spaced(redline.side(false))).isEqualTo(spaced(before));
        assertThat(spaced(redline.side(true))).isEqualTo(spaced(after));
    }

    private static List<String> edited(List<String> passages, Random random) {
        List<String> edited = new ArrayList<>(passages);
        for (int i = random.nextInt(8); i > 0; i--) {
            int at = random.nextInt(edited.size());
            List<String> words = new ArrayList<>(List.of(edited.get(at).split(" ")));
            int word = random.nextInt(words.size());
            switch (random.nextInt(5)) {
                case 0 -> words.remove(word);
                case 1 -> words.add(word, "palladium,");
                case 2 -> words.set(word, "$1,250.5");
                case 3 -> Collections.swap(words, word, random.nextInt(words.size()));
                default -> Collections.swap(edited, at, random.nextInt(edited.size()));
            }
            if (!words.isEmpty()) {
                edited.set(at, String.join(" ", words));
            }
        }
        return edited;
    }

    @Test
    void the_counts_are_those_of_the_lineage() {
        FilingComparison comparison = between(Filings.wordings("ftnt-2015"), Filings.wordings("ftnt-2016"));
        assertThat(List.of(comparison.count(Kind.NEW), comparison.count(Kind.DROPPED), comparison.moved())).containsExactly(1L, 0L, 0L);
        assertThat(comparison.count(Kind.UNCHANGED) + comparison.count(Kind.EDITED) + comparison.count(Kind.RENAMED)).isEqualTo(46);
    }

    @Test
    void words_written_and_struck_out_explain_the_length() {
        FilingComparison comparison = between(Filings.wordings("jnpr-2015"), Filings.wordings("jnpr-2016"));
        assertThat(comparison.wordsAfter() - comparison.wordsBefore()).isEqualTo(comparison.inserted() - comparison.deleted());
    }

    @Test
    void the_summary_says_what_a_reader_would_ask_first() {
        List<WordingText> before = List.of(one("Prices may fall.", "Prices of palladium fell by 12 % in the year, and may fall again at any time."),
                one("The dam may leak.", "Water may reach the creek, and regulators may fine us for the harm it does there."));
        List<WordingText> after = List.of(one("Prices may fall.", "Prices of palladium fell by 19 % in the year, and may fall again at any time."),
                one("Engineers may leave.", "Few of them live near the mine, where schools are far away and winters long."));
        assertThat(between(before, after).summary()).isEqualTo("Risk factors: 1 edited, 1 new, 1 dropped. New: “Engineers may leave”."
                + " Dropped: “The dam may leak”. Most changed: “Prices may fall” (5 % of its words)."
                + " The text has 37 words now and had 39: 19 were written, 21 struck out.");
    }

    @Test
    void a_changed_figure_stands_out() {
        List<Redline.Run> runs = between(List.of(one("Prices", "Prices of palladium fell by 12 % in the year.")), List.of(one("Prices", "Prices of palladium fell by 19 % in the year.")))
                .entries().get(0).redline().passages().get(1).runs();
        assertThat(runs).filteredOn(Redline.Run::changesFigure).extracting(run -> run.text().strip()).containsExactly("12", "19");
    }

    @Test
    void a_paragraph_that_moved_is_shown_as_moved() {
        FilingComparison comparison = between(List.of(WordingText.of("", "Prices", "<p>Palladium fell in the year by a tenth.</p><p>Platinum rose all the same for a while.</p><p>Gold did not.</p>")),
                List.of(WordingText.of("", "Prices", "<p>Platinum rose all the same for a while.</p><p>Gold did not.</p><p>Palladium fell in the year by a tenth.</p>")));
        assertThat(comparison.entries().get(0).redline().passages()).extracting(Redline.Passage::change)
                .containsExactly(Change.SAME, Change.MOVED_AWAY, Change.SAME, Change.SAME, Change.MOVED_HERE);
    }

    @Test
    void two_filings_without_risk_factors_have_nothing_to_compare() {
        assertThat(between(List.of(), List.of()).summary()).startsWith("Risk factors: none in either filing.");
    }

    private static FilingComparison between(List<WordingText> before, List<WordingText> after) {
        return FilingComparison.of(before, after, Lineage.between(before, after));
    }

    private static List<String> passages(List<Integer> places, List<WordingText> wordings) {
        return spaced(places.stream().flatMap(place -> wordings.get(place).passages().stream()).toList());
    }

    private static List<String> spaced(List<String> passages) {
        return passages.stream().map(passage -> passage.strip().replaceAll("\\s+", " ")).toList();
    }

    private static WordingText one(String heading, String text) {
        return WordingText.of("", heading, "<p>" + text + "</p>");
    }
}
