package org.dateline.release;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.dateline.StatementCount;
import org.dateline.draft.ReleaseFixture;
import org.dateline.evaluation.TestDatabase;
import org.dateline.ledger.Ledger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReleaseDocumentResourceTest {

    @Inject
    ReleaseFixture releases;

    @Inject
    Ledger ledger;

    @Inject
    DataSource database;

    @ParameterizedTest
    @ValueSource(strings = {"txt", "pdf", "xhtml"})
    void a_downloaded_file_has_the_digest_that_the_ledger_entry_names(String extension) throws Exception {
        var published = releases.published("Digest " + UUID.randomUUID());
        byte[] bytes = given().get(published.address().path() + "." + extension).then().statusCode(200).extract().asByteArray();
        List<String> named = JsonPath.from(new String(ledger.entry(published.entry()).orElseThrow())).getList("docs.findAll { it.name == 'release.en."
                + extension + "' }.sha256");
        assertThat(named).containsExactly(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
    }

    @Test
    void a_file_that_the_reader_has_is_not_sent_again() {
        String path = releases.published("Known " + UUID.randomUUID()).address().path() + ".pdf";
        String tag = given().get(path).header("ETag");
        given().header("If-None-Match", tag).get(path).then().statusCode(304);
    }

    @Test
    void the_page_itself_is_still_there() {
        given().get(releases.published("Page " + UUID.randomUUID()).address().path()).then().statusCode(200);
    }

    @Test
    void a_release_without_french_text_is_given_as_first_published() {
        given().get("/fr" + releases.published("French " + UUID.randomUUID()).address().path() + ".txt").then().statusCode(200);
    }

    @Test
    void the_pdf_is_sent_as_one() {
        given().get(releases.published("Typed " + UUID.randomUUID()).address().path() + ".pdf").then().contentType("application/pdf");
    }

    @Test
    void the_json_holds_the_symbols_as_printed() {
        var admitted = releases.admitted(ReleaseFixture.text("Symbols " + UUID.randomUUID(), LocalDate.of(2006, 2, 6)));
        given().get(admitted.address().path() + ".json").then().statusCode(200)
                .body("symbols.exchange", contains("TSX", "AMEX")).body("symbols.mic", contains("XTSE", "XASE")).body("symbols.symbol", contains("PDL", "PAL"));
    }

    @Test
    void the_json_of_a_historical_release_has_its_day_and_no_instant() {
        var admitted = releases.admitted(ReleaseFixture.text("Day " + UUID.randomUUID(), LocalDate.of(2006, 2, 7)));
        given().get(admitted.address().path() + ".json").then()
                .body("issued", equalTo(Map.of("date", "2006-02-07", "precision", "day"))).body("historical", equalTo(true));
    }

    @Test
    void the_json_prints_the_time_of_the_ledger_entry() {
        var published = releases.published("Time " + UUID.randomUUID());
        given().get(published.address().path() + ".json").then()
                .body("published", equalTo(published.published().toString())).body("issued.instant", equalTo(published.published().toString()));
    }

    @Test
    void the_json_names_each_document_where_it_can_be_had() {
        var published = releases.published("Named " + UUID.randomUUID());
        String url = given().get(published.address().path() + ".json").path("documents.find { it.name == 'release.en.txt' }.url");
        given().get(url.substring(url.indexOf("/releases"))).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".json", ".txt", ".pdf"})
    void a_page_or_file_costs_no_more_than_six_statements(String extension) throws SQLException {
        String path = releases.admitted(ReleaseFixture.text("Cost " + UUID.randomUUID(), LocalDate.of(2006, 2, 8))).address().path() + extension;
        assertThat(StatementCount.ofPage(database, path)).isBetween(1L, 6L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/releases/2006/02/31/no-day.json", "/releases/2006/02/06/nothing-here.pdf", "/releases/2006/02/06/nothing-here.json",
            "/fr/releases/2006/02/06/nothing-here.txt", "/releases/2006/02/06/nothing-here/attachments/release.en.txt"})
    void what_is_not_there_is_not_found(String path) {
        given().get(path).then().statusCode(404);
    }
}
