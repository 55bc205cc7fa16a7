package org.dateline.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dateline.document.Block;
import org.dateline.document.BodyHtml;
import org.dateline.document.Inline;
import org.dateline.document.PrintedPdf;
import org.dateline.document.SourceFile;
import org.dateline.risk.MarkedSection.Mark;
import org.dateline.risk.MarkedSection.Role;
import org.junit.jupiter.api.Test;

class MarkedSectionTest {

    private static final List<Block> BLOCKS = BodyHtml.blocks("""
            <p>Read this.</p><p><strong>Risks of mining</strong></p><p><em><strong>The mine may flood.</strong></em></p><p>Water may rise. It did.</p>
            <p><em><strong>The mill may stop.</strong></em></p><p>Gears break. Then nothing is milled for weeks.</p><table><tbody><tr><td>Stops</td><td>3</td></tr></tbody></table>""");

    private final MarkedSection section = MarkedSection.of(RiskSection.whole(BLOCKS));

    private static List<String> told(MarkedSection section) {
        return section.split().wordings().stream().map(wording -> wording.heading() + " | " + String.join(" ", wording.text()))
                .toList();
    }

    private String key(String begins) {
        return key(section, begins);
    }

    private static String key(MarkedSection section, String begins) {
        return section.marks().stream().filter(mark -> section.part(mark).content().text().startsWith(begins)).findFirst()
                .orElseThrow().key();
    }

    @Test
    void a_heading_taken_for_text_merges_its_risk_factor_with_the_one_before_and_back() {
        MarkedSection merged = section.with(key("The mill"), Role.TEXT);
        assertThat(told(merged)).hasSize(1).first().asString().contains("It did. The mill may stop. Gears break.");
        assertThat(merged.with(key("The mill"), Role.HEADING)).isEqualTo(section);
    }

    @Test
    void a_paragraph_begins_a_risk_factor_as_a_whole_or_with_its_first_sentence() {
        assertThat(section.with(key("Gears"), Role.HEADING).headings()).hasSize(3);
        MarkedSection parted = section.withFirstSentenceAsHeading(key("Gears"));
        assertThat(told(parted)).contains("Gears break. | Then nothing is milled for weeks. Stops  3");
        assertThat(parted.with(key(parted, "Gears"), Role.TEXT)).as("whole again").isEqualTo(section);
    }

    @Test
    void a_name_of_ones_own_leaves_the_words_of_the_source_with_what_is_left_over() {
        MarkedSection renamed = section.renamed(key("The mill"), "Our mill may stand still.");
        assertThat(renamed.split().wordings()).extracting(WordingText::heading).contains("Our mill may stand still.");
        assertThat(renamed.split().leftOver()).extracting(block -> block.content().text()).containsExactly("The mill may stop.");
        assertThat(renamed.renamed(key("The mill"), "")).isEqualTo(section);
        assertThatThrownBy(() -> section.renamed(key("Gears"), "x")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_is_left_over_comes_back_to_its_place() {
        MarkedSection without = section.with(key("Water"), Role.LEFT_OVER);
        assertThat(told(without)).contains("The mine may flood. | ");
        assertThat(without.with(key("Water"), Role.TEXT)).isEqualTo(section);
    }

    @Test
    void groups_are_set_and_taken_away() {
        assertThat(section.split().groups()).extracting(RiskSplit.Group::title).containsExactly("Risks of mining");
        MarkedSection two = section.with(key("The mill"), Role.GROUP).with(key("Gears"), Role.HEADING);
        assertThat(two.split().groups()).extracting(RiskSplit.Group::title)
                .containsExactly("Risks of mining", "The mill may stop.");
        assertThat(section.with(key("Risks"), Role.TEXT).split().groups()).extracting(RiskSplit.Group::title).containsExactly("");
    }

    @Test
    void a_table_names_nothing() {
        Mark table = section.marks().get(section.marks().size() - 1);
        assertThat(section.canBeHeading(table)).isFalse();
        assertThatThrownBy(() -> section.with(table.key(), Role.HEADING)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("A table");
    }

    @Test
    void marks_that_leave_something_out_are_refused() {
        List<Mark> fewer = new ArrayList<>(section.marks());
        fewer.remove(2);
        assertThatThrownBy(() -> section.withMarks(fewer)).isInstanceOf(IllegalStateException.class);
        List<Mark> shorter = new ArrayList<>(section.marks());
        shorter.set(0, new Mark(0, 0, 4, Role.TEXT, ""));
        assertThatThrownBy(() -> section.withMarks(shorter)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_section_of_a_pdf_is_found_and_split_by_its_look() throws Exception {
        byte[] pdf = PrintedPdf.of(List.of("*RISK FACTORS", "You should read this with care before you buy any of our shares.",
                "*The mine may flood.",
                "Water may rise at any time and fill the lower levels of the mine, which would then have to be pumped out over many weeks of the year.",
                "*The mill may stop.", "Gears break, and then nothing is milled until others have come from far away.",
                "*DIVIDENDS", "None were paid."));
        assertThat(RiskSplit.of(RiskSection.in(SourceFile.ofFiling("aif.pdf", pdf))).wordings())
                .extracting(WordingText::heading, wording -> wording.text().size())
                .containsExactly(tuple("The mine may flood.", 1), tuple("The mill may stop.", 1));
    }

    @Property(tries = 100)
    void whatever_is_mended_no_word_is_lost(@ForAll("blocks") List<Block> blocks, @ForAll List<Integer> acts) {
        MarkedSection mended = MarkedSection.of(RiskSection.whole(blocks));
        String before = text(mended);
        for (int act : acts) {
            mended = mended(mended, act);
            mended.split();
            assertThat(text(mended)).isEqualTo(before);
        }
    }

    private static MarkedSection mended(MarkedSection section, int act) {
        if (section.marks().isEmpty()) {
            return section;
        }
        String key = section.marks().get(Math.floorMod(act, section.marks().size())).key();
        try {
            return switch (Math.floorMod(act / 31, 6)) {
                case 0 -> section.withFirstSentenceAsHeading(key);
                case 1 -> section.renamed(key, "Named by hand " + act);
                default -> section.with(key, Role.values()[Math.floorMod(act / 7, Role.values().length)]);
            };
        } catch (IllegalArgumentException notPossible) {
            return section;
        }
    }

    /** Every part in its order, however it is parted. */
    private static String text(MarkedSection section) {
        return section.marks().stream().map(mark -> section.part(mark).content().text()).collect(Collectors.joining(" "))
                .replaceAll("\\s+", "");
    }

    @Provide
    static Arbitrary<List<Block>> blocks() {
        Arbitrary<String> text = Arbitraries.of("We", "may", "fail.", "Risks", "the", "and;", "this", "1,200", "U.S.", "dam:",
                "harm.", "Über").list()
                .ofMinSize(1).ofMaxSize(12).map(words -> String.join(" ", words));
        return text.flatMap(words -> Arbitraries.of(Block.paragraph(Inline.plain(words)), Block.item(1, 0, Inline.plain(words)),
                Block.item(1, 4, Inline.plain(words)),
                Block.heading(3, Inline.plain(words)), Block.preformatted(words + "\n" + words),
                BodyHtml.blocks("<p><strong>" + words + "</strong> " + words + "</p>").get(0))).list().ofMaxSize(20);
    }
}
