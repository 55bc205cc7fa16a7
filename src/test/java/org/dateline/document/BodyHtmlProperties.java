package org.dateline.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.xml.sax.InputSource;

/** What must hold for whatever HTML comes in. */
class BodyHtmlProperties {

    private static final List<String> PIECES = List.of("<p>", "</p>", "<div>", "</div>", "<b>", "</b>", "<i>", "</i>", "<a href='https://a.ca/'>",
            "<a href='javascript:x'>", "</a>", "<ul>", "</ul>", "<ol start=4>", "</ol>", "<li>", "</li>", "<table>", "</table>", "<thead>",
            "</thead>", "<tbody>", "<tr>", "</tr>", "<td colspan=3>", "<td>", "</td>", "<th scope=row>", "<th rowspan=9>", "</th>", "<caption>",
            "</caption>", "<blockquote>", "</blockquote>", "<footer>", "</footer>", "<h1>", "</h1>", "<h3>", "</h3>", "<h6>", "<pre>",
            "</pre>", "<br>", "<hr>", "<sup>", "</sup>", "<sub>", "</sub>", "<figure>", "</figure>", "<img src=x alt=y>", "<figcaption>",
            "<center>", "<font>", "<svg>", "</svg>", "<math>", "<select>", "<option>", "<textarea>", "</textarea>", "<p class=footnote>",
            "<span onclick=x>", "&lt;script&gt;", "&amp;", "&#0;", "&nbsp;", "\u202e", "\n", "  ", "\t", "$", "(1,234", ")", "%", "<!--", "-->");

    @Provide
    Arbitrary<String> pages() {
        Arbitrary<String> words = Arbitraries.strings().withCharRange('a', 'z').withChars(" é“–漢𝒳").ofMinLength(1).ofMaxLength(8);
        return Arbitraries.oneOf(Arbitraries.of(PIECES), words).list().ofMaxSize(40).map(pieces -> String.join("", pieces));
    }

    @Property(tries = 400)
    void cleaning_twice_changes_nothing(@ForAll("pages") String page) {
        String clean = BodyHtml.clean(page);
        assertThat(BodyHtml.clean(clean)).isEqualTo(clean);
    }

    @Property(tries = 400)
    void the_words_of_the_text_are_kept(@ForAll("pages") String page) {
        String source = Jsoup.parseBodyFragment(page).body().text();
        assertThat(letters(BodyHtml.clean(page))).isEqualTo(letters(org.jsoup.nodes.Entities.escape(source)));
    }

    /** Every letter, digit and sign; not in its order, because a caption moves to the top of its table. */
    private static int[] letters(String html) {
        return Jsoup.parseBodyFragment(html).body().text().replaceAll("[\\s\\p{C}\\u00A0]", "").codePoints().sorted().toArray();
    }

    @Property(tries = 300)
    void the_markup_is_well_formed_xml(@ForAll("pages") String page) throws Exception {
        String xml = "<body>" + BodyHtml.clean(page) + "</body>";
        assertThat(DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)))).isNotNull();
    }

    @Property(tries = 300)
    void nothing_but_the_vocabulary_comes_out(@ForAll("pages") String page) {
        assertThat(BodyHtml.clean(page).replaceAll("&(amp|lt|gt|quot);", "")).doesNotContainPattern(
                "<(?!/?(?:p|h[234]|ul|ol|li|table|caption|thead|tbody|tr|th|td|blockquote|footer|a|strong|em|sup|sub|br|pre)\\b)"
                        + "|<[^>]*\\b(?:on\\w+|style|src)\\s*=|href=\"(?!https?:|mailto:|tel:)");
    }
}
