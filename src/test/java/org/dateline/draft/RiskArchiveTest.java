package org.dateline.draft;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.dateline.HtmlValidator;
import org.dateline.StatementCount;
import org.dateline.evaluation.TestDatabase;
import org.dateline.filing.FilingCheck;
import org.dateline.issuer.Issuer;
import org.dateline.ledger.Hash;
import org.dateline.ledger.Ledger;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Filings and their risk factors, from the admission to the pages. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RiskArchiveTest {

    private static final String SET = "/risk-factors?issuer=" + FilingFixture.ISSUER;
    private static final String COMPARE = "/risk-factors/compare?from=%s&to=%s";

    @Inject
    FilingFixture filings;

    @Inject
    DataSource database;

    @Inject
    Ledger ledger;

    private Issuer issuer;

    @BeforeEach
    void three_filings() {
        issuer = filings.entered();
    }

    private static Document page(String path) {
        Response response = given().get(path);
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(response.asString());
    }

    private static List<String> headings(String on) {
        return page(SET + "&on=" + on).select(".risks .risk").eachText();
    }

    private static String risk(String heading) {
        return page(SET + "&on=" + FilingFixture.FIRST).select(".risks .risk a").stream().filter(link -> link.text().equals(heading)).findFirst().orElseThrow().attr("href");
    }

    @Test
    void a_risk_set_is_in_force_from_the_day_of_its_filing_to_the_day_before_the_next() {
        assertThat(headings("2013-03-28")).containsExactly(FilingFixture.PRICES, FilingFixture.SMELTER, FilingFixture.BUYER, FilingFixture.DAM);
        assertThat(headings("2014-03-26")).doesNotContain(FilingFixture.ENGINEERS);
        assertThat(headings("2014-03-27")).contains(FilingFixture.ENGINEERS, FilingFixture.DAM);
        assertThat(headings("2015-03-30")).contains(FilingFixture.ENGINEERS).doesNotContain(FilingFixture.DAM);
        assertThat(page(SET + "&on=2013-03-27").text()).contains("No risk factors were public on this day. The first came with the filing of March 28, 2013.");
        assertThat(page(SET + "&on=2014-01-01").select(".standing").text()).startsWith("4 risk factors from the Annual Information Form filed March 28, 2013."
                + " Public on file since March 28, 2013, in force until the filing of March 27, 2014. In this archive since ");
    }

    @Test
    void a_day_that_is_none_or_still_to_come_is_refused_at_its_field() {
        for (String day : List.of("2014-02-30", "x".repeat(300), "2999-01-01", "<script>")) {
            Response refused = given().queryParam("on", day).get(SET);
            assertThat(refused.statusCode()).isEqualTo(400);
            Document page = Jsoup.parse(refused.asString());
            assertThat(page.select("#on").attr("value")).isEqualTo(day);
            assertThat(page.select("#on-problem").text()).isIn("Please write the day as year-month-day, such as 2016-02-29.", "This day is still to come.");
        }
        given().get("/risk-factors?issuer=nobody").then().statusCode(404);
        given().get("/risk-factors/no-such-risk").then().statusCode(404);
        given().get(COMPARE.formatted("x", "y")).then().statusCode(404);
        given().get(COMPARE.formatted(FilingFixture.slug(FilingFixture.FIRST), "y")).then().statusCode(404);
    }

    @Test
    void one_risk_is_followed_through_the_years_with_its_redlines() {
        Document prices = page(risk(FilingFixture.PRICES));
        assertThat(prices.select(".standing").text()).isEqualTo("First told in the filing of March 28, 2013, and still in the latest, of March 30, 2015.");
        assertThat(prices.select(".versions .change").eachText()).containsExactly("unchanged", "edited, 3 % of its words", "first wording");
        assertThat(prices.select(".versions del").text() + prices.select(".versions ins").text()).contains("14", "19");
        Document dam = page(risk(FilingFixture.DAM));
        assertThat(dam.select(".standing").text()).endsWith("last in that of March 27, 2014; the one of March 30, 2015 has it no more.");
        assertThat(Stream.of(risk(FilingFixture.SMELTER), risk(FilingFixture.BUYER)).map(path -> page(path).select(".note, .versions").text()).toList())
                .anySatisfy(text -> assertThat(text).contains("Its text went into We depend on a single smelter and on a single buyer."))
                .anySatisfy(text -> assertThat(text).contains("merged", "Merged with"));
    }

    @Test
    void any_two_filings_are_compared_by_the_lineage_that_was_confirmed() {
        Document next = page(COMPARE.formatted(FilingFixture.slug(FilingFixture.FIRST), FilingFixture.slug(FilingFixture.SECOND)));
        assertThat(next.select(".summary").text()).startsWith("Risk factors: 3 unchanged, 1 edited, 1 new. New: “We may not find enough engineers”.");
        Document far = page(COMPARE.formatted(FilingFixture.slug(FilingFixture.FIRST), FilingFixture.slug(FilingFixture.THIRD)));
        assertThat(far.select(".counts").text()).isEqualTo("edited 1 merged 1 new 1 dropped 1");
        assertThat(far.text()).contains("was published with each filing, and is in the ledger");
        Document back = page(COMPARE.formatted(FilingFixture.slug(FilingFixture.THIRD), FilingFixture.slug(FilingFixture.FIRST)));
        assertThat(back.select(".counts").text()).isEqualTo("edited 1 split 1 new 1 dropped 1");
        Document side = page(COMPARE.formatted(FilingFixture.slug(FilingFixture.FIRST), FilingFixture.slug(FilingFixture.SECOND)) + "&view=side");
        assertThat(side.select(".sides .left").text()).contains("14").doesNotContain("19");
        assertThat(side.select(".sides .right").text()).contains("19").doesNotContain("14");
        assertThat(page(COMPARE.formatted(FilingFixture.slug(FilingFixture.FIRST), FilingFixture.slug(FilingFixture.FIRST))).select(".summary").text())
                .startsWith("Risk factors: 4 unchanged.");
    }

    @Test
    void the_timeline_says_in_its_table_what_it_draws() {
        Document page = page("/risk-factors/timeline?issuer=" + FilingFixture.ISSUER);
        assertThat(page.select("tbody tr")).hasSize(5);
        assertThat(page.select("tbody tr").eachText()).contains("The price of palladium may fall. first wording edited, 3 % of its words unchanged",
                "Our tailings dam may leak. first wording unchanged dropped", "We depend on a single buyer. first wording unchanged merged", "We may not find enough engineers. new unchanged");
        assertThat(page.select("svg g")).hasSize(5);
        assertThat(page.select("svg path")).as("ends").hasSize(2);
    }

    @Test
    void words_are_found_through_the_years() {
        Document page = Jsoup.parse(given().queryParam("q", "Catalysts BUYS").get("/risk-factors/search").asString());
        assertThat(page.select(".hits li").stream().filter(hit -> hit.text().startsWith(FilingFixture.BUYER)).findFirst().orElseThrow().text()).contains("March 27, 2014 (unchanged)");
        assertThat(page.select("mark").eachText()).contains("catalysts", "buys");
        assertThat(page("/risk-factors/search?q=no_such_word").select(".standing").text()).isEqualTo("Nothing was found.");
        given().queryParam("q", "x".repeat(500)).get("/risk-factors/search").then().statusCode(400);
        given().queryParam("q", "a\u0000b").get("/risk-factors/search").then().statusCode(400);
    }

    @Test
    void a_filing_keeps_its_file_byte_for_byte_and_its_entries_name_what_is_kept() {
        String path = "/filings/" + FilingFixture.slug(FilingFixture.FIRST);
        Document page = page(path);
        assertThat(page.select(".facts").text()).contains("4 risk factors", "on that day; the time is not known", "at the regulator");
        Response file = given().get(path + "/attachments/aif-2013-03-28.html");
        byte[] source = FilingFixture.text(14, true, true, false).getBytes(StandardCharsets.UTF_8);
        assertThat(file.asByteArray()).isEqualTo(source);
        assertThat(file.header("Content-Disposition")).startsWith("attachment");
        assertThat(given().get(path + ".entry").asString()).contains("\"type\":\"file\"", Hash.sha256(source).hex(), "\"filed\":\"2013-03-28\"");
        given().get(path + "/attachments/risk-factors.en.json").then().statusCode(200);
        given().get(path + "/attachments/no.json").then().statusCode(404);
        long entry = Long.parseLong(page.select(".facts").text().replaceAll("(?s).*Entry ([0-9]+) of the ledger.*", "$1"));
        assertThat(problems(entry, "")).isEmpty();
        assertThat(problems(entry + 1, "")).isEmpty();
        assertThat(problems(entry, Hash.sha256(source).hex())).containsExactly("The document aif-2013-03-28.html is not the one that entry " + entry + " names.");
    }

    /** @param altered what the entry is made to say otherwise; empty for nothing */
    private List<String> problems(long entry, String altered) {
        String said = new String(ledger.entry(entry).orElseThrow(), StandardCharsets.UTF_8);
        byte[] bytes = (altered.isEmpty() ? said : said.replace(altered, "0".repeat(64))).getBytes(StandardCharsets.UTF_8);
        List<String> problems = new ArrayList<>();
        QuarkusTransaction.requiringNew().run(() -> FilingCheck.of(entry, bytes, problems::add));
        return problems;
    }

    @Test
    void filings_are_listed_and_filtered() {
        assertThat(page("/filings?issuer=" + FilingFixture.ISSUER).select(".filings time").eachText()).containsExactly("March 30, 2015", "March 27, 2014", "March 28, 2013");
        assertThat(page("/filings?issuer=" + FilingFixture.ISSUER + "&year=2014&kind=aif").select(".filings li")).hasSize(1);
        assertThat(page("/filings?kind=10-q&issuer=" + FilingFixture.ISSUER).text()).contains("No filing matches.");
        for (Map.Entry<String, String> odd : Map.of("year", "MMXV", "kind", "novel", "issuer", "nobody", "page", "99").entrySet()) {
            given().queryParam(odd.getKey(), odd.getValue()).get("/filings").then().statusCode(400);
        }
    }

    @Test
    void what_is_published_can_neither_be_changed_nor_deleted() throws SQLException {
        try (Connection connection = database.getConnection()) {
            for (String table : List.of("filing", "filing_document", "risk_set", "risk_factor", "risk_wording", "risk_link")) {
                assertThatThrownBy(() -> connection.createStatement().executeUpdate("DELETE FROM " + table)).as(table).hasMessageContaining("never vanishes");
                String column = table.equals("filing_document") ? "name" : table.equals("risk_factor") ? "slug" : "entry";
                assertThatThrownBy(() -> connection.createStatement().executeUpdate("UPDATE " + table + " SET " + column + " = " + column)).as(table)
                        .hasMessageContaining("never changes");
            }
        }
    }

    @Test
    void an_earlier_filing_does_not_come_between() {
        assertThatThrownBy(() -> filings.enter(issuer, LocalDate.of(2012, 3, 30), FilingFixture.text(3, true, true, false)))
                .isInstanceOf(NotAllowed.class).hasMessageContaining("are in the archive already");
        assertThatThrownBy(() -> filings.enter(issuer, LocalDate.of(2999, 3, 30), FilingFixture.text(3, true, true, false)))
                .isInstanceOf(NotAllowed.class).hasMessage("The day of filing is still to come.");
    }

    @Test
    void each_page_is_valid_and_costs_at_most_six_statements() throws Exception {
        for (String path : List.of("/filings", "/filings/" + FilingFixture.slug(FilingFixture.SECOND), "/risk-factors", SET + "&on=2014-06-01",
                risk(FilingFixture.PRICES), risk(FilingFixture.SMELTER), risk(FilingFixture.BUYER), risk(FilingFixture.DAM),
                COMPARE.formatted(FilingFixture.slug(FilingFixture.FIRST), FilingFixture.slug(FilingFixture.THIRD)) + "&view=side", "/risk-factors/compare",
                "/risk-factors/compare?issuer=" + FilingFixture.ISSUER, "/risk-factors/timeline?issuer=" + FilingFixture.ISSUER, "/risk-factors/search?q=palladium")) {
            assertThat(StatementCount.ofPage(database, path)).as(path).isLessThanOrEqualTo(6);
            HtmlValidator.assertValid(given().get(path).asString());
        }
    }
}
