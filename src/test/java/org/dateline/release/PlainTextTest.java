package org.dateline.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.shared.Language;
import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void a_short_release_reads_like_a_letter() {
        assertThat(text("""
                <p>First <b>words</b>, see <a href="https://example.com/report">the report</a>.</p><h2>Figures</h2>
                <ul><li>One</li><li>Two</li></ul><blockquote><p>"Said."</p></blockquote><ol start="3"><li>Three</li></ol>
                """)).isEqualTo("""
                Mines Ltd.

                News Release
                February 6, 2006

                Head
                ====

                First words, see the report <https://example.com/report>.

                Figures
                -------

                • One
                • Two

                    "Said."

                3. Three
                """);
    }

    @Test
    void tables_are_laid_out_with_figures_to_the_right() {
        assertThat(text("""
                <table><thead><tr><th></th><th>2005</th><th>2004</th></tr></thead>
                <tbody><tr><td>Revenue</td><td>$1,234.5</td><td>$98.0</td></tr><tr><td>Loss</td><td>(12)</td><td>–</td></tr></tbody></table>
                """)).endsWith("""

                             2005   2004
                ------------------------
                Revenue  $1,234.5  $98.0
                Loss         (12)      –
                """);
    }

    @Test
    void a_long_cell_is_wrapped_in_its_column() {
        String label = "A very long label that goes on and on until it does not fit a line of seventy-eight columns any more";
        assertThat(text("<table><tr><td>" + label + "</td><td>1,000,000</td></tr></table>").lines().mapToInt(String::length).max().getAsInt())
                .isEqualTo(PlainText.COLUMNS);
    }

    @Test
    void a_table_of_twenty_columns_keeps_each_row_on_a_line() {
        String text = PlainText.write(CanonicalDocument.of(PrintedReleases.twentyColumns(3), "Mines Ltd."));
        assertThat(text.lines().filter(line -> line.startsWith("Hole-1")).findFirst().orElseThrow()).endsWith("10118.5  10119.5");
    }

    @Test
    void cells_that_span_rows_and_columns_keep_their_places() {
        assertThat(text("""
                <table><tr><td rowspan="2">Both</td><td colspan="2">Wide one</td></tr><tr><td>left</td><td>right</td></tr></table>
                """)).endsWith("""

                Both  Wide one
                      left  right
                """);
    }

    @Test
    void no_line_of_words_is_longer_than_78_columns() {
        String text = PlainText.write(CanonicalDocument.of(PrintedReleases.tailingsDamLeak(), PrintedReleases.PALLADIUM));
        assertThat(text.lines()).allMatch(line -> line.length() <= PlainText.COLUMNS);
    }

    @Test
    void every_word_of_the_canonical_document_is_there_once() {
        assertThat(Stream.of(PrintedReleases.tailingsDamLeak(), PrintedReleases.resultatsTrimestriels(), PrintedReleases.twentyColumns(30))
                .map(text -> CanonicalDocument.of(text, PrintedReleases.PALLADIUM)))
                .allSatisfy(canonical -> assertThat(words(PlainText.write(canonical).replaceAll("<http[^>]*>", "")
                        .replaceAll("(?m)^[=-]+$|^• |^\\d+\\. (?=Me|Vo)", "")))
                        .containsExactlyInAnyOrderElementsOf(words(printed(canonical))));
    }

    /** The words of a canonical document's article, blocks parted by white space. */
    static String printed(CanonicalDocument canonical) {
        var body = canonical.document().body();
        body.select("br").forEach(br -> br.after(" "));
        body.select("p, li, h1, h2, h3, td, th, caption").forEach(block -> block.after(" "));
        return body.wholeText();
    }

    static List<String> words(String text) {
        return Arrays.stream(text.strip().split("[\\s\\u00A0]+")).filter(word -> !word.isEmpty()).toList();
    }

    private static String text(String body) {
        return PlainText.write(CanonicalDocument.of(new ReleaseText(Language.ENGLISH, "", "", IssueDate.onDay(LocalDate.of(2006, 2, 6)),
                List.of(), "Head", List.of(), "", body, "", List.of(), null), "Mines Ltd."));
    }
}
