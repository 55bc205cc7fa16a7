package org.dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import org.dateline.archive.Comparison.Kind;
import org.dateline.archive.PrintedRelease.Name;
import org.dateline.document.Redline;
import org.dateline.release.CanonicalDocument;
import org.dateline.release.IssueDate;
import org.dateline.release.PrintedContact;
import org.dateline.release.PrintedContact.Line;
import org.dateline.release.PrintedStatement;
import org.dateline.release.PrintedSymbol;
import org.dateline.release.ReleaseText;
import org.dateline.shared.Language;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ComparisonTest {

    private static final ReleaseText TEXT = new ReleaseText(Language.ENGLISH, "2116-130 Adelaide St. W.\nToronto, ON M5H 3P5", "For Immediate Release",
            IssueDate.onDay(LocalDate.of(2006, 2, 6)), List.of(new PrintedSymbol("XTSE", "TSX", "PDL")), "Palladium’s Leak Is Contained", List.of(),
            "Toronto, Ontario",
            "<p>North American Palladium Ltd. announced today that 45,231 ounces of palladium were produced — a record – at its “Lac des Iles” mine."
                    + " It is expected to be sold in the second quarter of 2006.</p><ul><li>The first item of the list stands alone.</li></ul>"
                    + "<p>Mr. André said “we re-opened the mill” on time; the crusher’s motor…</p>"
                    + "<table><tbody><tr><td>Ounces produced</td><td>45,231</td></tr><tr><td>Loss</td><td>-1.5</td></tr></tbody></table>",
            "For further information contact:",
            List.of(new PrintedContact("Krista Example", "Manager", "", List.of(new Line(PrintedContact.Kind.PHONE, "Tel:", "(416) 360-2652")))),
            new PrintedStatement("Forward-Looking Statements", "<p>Certain statements in this release are forward-looking and rest on assumptions.</p>"));

    private static final PrintedRelease RELEASE = PrintedRelease.of(CanonicalDocument.of(TEXT, "North American Palladium Ltd.").bytes());

    private static final String HEADLINE = "Palladium's Leak Is Contained\n\n";
    private static final String BODY = """
            North American Palladium Ltd. announced today that 45,231 ounces
            of palla-
            dium were produced -- a record - at its "Lac des Iles" mine. It is expected
            to be sold in the second quarter of 2006.

              * The first item of the list stands alone.

            Mr. André said "we re-opened the mill" on time; the crusher's motor...

            Ounces produced    45,231
            Loss                 -1.5
            """;
    private static final String TAIL = """

            For further information contact:
            Krista Example
            Manager
            Tel: (416) 360-2652

            Forward-Looking Statements
            --------------------------

            Certain statements in this release are forward-looking and rest on assumptions.
            """;
    private static final String WHOLE = HEADLINE + "Toronto, Ontario - " + BODY + TAIL;

    private static Comparison compared(String given) {
        return Comparison.of(given, RELEASE);
    }

    @Test
    void other_line_breaks_quotes_dashes_bullets_and_hyphens_at_line_ends_are_the_same_words() {
        assertThat(compared(WHOLE).kind()).isEqualTo(Kind.WORDS);
        assertThat(compared(WHOLE.replace("\n", "\r\n")).kind()).isEqualTo(Kind.WORDS);
        assertThat(compared(WHOLE.replace('"', '\u201C').replace("'", "\u2019").replace(" - ", "\u2014").replace(" ", "\u00A0")).kind()).isEqualTo(Kind.WORDS);
        assertThat(compared(Normalizer.normalize(WHOLE.replace("produced", "pro\u00ADduced"), Normalizer.Form.NFD)).kind()).isEqualTo(Kind.WORDS);
    }

    @Test
    void the_letterhead_may_be_there_in_any_order() {
        assertThat(compared("For Immediate Release\nTSX PDL\nNorth American Palladium Ltd.\n2116-130 Adelaide St. W.\nFebruary 6, 2006\n" + WHOLE).kind())
                .isEqualTo(Kind.WORDS);
    }

    @Test
    void a_piece_is_a_part() {
        assertThat(compared("It is expected to be sold in the second quarter of 2006.").kind()).isEqualTo(Kind.PART);
        assertThat(compared(HEADLINE + BODY)).extracting(Comparison::kind, Comparison::leftOut)
                .containsExactly(Kind.PART, List.of(Name.DATELINE, Name.CONTACTS, Name.STATEMENT));
    }

    @Test
    void the_head_and_foot_of_a_wire_are_shown_as_additions() {
        Comparison wire = compared("News provided by Example Wire\nFeb 06, 2006, 07:00 ET\n\n" + HEADLINE + "TORONTO, Feb. 6 /EW/ - " + BODY + TAIL
                + "\nCopyright Example Wire");
        assertThat(wire.kind()).isEqualTo(Kind.AROUND);
        assertThat(wire.foreign()).containsExactly("News provided by Example Wire Feb 06, 2006, 07:00 ET", "TORONTO, Feb. 6 /EW/", "Copyright Example Wire");
        assertThat(wire.leftOut()).containsExactly(Name.DATELINE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"45,231 ounces | 54,231 ounces", "-1.5 | 1.5", "is expected | is not expected", "second quarter | third quarter",
        "Is Contained | Is Not Contained", "360-2652 | 360-9999", "André | Andre", "2006. | 2006, or later.", "Palladium's | palladium's"})
    void one_altered_word_figure_or_sign_is_seen_and_marked(String ours, String theirs) {
        assertThat(WHOLE).contains(ours);
        Comparison altered = compared(WHOLE.replace(ours, theirs));
        assertThat(altered.kind()).isEqualTo(Kind.ALTERED);
        assertThat(altered.redline().isEmpty()).isFalse();
        assertThat(altered.redline().passages()).filteredOn(passage -> passage.change() == Redline.Change.EDITED).isNotEmpty();
    }

    @Test
    void a_false_paragraph_in_the_middle_is_an_alteration_and_a_false_headline_is_one() {
        assertThat(compared(WHOLE.replace("Mr. André", "The dividend is doubled.\n\nMr. André")).kind()).isEqualTo(Kind.ALTERED);
        assertThat(compared("A Takeover Offer Was Made\n\n" + BODY + TAIL).kind()).isEqualTo(Kind.ALTERED);
    }

    @Test
    void one_sentence_with_another_figure_is_set_beside_ours_alone() {
        Comparison altered = compared("It is expected to be sold in the second quarter of 2007.");
        assertThat(altered.kind()).isEqualTo(Kind.ALTERED);
        assertThat(altered.redline().passages()).singleElement().satisfies(passage -> assertThat(passage.runs())
                .extracting(Redline.Run::text).containsExactly("It is expected to be sold in the second quarter of ", "2006", "2007", "."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n ", "Somebody else said something that has nothing to do with it.",
        "Somebody else announced a merger with nobody in particular. Certain statements in this release are forward-looking and rest on assumptions."})
    void what_shares_no_more_than_a_cautionary_statement_is_not_ours(String given) {
        assertThat(compared(given).kind()).isEqualTo(Kind.OTHER);
    }

    @Test
    void sentences_are_found_again_in_another_layout_and_with_other_figures() {
        assertThat(Sentences.numbers("It is expected to be\nsold in the SECOND quarter of 2007.", 9))
                .containsAnyElementsOf(Sentences.numbers(Redline.passagesOf(TEXT.body()), 99));
        assertThat(Sentences.numbers("Too short a thing.", 9)).isEmpty();
    }

    @Test
    void the_canonical_document_is_word_for_word_its_own_plain_text() {
        assertThat(compared(new String(org.dateline.release.SealedDocuments.of(TEXT, "North American Palladium Ltd.").get(1).bytes(),
                StandardCharsets.UTF_8)).kind()).isEqualTo(Kind.WORDS);
    }
}
