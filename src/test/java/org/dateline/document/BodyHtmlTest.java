package org.dateline.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BodyHtmlTest {

    @Test
    void paragraphs_headings_lists_and_quotations_keep_their_meaning() {
        assertThat(BodyHtml.clean("""
                <h1>Results</h1><div>First <b>strong</b> <i>slanted</i> CO<sub>2</sub></div>
                <ul><li>One<ul><li>Deeper</li></ul></li><li>Two</li></ul>
                <ol start="3"><li>Three</li><li>Four</li></ol>
                <blockquote><p>“We did.”</p><footer>The president</footer></blockquote>
                <p class="footnote"><sup>1</sup> A note</p>"""))
                .isEqualTo("""
                        <h2>Results</h2>
                        <p>First <strong>strong</strong> <em>slanted</em> CO<sub>2</sub></p>
                        <ul><li>One<ul><li>Deeper</li></ul></li><li>Two</li></ul>
                        <ol start="3"><li>Three</li><li>Four</li></ol>
                        <blockquote><p>“We did.”</p>
                        <footer>The president</footer>
                        </blockquote>
                        <p class="footnote"><sup>1</sup> A note</p>
                        """);
    }

    @Test
    void cells_of_a_table_that_hold_figures_are_marked_as_numeric() {
        assertThat(BodyHtml.clean("""
                <table border=1><caption>Sales</caption><thead><tr><th></th><th colspan="2" onclick=x>2010</th></tr></thead>
                <tr><td>Net sales<td>$26,741<td>(1.5)%</table>"""))
                .isEqualTo("<table><caption>Sales</caption><thead><tr><th scope=\"col\"></th><th scope=\"col\" colspan=\"2\">2010</th></tr></thead>"
                        + "<tbody><tr><td>Net sales</td><td class=\"num\">$26,741</td><td class=\"num\">(1.5)%</td></tr></tbody></table>\n");
    }

    @Test
    void only_web_mail_and_telephone_addresses_are_links() {
        assertThat(BodyHtml.clean("<p><a href='https://a.ca/x?y=1&z=\"' title=t>a</a> <a href=' JAVAscript:alert(1)'>b</a> "
                + "<a href='data:text/html,x'>c</a> <a href='MAILTO:ir@a.ca'>d</a> <a href='//evil'>e</a> <a href='tel:+14165550100'>f</a></p>"))
                .isEqualTo("<p>a b c <a href=\"mailto:ir@a.ca\">d</a> e <a href=\"tel:+14165550100\">f</a></p>\n");
    }

    @Test
    void a_script_does_not_survive_and_neither_does_its_text() {
        assertThat(BodyHtml.clean("<script>alert(1)</script><p onclick=alert(2) style='x'>Text<svg><script>alert(3)</script></svg>"
                + "<style>p{}</style><img src=x onerror=alert(4)></p>")).isEqualTo("<p>Text</p>\n");
    }

    @Test
    void a_picture_is_shown_only_if_it_is_an_attachment_of_the_release() {
        String html = "<figure><img src='map.png' alt='The mine'><figcaption>Map</figcaption></figure><img src='https://a.ca/track.gif'>";
        assertThat(BodyHtml.clean(html, Set.of("map.png")))
                .isEqualTo("<figure><img src=\"map.png\" alt=\"The mine\"/><figcaption>Map</figcaption></figure>\n");
        assertThat(BodyHtml.clean(html)).isEqualTo("<p>Map</p>\n");
    }

    @Test
    void a_table_drawn_with_spaces_keeps_them() {
        assertThat(BodyHtml.clean("<pre>\n\nA    1\n&lt;b   2\n</pre>")).isEqualTo("<pre>A    1\n&lt;b   2</pre>\n");
    }

    @Test
    void the_plain_text_lays_tables_out_and_parts_paragraphs() {
        assertThat(BodyHtml.text("<p>First<br>line</p><ul><li>One</li></ul><table><tr><th scope=row>Gold</th><td>4,313</td></tr>"
                + "<tr><th scope=row>Palladium</th><td>59,756</td></tr></table>"))
                .isEqualTo("First\nline\n\n• One\n\nGold        4,313\nPalladium  59,756");
    }

    @Test
    void a_page_nested_a_hundred_thousand_deep_is_read_without_harm() {
        String deep = "<div>".repeat(100_000) + "deep" + "<b>".repeat(1000) + "er";
        assertThat(BodyHtml.text(BodyHtml.clean(deep))).isEqualTo("deeper");
        assertThat(BodyHtml.text(BodyHtml.clean("<table><tr><td>".repeat(5_000) + "cell"))).isEqualTo("cell");
        assertThat(BodyHtml.text(BodyHtml.clean("<ul><li>".repeat(20_000) + "item"))).isEqualTo("• item");
    }
}
