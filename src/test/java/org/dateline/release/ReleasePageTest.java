package org.dateline.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.dateline.Browser;
import org.dateline.HtmlValidator;
import org.dateline.evaluation.TestDatabase;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReleasePageTest {

    private static final Path SOURCE = Path.of("../shared/data/releases/nap-2006-02-06-tailings-dam-leak.txt");

    /** DESIGN, What good looks like. */
    private static final int MOST_BYTES_BESIDE_THE_TEXT = 30_000;

    @Inject
    ReleasePage page;

    @TestHTTPResource
    String home;

    @Test
    void the_article_of_the_sample_release_carries_every_word_of_its_source_once() throws IOException {
        String article = rendered(ReleaseSpecimens.historical()).selectFirst("article").wholeText();
        assertThat(ReleaseSpecimens.words(article)).isEqualTo(ReleaseSpecimens.words(Files.readString(SOURCE)));
    }

    @Test
    void a_day_that_is_all_that_is_known_shows_no_time() {
        var time = rendered(ReleaseSpecimens.historical()).selectFirst("article time");
        assertThat(time.outerHtml()).isEqualTo("<time datetime=\"2006-02-06\">February 6, 2006</time>");
    }

    @Test
    void an_instant_shows_its_seconds_and_its_zone_in_words() {
        var time = rendered(ReleaseSpecimens.crowded()).selectFirst("article time");
        assertThat(time.outerHtml()).isEqualTo(
                "<time datetime=\"2026-11-23T10:44:53.123-05:00\">November 23, 2026, 10:44:53 Eastern Standard Time</time>");
    }

    @Test
    void a_French_release_is_dated_and_marked_in_French() {
        var article = rendered(ReleaseSpecimens.french()).selectFirst("article");
        assertThat(article.attr("lang") + " " + article.selectFirst("time").text()).isEqualTo("fr-CA 1er août 2019");
    }

    @Test
    void a_historical_release_says_that_it_is_not_updated() {
        assertThat(rendered(ReleaseSpecimens.historical()).selectFirst(".note").text()).contains("Historical release", "is not updated");
    }

    @Test
    void a_historical_release_shows_when_it_was_issued_and_when_it_was_added() {
        assertThat(rendered(ReleaseSpecimens.historical()).select("aside dl").text())
                .contains("Issued February 6, 2006 Added to this archive November 23, 2026, 10:44:53 Eastern Standard Time");
    }

    @Test
    void a_release_published_here_does_not_call_itself_historical() {
        assertThat(rendered(ReleaseSpecimens.crowded()).select(".note")).isEmpty();
    }

    @Test
    void a_preview_has_no_address() {
        assertThat(rendered(ReleaseSpecimens.preview()).select("link[rel=canonical], meta[property], script")).isEmpty();
    }

    @Test
    void symbols_lead_to_their_pages() {
        assertThat(rendered(ReleaseSpecimens.historical()).select(".symbols a").eachAttr("href"))
                .containsExactly("/symbols/TSX/PDL", "/symbols/AMEX/PAL");
    }

    @Test
    void a_symbol_of_an_unknown_market_leads_nowhere() {
        assertThat(rendered(ReleaseSpecimens.french()).select(".symbols a").eachAttr("href")).containsExactly("/symbols/TSX/EVM");
    }

    @Test
    void only_links_that_leave_the_site_say_so() {
        assertThat(rendered(ReleaseSpecimens.crowded()).select("a[aria-describedby=leaves-site]").eachAttr("href"))
                .containsExactly("https://www.sedarplus.ca/");
    }

    @Test
    void a_headline_cannot_end_the_structured_data() {
        var text = ReleaseSpecimens.leak();
        var hostile = new ReleaseText(text.language(), "", "", text.issued(), text.symbols(), "</script><script>alert(1)</script>", text.subheads(),
                "", "<p>Text</p>", "", text.contacts(), null);
        var view = ReleaseSpecimens.historical();
        assertThat(rendered(new ReleaseView(hostile, view.category(), view.issuer(), view.portal())).select("script")).hasSize(1);
    }

    @Test
    void the_page_beside_the_text_weighs_little() throws IOException {
        String html = page.of(ReleaseSpecimens.historical()).render();
        int weight = gzipped(html.getBytes(StandardCharsets.UTF_8));
        for (String sheet : Jsoup.parse(html).select("link[rel=stylesheet]").eachAttr("href")) {
            weight += gzipped(RestAssured.get(sheet).asByteArray());
        }
        assertThat(weight).isLessThan(MOST_BYTES_BESIDE_THE_TEXT);
    }

    @Test
    void every_specimen_is_valid_html() {
        ReleaseSpecimens.all().values().forEach(view -> HtmlValidator.assertValid(page.of(view).render()));
    }

    @Test
    void axe_finds_nothing_on_any_specimen() {
        try (Browser browser = Browser.start()) {
            ReleaseSpecimens.all().forEach((name, view) -> browser.assertAccessible(home + "specimen", page.of(view).render()));
        }
    }

    private Document rendered(ReleaseView view) {
        return Jsoup.parse(page.of(view).render());
    }

    private static int gzipped(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.size();
    }
}
