package org.dateline.site;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;
import org.dateline.StatementCount;
import org.dateline.draft.ReleaseFixture;
import org.dateline.evaluation.TestDatabase;
import org.dateline.issuer.Issuer;
import org.dateline.issuer.IssuerFixture;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PublicPagesTest {

    private static final String HEADLINE = "Sitemap & <symbols> " + UUID.randomUUID();

    private static String path;

    @Inject
    ReleaseFixture releases;

    @Inject
    DataSource dataSource;

    @BeforeEach
    void a_release_of_2006() {
        if (path == null) {
            path = releases.admitted(ReleaseFixture.text(HEADLINE, LocalDate.of(2006, 2, 7))).address().path();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"AMEX", "amex", "NYSE-Alternext-US", "NYSE%20Amex", "NYSE-MKT", "nyse-american", "XASE"})
    void every_name_of_the_exchange_leads_to_the_one_address_of_the_symbol(String name) {
        given().redirects().follow(false).urlEncodingEnabled(false).get("/symbols/" + name + "/pal").then()
                .statusCode(308).header("Location", endsWith("/symbols/NYSE-American/PAL")).header("Cache-Control", "no-cache");
    }

    @Test
    void a_symbol_page_lists_the_release_under_the_name_of_its_day_and_says_who_holds_it() {
        Document page = Jsoup.parse(symbolPage("/symbols/NYSE-American/PAL"));

        assertThat(page.select("a[href=" + path + "]").text()).isEqualTo(HEADLINE);
        assertThat(page.select("a.sym").text()).contains("AMEX PAL");
        assertThat(page.select("#holders + ul").text()).contains("North American Palladium Ltd.");
    }

    /** The release may stand on a later page when other tests have published much. */
    private static String symbolPage(String address) {
        StringBuilder all = new StringBuilder();
        for (int number = 1; ; number++) {
            Response page = given().queryParam("page", number).get(address);
            if (page.statusCode() != 200) {
                return all.toString();
            }
            all.append(page.asString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/symbols/TSX/NOBODY", "/symbols/Moon/PDL", "/symbols/TSX/PDL?page=0", "/symbols/TSX/PDL?page=99999",
        "/symbols/TSX/PDL?page=x", "/issuers/nobody", "/issuers/nobody.json", "/sitemaps/releases-5.xml", "/sitemaps/releases-990000.xml"})
    void what_does_not_exist_is_not_found(String address) {
        given().get(address).then().statusCode(404);
    }

    @Test
    void machines_read_a_symbol_as_JSON() {
        given().get("/symbols/TSX/PDL.json").then().statusCode(200)
                .body("mic", equalTo("XTSE")).body("listings.issuer", hasItem("north-american-palladium"));
    }

    @Test
    void the_profile_names_listings_and_every_name_their_exchange_had() {
        Document page = Jsoup.parse(given().get("/issuers/north-american-palladium").asString());

        assertThat(page.select(".listings").text()).contains("TSX PDL", "NYSE American PAL", "AMEX until September 30, 2008");
    }

    @Test
    void the_profile_carries_the_organization_for_machines() throws IOException {
        Document page = Jsoup.parse(given().get("/issuers/north-american-palladium").asString());
        var facts = new ObjectMapper().readTree(page.select("script[type=application/ld+json]").first().data());

        assertThat(facts.get("tickerSymbol").asText()).isEqualTo("XTSE:PDL XASE:PAL");
    }

    @Test
    void the_profile_is_there_as_JSON() {
        given().get("/issuers/north-american-palladium.json").then().statusCode(200).body("homeZone", equalTo("America/Toronto"));
    }

    @Test
    void the_sitemap_leads_to_every_release() {
        String index = given().get("/sitemap.xml").then().statusCode(200).extract().asString();
        String part = given().get("/sitemaps/releases-0.xml").then().statusCode(200).extract().asString();

        assertThat(index).contains("/sitemaps/releases-0.xml</loc><lastmod>");
        assertThat(part).contains(path + "</loc>");
        assertThat(given().get("/sitemaps/pages.xml").asString()).contains("/symbols/NYSE-American/PAL</loc>");
    }

    @Test
    void a_historical_release_is_no_news() {
        assertThat(given().get("/news-sitemap.xml").then().statusCode(200).extract().asString()).doesNotContain(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/issuers/north-american-palladium", "/symbols/TSX/PDL", "/contacts", "/privacy", "/sitemap.xml", "/robots.txt"})
    void the_reader_who_has_it_gets_304(String address) {
        String tag = given().get(address).then().statusCode(200).header("Cache-Control", "no-cache").extract().header("ETag");
        given().header("If-None-Match", tag).get(address).then().statusCode(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/issuers/north-american-palladium", "/symbols/TSX/PDL", "/contacts", "/sitemap.xml", "/sitemaps/releases-0.xml"})
    void no_page_costs_more_than_six_statements_also_where_there_are_several_issuers(String address) throws SQLException {
        Issuer another = IssuerFixture.entered("One Of Several Ltd.");
        try {
            assertThat(StatementCount.ofPage(dataSource, address)).isLessThanOrEqualTo(6);
        } finally {
            IssuerFixture.forget(another);
        }
    }
}
