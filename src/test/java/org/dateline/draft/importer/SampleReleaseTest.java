package org.dateline.draft.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.dateline.release.Category;
import org.dateline.release.IssueDate;
import org.dateline.release.PrintedContact;
import org.dateline.release.PrintedContact.Kind;
import org.dateline.release.PrintedContact.Line;
import org.dateline.release.PrintedSymbol;
import org.dateline.shared.Language;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The release the portal was commissioned with comes through the importer right in every field. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SampleReleaseTest {

    private static ImportedRelease sample;

    @BeforeAll
    static void read() throws Exception {
        sample = ReleaseFiles.imported(Path.of("src/main/resources/sample/nap-2006-02-06-tailings-dam-leak.txt"));
    }

    @Test
    void the_letterhead_is_the_address_with_telephone_fax_and_site() {
        assertThat(sample.text().letterhead())
                .isEqualTo("2116-130 Adelaide St. W. Toronto, ON M5H 3P5 T. 416.360.7590 F. 416.360.7709 www.napalladium.com");
    }

    @Test
    void the_release_line_stands_without_its_date() {
        assertThat(sample.text().releaseLine()).isEqualTo("For Immediate Release");
    }

    @Test
    void the_issue_date_is_known_to_the_day() {
        assertThat(sample.text().issued()).isEqualTo(IssueDate.onDay(LocalDate.of(2006, 2, 6)));
    }

    @Test
    void the_symbols_keep_the_exchange_names_of_the_day() {
        assertThat(sample.text().symbols()).containsExactly(new PrintedSymbol("XTSE", "TSX", "PDL"), new PrintedSymbol("XASE", "AMEX", "PAL"));
    }

    @Test
    void the_headline_and_the_dateline_are_told_apart_from_the_text() {
        assertThat(sample.text().headline()).isEqualTo("North American Palladium Ltd. Announces a Leak in the Tailings Dam at the Lac des Iles Mine");
        assertThat(sample.text().subheads()).isEmpty();
        assertThat(sample.text().dateline()).isEqualTo("Toronto, Ontario");
    }

    @Test
    void the_body_is_its_four_paragraphs() {
        List<String> paragraphs = Jsoup.parseBodyFragment(sample.text().body()).select("body > p").eachText();
        assertThat(Jsoup.parseBodyFragment(sample.text().body()).body().children()).hasSize(4);
        assertThat(paragraphs).containsExactly(
                "North American Palladium Ltd. announced today that there has been a leak in the tailings dam at its Lac des Iles mine, north of Thunder Bay, Ontario. This leak has occurred in a contained area of the site and it is expected to have no impact on the surrounding environment.",
                "The leak occurred on Saturday afternoon in the tailings dam near the primary crusher. Due to extensive flooding, the milling operations, including the primary crusher and the electrical substations have been temporarily shut down in order to protect the equipment. The team is currently focusing on building a trench and dumping material into the area where the leak is suspected to have occurred. Pumps are also being mobilized in order to reduce the water damage. Approximately half of the open pit's mine fleet has been re-deployed to assist in the incident, while regular operations in the open pit and underground continue.",
                "In making the announcement, Jim Excell, President and CEO stated, \"While we are very concerned with the leak in the tailings management facility, we are relieved that it has occurred in a contained area of the mine and does not pose an immediate threat to the surrounding environment. We are continuing to monitor this situation closely and will continue with regular updates.\"",
                "North American Palladium's Lac des Iles Mine is Canada's only primary producer of platinum group metals and is one of the largest open pit bulk mineable palladium reserves in the world. The Company also earns substantial revenue from by-product nickel, platinum, gold and copper. In addition to operating Lac des Iles, the Company's mandate is to expand its production profile through an aggressive exploration campaign, designed to increase its exposure to base and precious metals. Palladium use in the auto industry continues to be an important component in controlling exhaust emissions as mandated by more stringent hydrocarbon emissions standards for cars, particularly in the United States, Europe and Japan. Palladium is also used in the dental, electronics, jewellery and chemical sectors.");
    }

    @Test
    void the_two_contacts_have_title_telephone_and_mail() {
        assertThat(sample.text().contactsHeading()).isEqualTo("For further information contact:");
        assertThat(sample.text().contacts()).containsExactly(
                new PrintedContact("James D. Excell", "President & CEO", "", List.of(
                        new Line(Kind.PHONE, "Tel:", "(416) 360-2656"), new Line(Kind.EMAIL, "email:", "jexcell@napalladium.com"))),
                new PrintedContact("Krista M. Muhr", "Manager, Investor Relations", "", List.of(
                        new Line(Kind.PHONE, "Tel:", "(416) 360-2652"), new Line(Kind.EMAIL, "email:", "kmuhr@napalladium.com"))));
    }

    @Test
    void the_cautionary_statement_has_its_heading_and_all_its_text() {
        assertThat(sample.text().statement().heading()).isEqualTo("Forward-Looking Statements");
        assertThat(Jsoup.parseBodyFragment(sample.text().statement().body()).text()).isEqualTo(
                "Certain statements included in this news release are forward-looking statements which are made pursuant to the \"safe harbor\" provisions of the United States Private Securities Litigation Reform Act of 1995. When used herein, words such as \"expect\" and other similar expressions are intended to identify forward-looking statements. . Such forward-looking statements involve inherent risks and uncertainties and are subject to factors, many of which are beyond our control that may cause actual results or performance to differ materially from those currently anticipated in such statements. See the Company's most recent Annual Information Form and Annual Report on Form 40-F on file with securities regulators for a comprehensive review of risk factors. The Company disclaims any obligation to update or revise any forward-looking statements whether as a result of new information, events or otherwise. Readers are cautioned not to put undue reliance on these forward-looking statements.");
    }

    @Test
    void language_category_and_issuer_are_concluded_from_the_text() {
        assertThat(sample.text().language()).isEqualTo(Language.ENGLISH);
        assertThat(sample.category()).isEqualTo(Category.OPERATIONS);
        assertThat(sample.issuers()).containsExactly(new ImportedRelease.NamedIssuer("North American Palladium Ltd.", sample.text().symbols()));
    }

    @Test
    void only_two_labels_are_left_over_and_nothing_is_doubtful() {
        assertThat(sample.leftOver()).containsExactly(new LeftOver("News Release Trading Symbols", "Label, printed by the page itself"));
        assertThat(sample.doubts()).isEmpty();
    }
}
