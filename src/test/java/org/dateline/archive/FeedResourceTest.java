package org.dateline.archive;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.dateline.StatementCount;
import org.dateline.draft.ReleaseFixture;
import org.dateline.evaluation.TestDatabase;
import org.dateline.release.PrintedSymbol;
import org.dateline.release.ReleaseText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class FeedResourceTest {

    private static final String HEADLINE = "Feed <b>& \"release\" " + UUID.randomUUID();
    private static String url;

    @Inject
    ReleaseFixture releases;

    @Inject
    DataSource database;

    @BeforeEach
    void a_release_in_the_feeds() {
        if (url == null) {
            url = releases.admitted(ReleaseFixture.text(HEADLINE, LocalDate.of(2007, 3, 5))).address().path();
        }
    }

    @Test
    void the_atom_feed_is_valid() throws Exception {
        assertThat(FeedRules.atom(get("/feeds/releases.atom"))).isEmpty();
    }

    @Test
    void the_rss_feed_is_valid() throws Exception {
        assertThat(FeedRules.rss(get("/feeds/releases.rss"))).isEmpty();
    }

    @Test
    void the_json_feed_is_valid() throws Exception {
        assertThat(FeedRules.json(get("/feeds/releases.json"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"AMEX:PAL", "NYSE American:PAL", "nyse-mkt:pal", "XASE:PAL", "PAL"})
    void a_symbol_is_found_under_every_name_of_its_exchange(String symbol) {
        given().queryParam("symbol", symbol).get("/feeds/releases.json").then().body("items.title", hasItem(HEADLINE));
    }

    @Test
    void a_symbol_of_another_exchange_is_another_feed() {
        given().queryParam("symbol", "TSX:PAL").get("/feeds/releases.json").then().body("items.title", not(hasItem(HEADLINE)));
    }

    @Test
    void a_feed_of_a_category_holds_no_other() {
        given().queryParam("category", "dividend").get("/feeds/releases.json").then().body("items.title", not(hasItem(HEADLINE)));
    }

    @Test
    void every_release_of_the_archive_is_on_exactly_one_page() {
        for (int i = 0; i < FeedResource.PER_PAGE + 1; i++) {
            releases.admitted(numbered(ReleaseFixture.text("Page " + UUID.randomUUID(), LocalDate.of(2005, 1, 1 + i))));
        }
        List<String> ids = new ArrayList<>();
        String next = "/feeds/releases.json?symbol=PAGED";
        while (next != null) {
            var page = given().urlEncodingEnabled(false).get(next.replaceFirst("^https?://[^/]+", "")).then().statusCode(200).extract();
            ids.addAll(page.path("items.id"));
            next = page.path("next_url");
        }
        assertThat(ids).doesNotHaveDuplicates().hasSize(FeedResource.PER_PAGE + 1);
    }

    private static ReleaseText numbered(ReleaseText text) {
        return new ReleaseText(text.language(), text.letterhead(), text.releaseLine(), text.issued(), List.of(new PrintedSymbol("XTSE", "TSX", "PAGED")),
                text.headline(), text.subheads(), text.dateline(), text.body(), text.contactsHeading(), text.contacts(), text.statement());
    }

    @Test
    void the_feed_has_the_same_id_under_every_name_of_the_exchange() {
        assertThat(id("AMEX:PAL")).isEqualTo(id("nyse american:pal"));
    }

    private static String id(String symbol) {
        return given().queryParam("symbol", symbol).get("/feeds/releases.atom").then().extract().asString().replaceAll("(?s).*?<id>(.*?)</id>.*", "$1");
    }

    @Test
    void a_reader_who_has_the_feed_is_told_so() {
        String tag = given().get("/feeds/releases.atom?symbol=PAL").header("ETag");
        given().header("If-None-Match", tag).get("/feeds/releases.atom?symbol=PAL").then().statusCode(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"symbol=Nowhere:PAL", "category=gossip", "issuer=nobody", "page=0", "page=x", "page=99999999999"})
    void what_cannot_be_understood_is_explained(String parameter) {
        given().get("/feeds/releases.rss?" + parameter).then().statusCode(400).contentType("application/problem+json")
                .body("title", equalTo("This feed cannot be made"));
    }

    @Test
    void an_unknown_category_names_those_there_are() {
        given().get("/feeds/releases.rss?category=gossip").then().body("detail", containsString("material-change"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/feeds/releases.atom", "/feeds/releases.rss?symbol=AMEX:PAL", "/feeds/releases.json?symbol=PAL&category=operations&page=2",
            "/feeds/releases.atom?symbol=AMEX:PAL&issuer=north-american-palladium"})
    void a_feed_costs_no_more_than_six_statements(String path) throws SQLException {
        assertThat(StatementCount.ofPage(database, path)).isBetween(1L, 6L);
    }

    @Test
    void a_page_behind_the_last_is_empty() {
        given().get("/feeds/releases.json?page=99999").then().statusCode(200).body("items", equalTo(List.of()));
    }

    private static String get(String path) {
        return given().get(path).then().statusCode(200).extract().asString();
    }
}
