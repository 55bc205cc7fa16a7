package org.dateline.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.dateline.document.BodyHtml;
import org.dateline.filing.FilingFacts;
import org.dateline.filing.FilingKind;
import org.dateline.risk.Lineage.Kind;
import org.dateline.risk.MarkedSection;
import org.dateline.risk.RiskSection;
import org.dateline.risk.WordingText;
import org.dateline.shared.Language;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LineageReviewTest {

    private static final List<WordingText> BEFORE = List.of(
            wording("The price of palladium may fall.",
            "Prices fell last year and may fall again at any time without a warning to us or to anybody else."),
            wording("Our dam may leak.",
            "Water may reach the creek below after a strong rain and do harm to the fish that live there."),
            wording("We depend on one buyer.",
            "A single maker of catalysts takes nearly everything that we produce and may go elsewhere."));
    private static final List<WordingText> AFTER = List.of(BEFORE.get(0),
            wording("Engineers are hard to find.",
            "Few of them live near the mine where winters are long and schools far away from every house."),
            wording("We depend on one buyer.",
            "A single maker of catalysts takes nearly everything that we produce and may go elsewhere soon."));
    private static final List<String> KEYS = List.of("1.0", "3.0", "5.0");
    private static final List<UUID> FACTORS = IntStream.range(0, 3).mapToObj(i -> new UUID(7, i)).toList();

    private final FilingContent begun = FilingContent.begun(new FilingFacts(FilingKind.AIF, Language.ENGLISH,
            LocalDate.of(2014, 12, 31), LocalDate.of(2015, 3, 1),
            null, ""), false, null);

    private static WordingText wording(String heading, String text) {
        return WordingText.of("", heading, "<p>" + text + "</p>");
    }

    private static LineageReview review(FilingContent content) {
        return LineageReview.of(FACTORS, BEFORE, KEYS, AFTER, content.origins(), content.dropped());
    }

    private static List<String> told(LineageReview review) {
        return review.lines().stream().map(line -> line.link().kind() + " " + line.link().before() + line.link().after()
                + (line.confirmed() ? " confirmed" : "")).toList();
    }

    @Test
    void nothing_that_is_proposed_is_confirmed_before_somebody_does() {
        assertThat(told(review(begun))).containsExactly("UNCHANGED [0][0]", "NEW [][1]", "EDITED [2][2]", "DROPPED [1][]");
        assertThat(review(begun).open()).isEqualTo(4);
    }

    @Test
    void the_certain_ones_are_those_with_one_place_in_either_filing_and_nearly_the_same_text() {
        LineageReview review = review(begun);
        assertThat(review.lines()).extracting(LineageReview.Line::isCertain).containsExactly(true, false, true, false);
        FilingContent confirmed = review.confirmed(begun, review.lines().stream().filter(LineageReview.Line::isCertain).toList());
        assertThat(told(review(confirmed))).containsExactly("UNCHANGED [0][0] confirmed", "NEW [][1]", "EDITED [2][2] confirmed",
                "DROPPED [1][]");
        FilingContent all = review(confirmed).confirmed(confirmed, review(confirmed).lines());
        assertThat(review(all).open()).isZero();
        assertThat(told(review(all))).allMatch(line -> line.endsWith("confirmed"));
    }

    @Test
    void somebody_says_otherwise_renamed_new_merged_and_split() {
        assertThat(told(review(LineageReview.chosen(begun, "3.0", List.of(FACTORS.get(1))))))
                .containsExactly("UNCHANGED [0][0]", "RENAMED [1][1] confirmed", "EDITED [2][2]");
        assertThat(told(review(LineageReview.chosen(begun, "5.0", List.of()))))
                .containsExactly("UNCHANGED [0][0]", "NEW [][1]", "NEW [][2] confirmed",
                "DROPPED [1][]", "DROPPED [2][]");
        assertThat(told(review(LineageReview.chosen(begun, "5.0", List.of(FACTORS.get(1), FACTORS.get(2))))))
                .contains("MERGED [1, 2][2] confirmed");
        FilingContent split = LineageReview.chosen(LineageReview.chosen(begun, "3.0", List.of(FACTORS.get(2))), "5.0",
                List.of(FACTORS.get(2)));
        assertThat(told(review(split))).contains("SPLIT [2][1, 2] confirmed");
    }

    @Test
    void an_earlier_risk_factor_that_somebody_took_is_proposed_to_nobody_else() {
        FilingContent taken = LineageReview.chosen(begun, "3.0", List.of(FACTORS.get(0)));
        assertThat(told(review(taken))).contains("RENAMED [0][1] confirmed", "NEW [][0]");
    }

    @Test
    void what_is_decided_of_risk_factors_that_are_not_there_says_nothing() {
        FilingContent odd = begun.with(Map.of("99.0", List.of(FACTORS.get(0)), "1.0", List.of(new UUID(9, 9))),
                Set.of(new UUID(9, 8)));
        assertThat(told(review(odd))).isEqualTo(told(review(begun)));
    }

    @Test
    void a_decision_falls_with_the_text_it_was_made_for() {
        MarkedSection before = MarkedSection.of(RiskSection.whole(BodyHtml.blocks(
                "<p><strong>One may fail.</strong></p><p>So it is.</p><p><strong>Two may fail.</strong></p><p>It is so. It was so.</p><p>It will be.</p>")));
        FilingContent decided = FilingContent.begun(begun.facts(), false, before)
                .with(Map.of("0.0", List.of(), "2.0", List.of()), Set.of());
        FilingContent mended = decided.with(before, before.with("4.0", MarkedSection.Role.LEFT_OVER));
        assertThat(mended.origins()).containsOnlyKeys("0.0");
    }

    @Test
    void a_section_is_the_same_when_it_is_read_again() {
        MarkedSection section = MarkedSection.of(RiskSection.whole(BodyHtml.blocks("""
                <h3>Risks</h3><p><strong>One <em>may</em> fail.</strong> <a href="https://example.com/">So</a> it is<sup>1</sup>.</p><ol start="3"><li>Three</li></ol>
                <table><caption>T</caption><thead><tr><th scope="col">A</th></tr></thead><tbody><tr><td class="num">1</td></tr></tbody></table><pre>a  b
                c</pre>""")));
        assertThat(DraftFilingSection.read(DraftFilingSection.written(section))).isEqualTo(section);
        FilingContent content = FilingContent.begun(begun.facts(), true, section)
                .with(Map.of("1.0", FACTORS), Set.of(FACTORS.get(1)));
        assertThat(SealedFacts.read(SealedFacts.json(content), FilingContent.class)).isEqualTo(content);
    }
}
