package org.dateline.release;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dateline.Browser;
import org.dateline.HtmlValidator;
import org.dateline.evaluation.TestDatabase;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(value = TestDatabase.class, restrictToAnnotatedClass = true,
        initArgs = @ResourceArg(name = TestDatabase.OWN, value = "dateline_release_list"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReleaseListTest {

    private static final long BASE = 5_000_000;
    private static final PrintedSymbol PDL = new PrintedSymbol("XTSE", "TSX", "PDL");
    private static final PrintedSymbol PAL = new PrintedSymbol("XASE", "AMEX", "PAL");
    private static final PrintedSymbol PAL_TODAY = new PrintedSymbol("XASE", "NYSE American", "PAL");
    private static final PrintedSymbol EVM = new PrintedSymbol("XTSE", "TSX", "EVM");

    /** Two of 2004, twenty-four of 2005, the leak of 2006, one in French of 2009, one published here in 2026. */
    private static final int ALL = 29;

    @TestHTTPResource
    String home;

    @BeforeEach
    void releases() {
        var palladium = ReleaseRows.issuer("north-american-palladium", "North American Palladium Ltd.");
        ReleaseRows.admitted(BASE, palladium, Category.GOVERNANCE, ReleaseRows.text("A Director Is Elected", LocalDate.of(2004, 3, 1), PDL, PAL, new PrintedSymbol("XFRA", "Frankfurt", "PDL")), "a-director-is-elected");
        ReleaseRows.admitted(BASE + 1, palladium, Category.OTHER, ReleaseRows.text("100% <b>Owned</b>", LocalDate.of(2004, 3, 1), PDL), "owned");
        for (int i = 0; i < 24; i++) {
            ReleaseRows.admitted(BASE + 2 + i, palladium, i % 2 == 0 ? Category.EARNINGS : Category.OPERATIONS,
                    ReleaseRows.text("Drill Results, Part " + (i + 1), LocalDate.of(2005, 1, 1).plusDays(i * 14), PDL, PAL), "drill-results-" + (i + 1));
        }
        ReleaseRows.admitted(BASE + 26, palladium, Category.OPERATIONS, ReleaseSpecimens.leak(), "leak");
        ReleaseRows.admitted(BASE + 27, palladium, Category.EARNINGS, ReleaseSpecimens.french().text(), "metaux-evaluation");
        ReleaseRows.published(BASE + 28, palladium, Category.FINANCING,
                ReleaseRows.text("A Private Placement Closes", new IssueDate(LocalDate.of(2026, 11, 23), Instant.parse("2026-11-23T15:44:53.123456Z")), PAL_TODAY, EVM), "placement");
        ReleaseRows.admitted(BASE + 29, palladium, Category.OPERATIONS, ReleaseRows.text("Nobody May See This", LocalDate.of(2006, 2, 7), PDL), "nobody-may-see-this");
        ReleaseRows.seenUpTo(BASE + ALL);
    }

    @Test
    void the_newest_release_stands_first() {
        assertThat(headlines("/releases").get(0)).isEqualTo("A Private Placement Closes");
    }

    @Test
    void a_release_that_no_checkpoint_covers_is_not_listed() {
        assertThat(headlines("/releases?year=2006")).containsExactly(ReleaseSpecimens.leak().headline());
    }

    @Test
    void a_release_that_no_checkpoint_covers_is_not_counted() {
        assertThat(page("/releases").select(".counted strong").text()).isEqualTo(ALL + " releases");
    }

    @Test
    void a_release_is_counted_as_soon_as_a_checkpoint_covers_it() {
        page("/releases");
        ReleaseRows.seenUpTo(BASE + ALL + 1);
        assertThat(page("/releases").select(".counted strong").text()).isEqualTo(ALL + 1 + " releases");
    }

    @ParameterizedTest
    @CsvSource({"/releases, 20", "/releases?page=2, 9", "/releases?year=2005&page=2, 4", "/releases?category=governance, 1",
            "/releases?category=earnings&year=2005, 12", "/releases?symbol=EVM, 2", "/releases?symbol=nyse+american:PAL&page=2, 7",
            "/releases?symbol=AMEX:pal&year=2026, 1", "/releases?symbol=TSX:PAL, 0", "/releases?q=drill+part+7, 2", "/releases?q=100%25, 1",
            "/releases?q=DIRECTOR, 1", "/releases?q=%25, 1", "/releases?year=1999, 0"})
    void the_filter_narrows(String address, int number) {
        assertThat(headlines(address)).hasSize(number);
    }

    @Test
    void a_symbol_on_two_markets_does_not_double_a_release() {
        assertThat(headlines("/releases?symbol=PDL&year=2004")).containsExactly("100% <b>Owned</b>", "A Director Is Elected");
    }

    @Test
    void a_day_that_is_all_that_is_known_shows_no_time() {
        assertThat(page("/releases?year=2006").selectFirst(".releases time").outerHtml()).isEqualTo("<time datetime=\"2006-02-06\">Feb 6</time>");
    }

    @Test
    void an_instant_shows_its_zone() {
        assertThat(page("/releases?year=2026").selectFirst(".releases time").text()).isEqualTo("Nov 23, 10:44 EST");
    }

    @Test
    void each_year_is_a_bar_that_leads_to_it() {
        assertThat(page("/releases?category=earnings").select(".years a[aria-label='2005: 12 releases']").attr("href"))
                .isEqualTo("/releases?category=earnings&year=2005");
    }

    @Test
    void a_year_without_releases_keeps_its_place() {
        assertThat(page("/releases").select(".years li")).hasSize(2026 - 2004 + 1);
    }

    @Test
    void a_headline_is_shown_as_text() {
        assertThat(headlines("/releases?year=2004")).contains("100% <b>Owned</b>");
    }

    @ParameterizedTest
    @CsvSource({"symbol=<script>, symbol", "symbol=NOWHERE:PDL, symbol", "category=gossip, category", "year=06, year", "year=99999, year",
            "year=-5, year"})
    void a_bad_value_is_explained_at_its_field(String query, String field) {
        Document page = Jsoup.parse(given().urlEncodingEnabled(true).queryParam(query.split("=")[0], query.split("=")[1]).get("/releases")
                .then().statusCode(400).extract().asString());
        assertThat(page.select("#" + field + "-problem").text()).isNotEmpty();
    }

    @Test
    void a_bad_value_is_still_there() {
        Document page = Jsoup.parse(given().queryParam("symbol", "\"><b>x").get("/releases").asString());
        assertThat(page.select("#symbol").val()).isEqualTo("\"><b>x");
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "3", "99999999999999999999", "x"})
    void a_page_that_does_not_exist_is_explained(String number) {
        Document page = Jsoup.parse(given().queryParam("page", number).get("/releases").then().statusCode(400).extract().asString());
        assertThat(page.select(".note").text()).startsWith("There ");
    }

    @Test
    void a_refusal_is_not_kept_by_caches() {
        assertThat(given().queryParam("year", "x").get("/releases").header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void the_list_can_be_validated() {
        String tag = given().get("/releases").header("ETag");
        assertThat(given().header("If-None-Match", tag).get("/releases").statusCode()).isEqualTo(304);
    }

    @Test
    void an_archive_without_releases_says_so() {
        ReleaseRows.seenUpTo(0);
        assertThat(page("/releases").select(".empty").text()).startsWith("Nothing has been published here yet.");
    }

    @Test
    void the_page_of_a_visible_release_is_shown() {
        assertThat(page("/releases/2006/02/06/leak").select("article h1").text()).isEqualTo(ReleaseSpecimens.leak().headline());
    }

    @Test
    void the_page_of_a_release_that_no_checkpoint_covers_is_not_found() {
        given().get("/releases/2006/02/07/nobody-may-see-this").then().statusCode(404);
    }

    @Test
    void what_is_not_visible_answers_like_what_never_was() {
        String hidden = given().get("/releases/2006/02/07/nobody-may-see-this").asString();
        assertThat(hidden).isEqualTo(given().get("/releases/2006/02/07/nothing").asString());
    }

    @Test
    void a_day_that_does_not_exist_is_not_found() {
        given().get("/releases/2006/02/31/leak").then().statusCode(404);
    }

    @Test
    void the_release_before_is_linked_and_the_hidden_one_after_is_not() {
        assertThat(page("/releases/2006/02/06/leak").select(".beside a").eachAttr("href"))
                .containsExactly("/releases/2019/08/01/metaux-evaluation", "/releases/2005/11/19/drill-results-24");
    }

    @Test
    void every_state_of_the_list_is_valid_html() {
        for (String address : List.of("/releases", "/releases?page=2", "/releases?year=x&symbol=?&page=0", "/releases?year=1999", "/releases/2006/02/06/leak")) {
            HtmlValidator.assertValid(given().get(address).asString());
        }
        ReleaseRows.seenUpTo(0);
        HtmlValidator.assertValid(given().get("/releases").asString());
    }

    @Test
    void axe_finds_nothing_on_the_list() {
        try (Browser browser = Browser.start()) {
            browser.assertAccessible(home + "releases");
            browser.assertAccessible(home + "releases?year=x&symbol=?&category=x&page=0");
        }
    }

    private static List<String> headlines(String address) {
        return page(address).select(".releases h3").eachText();
    }

    private static Document page(String address) {
        return Jsoup.parse(given().urlEncodingEnabled(false).get(address).then().statusCode(200).extract().asString());
    }
}
