package org.dateline.draft.importer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import org.dateline.document.SourceFile;
import org.dateline.release.Category;
import org.dateline.release.PrintedContact;
import org.dateline.release.PrintedContact.Kind;
import org.dateline.release.PrintedContact.Line;
import org.dateline.shared.Language;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What the importer recognises, one thing at a time, on small releases. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReleaseImporterTest {

    private static final String TEXT = " The company reported that the mine is in production and that all of its people are well, "
            + "which is the news of the day and the reason for this release.";

    private static ImportedRelease text(String content) throws Exception {
        return ReleaseImporter.read(SourceFile.of("release.txt", content.getBytes(UTF_8)));
    }

    private static ImportedRelease page(String content) throws Exception {
        return ReleaseImporter.read(SourceFile.of("release.htm", ("<html><body>" + content + "</body></html>").getBytes(UTF_8)));
    }

    @Test
    void front_matter_gives_headline_and_date_where_the_text_has_none() throws Exception {
        ImportedRelease imported = ReleaseImporter.read(SourceFile.of("release.md",
                ("---\ntitle: \"A Good Year\"\ndate: 2024-05-06\nauthor: Jane\n---\n\nTORONTO -" + TEXT).getBytes(UTF_8)));
        assertThat(imported.text().headline()).isEqualTo("A Good Year");
        assertThat(imported.text().issued().date()).isEqualTo("2024-05-06");
        assertThat(imported.leftOver()).contains(new LeftOver("author: Jane", "Front matter"));
    }

    @Test
    void a_french_release_is_read_in_any_encoding() throws Exception {
        String release = "POUR DIFFUSION IMMÉDIATE\n\nLa Société annonce ses résultats financiers du trimestre\n\n"
                + "MONTRÉAL, le 1er août 2019 /CNW/ - La Société (TSX: MQR) a annoncé aujourd’hui que la production de la mine est en hausse pour "
                + "le trimestre et que les travaux se poursuivent dans les délais prévus par le plan.\n\n"
                + "Énoncés prospectifs\n\nLe présent communiqué contient des énoncés prospectifs qui comportent des risques et des incertitudes "
                + "pouvant faire en sorte que les résultats réels diffèrent.\n\nRenseignements :\n\nMarie Tremblay, présidente\nTél. : 514 555-0100\n"
                + "Courriel : ir@exemple.ca\n";
        ImportedRelease imported = ReleaseImporter.read(SourceFile.of("a.txt", release.getBytes(Charset.forName("windows-1252"))));
        assertThat(imported.text().language()).isEqualTo(Language.FRENCH);
        assertThat(imported.text().releaseLine()).isEqualTo("POUR DIFFUSION IMMÉDIATE");
        assertThat(imported.text().dateline()).isEqualTo("MONTRÉAL");
        assertThat(imported.text().issued().date()).isEqualTo("2019-08-01");
        assertThat(imported.text().statement().heading()).isEqualTo("Énoncés prospectifs");
        assertThat(imported.text().contacts()).containsExactly(new PrintedContact("Marie Tremblay", "présidente", "", List.of(
                new Line(Kind.PHONE, "Tél. :", "514 555-0100"), new Line(Kind.EMAIL, "Courriel :", "ir@exemple.ca"))));
    }

    @Test
    void two_issuers_keep_their_own_symbols() throws Exception {
        ImportedRelease imported = text("Two Companies Combine\n\nTORONTO, March 3, 2020 -- Alpha Gold Corp. (TSX: ALP) (NYSE American: AGC) and "
                + "Beta Silver Inc. (TSXV: BET) announced today that they will combine." + TEXT);
        assertThat(imported.issuers()).extracting(ImportedRelease.NamedIssuer::name).containsExactly("Alpha Gold Corp.", "Beta Silver Inc.");
        assertThat(imported.issuers().get(0).symbols()).hasSize(2);
        assertThat(imported.text().symbols()).hasSize(3);
    }

    @Test
    void signs_and_brackets_in_cells_of_their_own_join_their_figure() throws Exception {
        assertThat(page("<p><b>Results</b></p><p>TORONTO, May 5, 2011 --" + TEXT + "</p><table><tr><td></td><td></td><td colspan=2>2011</td></tr>"
                + "<tr><td>Sales</td><td>&nbsp;</td><td>$</td><td>12</td><td></td></tr><tr><td>Loss</td><td></td><td></td><td>(3</td><td>)</td></tr>"
                + "</table>").text().body())
                .contains("<th scope=\"row\">Sales</th><td class=\"num\">$12</td>", "<th scope=\"row\">Loss</th><td class=\"num\">(3)</td>");
    }

    @Test
    void a_table_that_only_makes_the_layout_is_no_table() throws Exception {
        assertThat(page("<p><b>Results</b></p><table><tr><td><table><tr><td><p>TORONTO, May 5, 2011 --" + TEXT + "</p></td></tr></table>"
                + "<table><tr><td></td><td>●</td><td>One thing</td></tr></table></td></tr></table>").text().body())
                .doesNotContain("<table").contains("<ul><li>One thing</li></ul>");
    }

    @Test
    void cells_that_came_loose_as_paragraphs_are_a_table_again() throws Exception {
        ImportedRelease imported = ReleaseImporter.read(SourceFile.of("release.md", ("# Results\n\nTORONTO, May 5, 2011 --" + TEXT
                + "\n\nQuarter\n\n2011\n\n2010\n\nNet loss\n\n$\n\n(1,509\n\n)\n\n$\n\n(181\n\n)\n\nOther\n\n-\n\n12\n").getBytes(UTF_8)));
        assertThat(imported.text().body()).contains("<tr><th scope=\"row\">Net loss</th><td class=\"num\">$(1,509)</td><td class=\"num\">$(181)</td></tr>",
                "<tr><th scope=\"row\">Other</th><td class=\"num\">-</td><td class=\"num\">12</td></tr>");
    }

    @Test
    void a_sentence_cut_by_the_end_of_a_page_is_whole_again() throws Exception {
        assertThat(page("<p><b>Results</b></p><p>TORONTO, May 5, 2011 --" + TEXT + "</p><p>It goes on</p><p>2</p><hr><p>to the end.</p>").text().body())
                .contains("<p>It goes on to the end.</p>");
    }

    @Test
    void a_pipe_table_becomes_a_table() throws Exception {
        assertThat(text("Results\n\nTORONTO, May 5, 2011 --" + TEXT + "\n\n| Metal | Ounces |\n|---|---:|\n| Gold | 4,313 |\n").text().body())
                .contains("<thead><tr><th scope=\"col\">Metal</th><th scope=\"col\">Ounces</th></tr></thead>", "<td class=\"num\">4,313</td>");
    }

    @Test
    void a_paragraph_that_is_all_quotation_with_its_speaker_below_is_a_quotation() throws Exception {
        assertThat(text("Results\n\nTORONTO, May 5, 2011 --" + TEXT + "\n\n“This was a year in which everything we planned came to be.”\n\n"
                + "— Jane Doe, Chief Executive Officer\n\nMore text follows here.").text().body())
                .contains("<blockquote><p>“This was a year in which everything we planned came to be.”</p>\n<footer>— Jane Doe, Chief Executive Officer</footer>");
    }

    @Test
    void a_missing_date_and_headline_are_doubts_and_no_failure() throws Exception {
        ImportedRelease imported = text("TORONTO, ONTARIO -" + TEXT);
        assertThat(imported.text().issued()).isNull();
        assertThat(imported.text().headline()).isEmpty();
        assertThat(imported.doubts()).extracting(Understood::doubt)
                .contains("No issue date was found: enter it.", "No headline was found: enter it.");
    }

    @Test
    void the_category_is_suggested_by_the_headline() throws Exception {
        assertThat(text("Alpha Declares Quarterly Dividend\n\nTORONTO -" + TEXT).category()).isEqualTo(Category.DIVIDEND);
        assertThat(text("Alpha Appoints New Director\n\nTORONTO -" + TEXT).category()).isEqualTo(Category.GOVERNANCE);
    }

    @Test
    void two_lines_of_text_and_nothing_else_are_still_a_draft() throws Exception {
        ImportedRelease imported = text("A headline\n\nA sentence.");
        assertThat(imported.text().headline()).isEqualTo("A headline");
        assertThat(imported.text().body()).isEqualTo("<p>A sentence.</p>\n");
    }
}
