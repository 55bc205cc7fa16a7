package org.dateline.release;

import static org.assertj.core.api.Assertions.assertThat;

import org.dateline.shared.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ArticleBodyTest {

    private static final String HOME = "https://ir.example.com";

    private static final String FIGURES = """
            <table><thead><tr><th scope="col"></th><th scope="col">2026</th></tr></thead><tbody>
            <tr><th scope="row">Revenue</th><td class="num">$41,207.5</td></tr>
            <tr><th scope="row">Costs</th><td class="num">(33,018.25)</td></tr>
            <tr><th scope="row">Ounces</th><td class="num">51</td></tr>
            <tr><th scope="row">Other</th><td class="num">—</td></tr></tbody></table>""";

    @Test
    void the_dateline_opens_the_first_paragraph() {
        assertThat(dressed("<p>The company said so.</p>", "Toronto, Ontario").text()).isEqualTo("Toronto, Ontario — The company said so.");
    }

    @Test
    void a_dateline_before_a_table_stands_alone() {
        assertThat(dressed(FIGURES, "Toronto").child(0).outerHtml()).isEqualTo("<p><span class=\"dateline\">Toronto</span></p>");
    }

    @Test
    void no_word_is_added_or_taken_away() {
        String body = ReleaseSpecimens.crowded().text().body();
        assertThat(ReleaseSpecimens.words(dressed(body, "").wholeText())).isEqualTo(ReleaseSpecimens.words(Jsoup.parse(body).wholeText()));
    }

    @Test
    void decimal_points_stand_in_one_line() {
        assertThat(dressed(FIGURES, "").select("td.num span")).extracting(Element::text).containsExactly(".5", ".25)", "", "");
    }

    @Test
    void what_stands_behind_the_point_has_one_width_in_a_column() {
        assertThat(dressed(FIGURES, "").select("td.num span").eachAttr("class")).containsOnly("rest-4");
    }

    @Test
    void a_heading_over_figures_stands_over_them() {
        assertThat(dressed(FIGURES, "").select("th.num").eachText()).containsExactly("2026");
    }

    @Test
    void a_heading_without_words_is_no_heading() {
        assertThat(dressed(FIGURES, "").select("th").eachText()).doesNotContain("");
    }

    @Test
    void a_table_can_be_scrolled_by_keyboard_under_its_name() {
        Element frame = dressed("<h3>Results</h3>" + FIGURES, "").selectFirst(".scroll");
        assertThat(frame.attr("tabindex") + " " + frame.attr("aria-label")).isEqualTo("0 Table 1: Results");
    }

    @Test
    void words_in_a_column_stay_where_they_are() {
        String words = "<table><tr><td>Gold</td></tr><tr><td>Silver</td></tr><tr><td>2</td></tr></table>";
        assertThat(dressed(words, "").select(".num")).isEmpty();
    }

    @Test
    void a_link_that_leaves_the_site_is_marked() {
        assertThat(dressed("<p><a href=\"https://ir.example.com.evil.example/\">x</a></p>", "").select("a.away[rel='noopener external']")).hasSize(1);
    }

    @Test
    void a_link_that_stays_is_not_marked() {
        assertThat(dressed("<p><a href=\"https://ir.example.com/contacts\">x</a> <a href=\"mailto:a@b.example\">y</a></p>", "").select(".away")).isEmpty();
    }

    @Test
    void a_figure_shows_its_attachment() {
        assertThat(dressed("<figure><img src=\"map.png\" alt=\"Map\"></figure>", "").select("img").attr("src")).isEqualTo("/releases/x/attachments/map.png");
    }

    private static Element dressed(String body, String dateline) {
        return Jsoup.parseBodyFragment(ArticleBody.dress(body, dateline, Language.ENGLISH, HOME, "/releases/x/attachments/")).body();
    }
}
