package org.dateline.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dateline.document.Block;
import org.dateline.document.BodyHtml;
import org.dateline.document.Inline;
import org.dateline.document.Redline;
import org.dateline.document.SourceFile;
import org.dateline.document.UnreadableSource;
import org.dateline.risk.RiskSplit.Manner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RiskSplitTest {

    /** File and number of risk factors, counted by reading. */
    private static final String COUNTED = """
            apple-2023-10k              | 28
            apple-2024-11-01-10k        | 28
            disney-2012-10k             | 17
            disney-2013-10k             | 17
            disney-2014-10k             | 15
            disney-2015-10k             | 15
            disney-2016-10k             | 15
            disney-2017-10k             | 15
            disney-2018-10k             | 24
            ftnt-2015-03-02             | 46
            ftnt-2016-02-26             | 47
            ftnt-2017-03-01             | 50
            ftnt-2018-02-26             | 51
            jnpr-2015-02-20             | 40
            jnpr-2016-02-19             | 41
            jnpr-2017-02-24             | 41
            jnpr-2018-02-23             | 42
            loncor-resources-2016-20f   | 31
            sandisk-2010-10k            | 47
            sandisk-2011-10k            | 52
            splk-2015-03-31             | 49
            splk-2016-03-30             | 49
            splk-2017-03-29             | 49
            splk-2018-03-30             | 48
            yelp-2015-02-27             | 36
            yelp-2016-02-24             | 37
            yelp-2017-03-01             | 37
            yelp-2018-02-28             | 38
            """;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = COUNTED)
    void as_many_risk_factors_are_found_as_a_reader_counts(String file, int counted) {
        assertThat((double) Filings.wordings(file).size()).isBetween(0.95 * counted, 1.05 * counted);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = COUNTED)
    void each_word_of_the_section_is_in_the_split_once_and_in_its_order(String file) {
        keepsEachWord(Filings.section(file), Filings.split(file));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = COUNTED)
    void only_running_heads_are_left_over(String file) {
        assertThat(Filings.split(file).leftOver()).extracting(block -> block.content().text())
                .allMatch(text -> text.matches(">|Table of Contents|Apple Inc\\. \\| 2024 Form 10-K \\| \\d+"));
    }

    @ParameterizedTest
    @CsvSource({"ftnt-2015-03-02, Unresolved Staff", "apple-2024-11-01-10k, Unresolved Staff", "loncor-resources-2016-20f, Information on the Company"})
    void the_section_ends_where_the_next_begins(String file, String next) {
        assertThat(Filings.section(file).blocks()).noneMatch(block -> block.content().text().contains(next));
    }

    @Test
    void a_section_is_found_in_a_whole_report_and_not_in_its_table_of_contents() {
        assertThat(words(Filings.section("apple-2024-11-01-10k").blocks())).hasSizeBetween(9_000, 12_000);
    }

    @Test
    void groups_keep_their_titles() {
        assertThat(Filings.split("apple-2024-11-01-10k").groups()).extracting(RiskSplit.Group::title).containsExactly("Macroeconomic and Industry Risks",
                "Business Risks", "Legal and Regulatory Compliance Risks", "Financial Risks", "General Risks");
    }

    @Test
    void a_sentence_that_ran_over_the_end_of_a_page_is_whole_again() {
        assertThat(Filings.wordings("ftnt-2015-03-02").get(4).text()).anyMatch(passage -> passage.contains(
                "could disrupt the sales team through terminations of employment or otherwise, and may adversely impact"));
    }

    @Test
    void lists_stay_lists() {
        assertThat(Filings.wordings("disney-2012-10k").get(8).body()).contains("<ul>").contains("<li>");
    }

    @Test
    void headings_in_a_text_without_any_layout_are_mostly_those_a_reader_takes_for_headings() {
        assertThat(Filings.split("sandisk-2010-10k").manner()).isEqualTo(Manner.BY_FIRST_SENTENCE);
        assertThat(Filings.wordings("sandisk-2010-10k")).extracting(WordingText::heading).contains(
                "Our operating results may fluctuate significantly, which may adversely affect our financial condition and our stock price.",
                "Price increases could reduce our overall product revenues and harm our financial position.",
                "Our products may contain errors or defects, which could result in the rejection of our products, product recalls, damage to our reputation,"
                        + " lost revenues, diverted development resources and increased service costs and warranty claims and litigation.",
                "Unanticipated changes in our tax provisions or exposure to additional income tax liabilities could affect our profitability.");
    }

    @Test
    void the_same_section_is_always_split_the_same_way() {
        assertThat(RiskSplit.of(Filings.section("yelp-2018-02-28"))).isEqualTo(Filings.split("yelp-2018-02-28"));
    }

    @Test
    void headings_that_run_into_their_text_are_told_by_their_look() throws Exception {
        assertThat(split("""
                <p><b>RISK FACTORS</b></p><p>We face risks.</p>
                <p><i>Commodity prices.</i> Palladium has fallen before. It may fall again.</p>
                <p><i>Dependence on one mine.</i> The mine is our only one.</p><p>It may close.</p>""").wordings())
                .extracting(WordingText::heading, wording -> String.join(" ", wording.text()))
                .containsExactly(tuple("Commodity prices.", "Palladium has fallen before. It may fall again."),
                        tuple("Dependence on one mine.", "The mine is our only one. It may close."));
    }

    @Test
    void a_section_in_plain_text_is_found_and_split() throws Exception {
        String text = """
                DESCRIPTION OF THE BUSINESS

                We mine palladium at one mine in Ontario, and have done so for many years with success.

                RISK FACTORS

                Palladium prices may fall and reduce our revenue.

                Prices of palladium have fallen before, and a fall of one tenth would reduce our revenue by a tenth as well in the year.

                The mine may have to be closed for repairs of its dam.

                Water leaked through the dam in February, and the mill stood still for eleven days while the dam was inspected and mended.

                DIVIDENDS

                We have never paid a dividend.
                """;
        assertThat(RiskSplit.of(RiskSection.in(SourceFile.of("aif.txt", text.getBytes(StandardCharsets.UTF_8)))).wordings()).extracting(WordingText::heading)
                .containsExactly("Palladium prices may fall and reduce our revenue.", "The mine may have to be closed for repairs of its dam.");
    }

    @Test
    void a_text_without_headings_says_so_and_keeps_everything() throws Exception {
        RiskSplit split = split("<p>RISK FACTORS</p><p>One long paragraph about palladium.</p><p>Another about the dam.</p>");
        assertThat(split.manner()).isEqualTo(Manner.NOT_FOUND);
        assertThat(split.introduction()).hasSize(2);
        assertThat(split.manner().explanation()).contains("by hand");
    }

    @Test
    void a_filing_without_a_risk_section_is_refused_with_what_was_looked_for() {
        assertThatThrownBy(() -> RiskSection.in(SourceFile.of("note.txt", "We mine palladium.".getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(UnreadableSource.class).hasMessageContaining("Item 1A. Risk Factors");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"item_1A\": 5}", "{\"a\": [[[[", "{}"})
    void broken_json_is_refused_in_words(String json) {
        assertThatThrownBy(() -> RiskSection.in(SourceFile.of("items.json", json.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(UnreadableSource.class).hasMessageContaining("JSON");
    }

    @Test
    void an_empty_part_gives_an_empty_split() throws Exception {
        RiskSplit split = RiskSplit.of(RiskSection.in(SourceFile.of("items.json", "{\"item_1A\": \"\"}".getBytes(StandardCharsets.UTF_8))));
        assertThat(split.wordings()).isEmpty();
    }

    @Test
    void a_megabyte_of_one_word_is_kept_in_one_piece() {
        RiskSplit split = RiskSplit.of(RiskSection.whole(List.of(Block.paragraph(Inline.plain("risk".repeat(262_144))))));
        assertThat(split.introduction().get(0).content().text()).hasSize(1_048_576);
    }

    @Test
    void thousands_of_small_paragraphs_and_of_small_words_are_split() {
        List<Block> blocks = new ArrayList<>(Collections.nCopies(5_000, Block.paragraph(Inline.plain("We may fail. So it is."))));
        blocks.add(Block.paragraph(Inline.plain("a ".repeat(100_000))));
        RiskSection section = RiskSection.whole(blocks);
        keepsEachWord(section, RiskSplit.of(section));
    }

    @Test
    void no_depth_of_nesting_is_too_deep() throws Exception {
        RiskSplit split = split("<p><b>Risk Factors</b></p>" + "<div>".repeat(20_000) + "We may fail." + "</div>".repeat(20_000));
        assertThat(split.introduction()).extracting(block -> block.content().text()).containsExactly("We may fail.");
    }

    @Property(tries = 150)
    void whatever_the_blocks_no_word_is_lost(@ForAll("sections") List<Block> blocks) {
        RiskSection section = RiskSection.whole(blocks);
        keepsEachWord(section, RiskSplit.of(section));
    }

    @Provide
    static Arbitrary<List<Block>> sections() {
        Arbitrary<String> text = Arbitraries.of("We", "may", "fail.", "Risks", "the", "•", "and;", "this", "lose", "1,200", "U.S.", "dam:", "Table of Contents", "harm", "—", "Über").list()
                .ofMinSize(1).ofMaxSize(12).map(words -> String.join(" ", words));
        Arbitrary<Block> block = text.flatMap(words -> Arbitraries.of(
                Block.paragraph(Inline.plain(words)), Block.item(1, 0, Inline.plain(words)), Block.heading(3, Inline.plain(words)), Block.rule(),
                BodyHtml.blocks("<p><strong>" + words + "</strong></p>").get(0), BodyHtml.blocks("<p><em>" + words + "</em> " + words + "</p>").get(0)));
        return block.list().ofMaxSize(25);
    }

    private static RiskSplit split(String html) throws UnreadableSource {
        return RiskSplit.of(RiskSection.in(SourceFile.of("filing.html", ("<html><body>" + html + "</body></html>").getBytes(StandardCharsets.UTF_8))));
    }

    /** Each word of the section is in the split once; those that are not left over stand in the order of the section. */
    private static void keepsEachWord(RiskSection section, RiskSplit split) {
        List<Block> text = new ArrayList<>(section.blocks());
        split.leftOver().forEach(text::remove);
        assertThat(String.join(" ", words(text))).isEqualTo(String.join(" ", words(split)));
        assertThat(section.blocks()).containsAll(split.leftOver());
    }

    private static List<String> words(RiskSplit split) {
        List<String> words = new ArrayList<>(words(split.introduction()));
        for (RiskSplit.Group group : split.groups()) {
            words.addAll(words(Stream.of(group.title())));
            words.addAll(words(group.introduction()));
            group.wordings().forEach(wording -> words.addAll(words(wording.passages().stream())));
        }
        return words;
    }

    private static List<String> words(List<Block> blocks) {
        return words(Redline.passagesOf(BodyHtml.markup(blocks)).stream());
    }

    private static List<String> words(Stream<String> texts) {
        return texts.flatMap(text -> WORD.matcher(text).results().map(MatchResult::group)).toList();
    }
}
