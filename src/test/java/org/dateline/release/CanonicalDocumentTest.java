package org.dateline.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.dateline.shared.Language;
import org.junit.jupiter.api.Test;

class CanonicalDocumentTest {

    private final CanonicalDocument leak = CanonicalDocument.of(PrintedReleases.tailingsDamLeak(), PrintedReleases.PALLADIUM);

    @Test
    void holds_every_part_once_in_the_printed_order() {
        assertThat(xhtml(small("<p>Gold &amp; silver.<br>Both.</p><ul><li>One</li></ul>", "Toronto, Ontario"))).isEqualTo("""
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE html>
                <html lang="en" xml:lang="en" xmlns="http://www.w3.org/1999/xhtml">
                <head>
                <meta charset="utf-8"/>
                <title>Gold &lt;found&gt;</title>
                </head>
                <body>
                <article>
                <header>
                <div class="masthead">
                <p class="issuer">Mines Ltd.</p>
                <p class="letterhead">1 Main Street<br/>Toronto</p>
                </div>
                <div class="facts">
                <p class="kind">News Release</p>
                <p class="release-line">For Immediate Release</p>
                <p class="issued"><time datetime="2006-02-06">February 6, 2006</time></p>
                <p class="symbols"><span class="label">Trading Symbols</span> <span class="listing"><span class="exchange">TSX</span> \
                <b class="symbol">PDL</b></span></p>
                </div>
                <h1>Gold &lt;found&gt;</h1>
                <p class="subhead">At last</p>
                </header>
                <section class="body">
                <p><span class="dateline">Toronto, Ontario</span> — Gold &amp; silver.<br/>Both.</p>
                <ul>
                <li>One</li>
                </ul>
                </section>
                <section class="contacts">
                <h2>Contact:</h2>
                <ul>
                <li><b class="name">A. Name</b><br/><span class="phone">Tel: 1</span></li>
                </ul>
                </section>
                <section class="statement">
                <h2>Caution</h2>
                <p>May differ.</p>
                </section>
                </article>
                </body>
                </html>
                """);
    }

    @Test
    void the_same_text_gives_the_same_bytes() {
        assertThat(CanonicalDocument.of(PrintedReleases.tailingsDamLeak(), PrintedReleases.PALLADIUM).bytes()).isEqualTo(leak.bytes());
    }

    /** The digest is what approvals bind and the ledger names: a change of it is a change of format, never an accident. */
    @Test
    void the_digest_of_the_sample_release_is_what_it_always_was() {
        assertThat(leak.sha256()).isEqualTo("38be772e85188515b684c8fd14b38f56d999f52e01d596d527d1ee9bee249367");
    }

    @Test
    void is_well_formed_xml() throws Exception {
        var xml = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(leak.bytes()));
        assertThat(xml.getElementsByTagName("h1").item(0).getTextContent()).startsWith("North American Palladium Ltd. Announces");
    }

    @Test
    void characters_that_xml_forbids_are_left_out() {
        assertThat(xhtml(small("<p>a\u0000b\u0008c\uFFFEd</p>", ""))).contains("<p>abcd</p>").doesNotContain("\u0008");
    }

    @Test
    void a_letterhead_that_begins_with_the_name_of_the_issuer_prints_it_once() {
        String xhtml = xhtml(PrintedReleases.resultatsTrimestriels(), "Mines Démonstration inc.");
        assertThat(xhtml).contains("""
                <p class="issuer">Mines Démonstration inc.</p>
                <p class="letterhead">100, rue du Moulin<br/>Montréal (Québec) H2Y 1A1</p>
                """);
    }

    @Test
    void a_dateline_before_a_body_that_begins_with_a_heading_stands_alone() {
        assertThat(xhtml(small("<h2>Highlights</h2>", "Toronto"))).contains("<p><span class=\"dateline\">Toronto</span></p>\n<h2>Highlights</h2>");
    }

    @Test
    void a_draft_without_a_date_has_no_date_line() {
        ReleaseText undated = new ReleaseText(Language.ENGLISH, "", "", null, List.of(), "Head", List.of(), "", "<p>x</p>", "", List.of(), null);
        assertThat(xhtml(undated)).doesNotContain("<time");
    }

    @Test
    void a_known_instant_is_printed_beside_the_day() {
        assertThat(xhtml(PrintedReleases.resultatsTrimestriels()))
                .contains("<time datetime=\"2018-08-01T11:00:00Z\">1er août 2018 (2018-08-01T11:00:00Z)</time>");
    }

    private static ReleaseText small(String body, String dateline) {
        return new ReleaseText(Language.ENGLISH, "1 Main Street\nToronto", "For Immediate Release", IssueDate.onDay(LocalDate.of(2006, 2, 6)),
                List.of(new PrintedSymbol("XTSE", "TSX", "PDL")), "Gold <found>", List.of("At last"), dateline, body, "Contact:",
                List.of(new PrintedContact("A. Name", "", "", List.of(new PrintedContact.Line(PrintedContact.Kind.PHONE, "Tel:", "1")))),
                new PrintedStatement("Caution", "<p>May differ.</p>"));
    }

    private static String xhtml(ReleaseText text) {
        return xhtml(text, "Mines Ltd.");
    }

    private static String xhtml(ReleaseText text, String issuerName) {
        return new String(CanonicalDocument.of(text, issuerName).bytes(), StandardCharsets.UTF_8);
    }
}
