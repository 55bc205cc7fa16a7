package org.dateline.archive;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.dateline.HtmlValidator;
import org.dateline.draft.FilingFixture;
import org.dateline.draft.Publication.Published;
import org.dateline.draft.ReleaseFixture;
import org.dateline.evaluation.TestDatabase;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class VerificationTest {

    @Inject
    ReleaseFixture releases;

    @Inject
    FilingFixture filings;

    @Test
    void a_copy_is_exactly_ours_altered_or_not_in_the_ledger() throws Exception {
        String mark = UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        String headline = "The mill of " + mark + " ran all year without a pause";
        Published release = releases.admitted(ReleaseFixture.text(headline, LocalDate.of(2006, 2, 9)));
        String path = release.address().path();

        for (String file : new String[] {".txt", ".pdf", ".xhtml"}) {
            byte[] bytes = given().get(path + file).asByteArray();
            Document found = page(form().multiPart("file", "copy" + file, bytes).post("/verify"), 200);
            assertThat(found.selectFirst(".verdict").className()).as(file).contains("bytes");
            assertThat(found.selectFirst(".verdict").text()).contains(headline, "Entry " + release.entry() + ", made public by checkpoint", "Pending", "Neither corrected");
            String sha256 = org.dateline.ledger.Hash.sha256(bytes).hex();
            assertThat(page(given().get("/verify?sha256=" + sha256), 200).selectFirst(".verdict").text()).contains("byte for byte", headline);
            assertThat(given().get("/verify.json?sha256=" + sha256).jsonPath().getLong("matches[0].entry")).isEqualTo(release.entry());
        }

        String text = given().get(path + ".txt").asString();
        assertThat(verdict(text(text.replace("\n", "\r\n") + "\r\n"))).isEqualTo("bytes");
        String copy = text.replaceAll("\n", "  \n\t").replace("—", "--").replace("’", "'");
        assertThat(verdict(text(copy))).isEqualTo("words");
        assertThat(verdict(text("News provided by Example Wire\n\n" + copy.substring(copy.indexOf(headline))))).isEqualTo("around");
        assertThat(verdict(text(headline))).isEqualTo("part");
        Response answer = text(copy.replace("was produced", "was lost"));
        HtmlValidator.assertValid(answer.asString());
        Document altered = page(answer, 200);
        assertThat(altered.selectFirst(".verdict").className()).contains("altered");
        assertThat(altered.select(".redline del").text() + altered.select(".redline ins").text()).contains("produced", "lost");
        assertThat(altered.selectFirst("textarea").val()).contains("was lost");

        Document saved = page(form().multiPart("file", "saved.html", given().get(path).asByteArray()).post("/verify"), 200);
        assertThat(saved.selectFirst(".verdict").className()).contains("around");

        Document address = page(form().multiPart("address", "http://localhost:8080" + path).post("/verify"), 200);
        assertThat(address.selectFirst(".verdict").className()).contains("unchanged");
        assertThat(address.select(".documents li")).hasSize(3).allSatisfy(document -> assertThat(document.text()).contains("the same now"));

        String proof = given().get(path + ".tlog-proof").asString();
        assertThat(verdict(text(proof))).isEqualTo("proof-holds");
        assertThat(page(text(proof.replace("index " + release.entry(), "index 99999999")), 200).selectFirst(".verdict").text()).contains("does not hold");
        assertThat(given().get(path + ".entry").asString()).contains("\"type\":\"admit\"");
    }

    @Test
    void a_filing_its_files_its_proofs_and_its_risk_factors_are_known() {
        filings.entered();
        String slug = FilingFixture.slug(FilingFixture.SECOND);
        String path = "/filings/" + slug;
        String title = "Annual Information Form, March 27, 2014";
        byte[] source = given().get(path + "/attachments/aif-2014-03-27.html").asByteArray();
        Document file = page(form().multiPart("file", "copy.html", source).post("/verify"), 200);
        assertThat(file.selectFirst(".verdict").className()).contains("bytes");
        assertThat(file.selectFirst(".match").text()).contains("Filing", title, "Quartz Hill Mines", "aif-2014-03-27.html").doesNotContain("Neither corrected");
        assertThat(given().get("/verify.json?sha256=" + org.dateline.ledger.Hash.sha256(source).hex()).jsonPath().getString("matches[0].filing")).endsWith(path);

        for (String proof : new String[] {path + ".tlog-proof", path + "/attachments/risk-factors.en.json.tlog-proof"}) {
            Document holds = page(text(given().get(proof).asString()), 200);
            assertThat(holds.selectFirst(".verdict").className()).as(proof).contains("proof-holds");
            assertThat(holds.selectFirst(".match").text()).contains(title);
            assertThat(holds.select(".match a[href$=.tlog-proof]").attr("href")).isEqualTo(proof);
        }
        assertThat(given().get(path + "/attachments/risk-factors.en.json.entry").asString()).contains("\"type\":\"word\"");

        Document address = page(form().multiPart("address", path).post("/verify"), 200);
        assertThat(address.selectFirst(".verdict").className()).contains("unchanged");
        assertThat(address.select(".documents li")).hasSize(2);
        assertThat(page(form().multiPart("address", "/filings/no-such").post("/verify"), 422).select("#f-address-problem").text()).contains("no filing");
        the_risk_factors_are_known_by_their_words(Jsoup.parse(new String(source, StandardCharsets.UTF_8)), title);
    }

    private static void the_risk_factors_are_known_by_their_words(Document filed, String title) {
        String dam = FilingFixture.DAM + "\n" + filed.select("p").stream().filter(each -> each.text().startsWith("Water may reach")).findFirst().orElseThrow().text();
        Document one = page(text(dam), 200);
        assertThat(one.selectFirst(".verdict").className()).contains("words");
        assertThat(one.select(".match").eachText()).anySatisfy(match -> assertThat(match).contains(title, FilingFixture.DAM)).hasSizeGreaterThanOrEqualTo(2);
        assertThat(verdict(text(dam.substring(dam.indexOf("Water"))))).isEqualTo("part");
        Document altered = page(text(dam.replace("a strong rain", "a light rain")), 200);
        assertThat(altered.selectFirst(".verdict").className()).contains("altered");
        assertThat(altered.selectFirst(".verdict").text()).contains("risk factors of this filing");
        assertThat(altered.select(".redline del, .redline ins").text()).contains("strong", "light");
        String section = filed.select("h2:contains(RISK) ~ p").eachText().stream().filter(each -> !each.startsWith("None were")).reduce("", (all, next) -> all + "\n\n" + next);
        assertThat(verdict(text(section))).isEqualTo("words");
        assertThat(verdict(text(section.substring(section.indexOf("Whoever"), section.indexOf("Few of them"))))).isEqualTo("part");
        Document around = page(form().multiPart("file", "saved.html", given().get("/risk-factors?issuer=" + FilingFixture.ISSUER + "&on=2014-06-01").asByteArray())
                .post("/verify"), 200);
        assertThat(around.selectFirst(".verdict").className()).contains("around");
        assertThat(around.selectFirst(".match").text()).contains(title, FilingFixture.PRICES, FilingFixture.ENGINEERS);
    }

    @Test
    void what_is_not_public_is_never_found() {
        String headline = "A secret offer of " + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + " was made to nobody at all";
        releases.draft(ReleaseFixture.text(headline, releases.today()));
        assertThat(verdict(text(headline))).isEqualTo("none");
        assertThat(page(text(headline), 200).selectFirst(".verdict").text()).contains("Not in our ledger as of checkpoint");
    }

    @Test
    void what_cannot_be_checked_is_said_at_its_field_and_what_was_typed_stays() {
        assertThat(page(form().multiPart("text", "").post("/verify"), 422).select("#f-text-problem").text()).contains("Please paste");
        assertThat(page(form().multiPart("text", "a text").multiPart("address", "/x").post("/verify"), 422).selectFirst("textarea").val()).isEqualTo("a text");
        assertThat(page(form().multiPart("text", "x\0y").post("/verify"), 422).select("#f-text-problem").text()).contains("U+0000");
        assertThat(page(form().multiPart("text", "x".repeat(1_000_000)).post("/verify"), 422).select("#f-text-problem").text()).contains("shorten");
        assertThat(page(form().multiPart("address", "https://elsewhere.example/x").post("/verify"), 422).select("#f-address-problem").text()).contains("another site");
        assertThat(page(form().multiPart("address", "/releases/1999/01/01/never").post("/verify"), 422).select("#f-address-problem").text()).contains("no release");
        assertThat(page(form().multiPart("file", "x.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 1}).post("/verify"), 422).select("#f-file-problem").text())
                .contains("picture");
        assertThat(page(form().multiPart("file", "x.pdf", "%PDF-1.7 damaged".getBytes(StandardCharsets.UTF_8)).post("/verify"), 422)
                .select("#f-file-problem").text()).contains("damaged PDF");
        page(given().get("/verify?sha256=x"), 422);
        assertThat(given().get("/verify.json").statusCode()).isEqualTo(400);
        assertThat(given().header("Origin", "https://evil.example").multiPart("text", "x").post("/verify").statusCode()).isEqualTo(403);
        Document french = page(given().header("Sec-Fetch-Site", "same-origin").multiPart("text", "Rien de cela n'a été dit ici.").post("/fr/verify"), 200);
        assertThat(french.selectFirst("html").attr("lang")).isEqualTo("fr-CA");
        assertThat(french.selectFirst(".verdict").text()).contains("Absent de notre registre");
    }

    @Test
    void only_here_may_a_script_run_and_it_asks_the_portal_alone() {
        for (String path : new String[] {"/verify", "/fr/verify"}) {
            assertThat(given().get(path).header("Content-Security-Policy")).contains("script-src 'self'; connect-src 'self';");
        }
        for (String path : new String[] {"/", "/verify.json", "/verify/x", "/releases"}) {
            assertThat(given().get(path).header("Content-Security-Policy")).contains("script-src 'none'").doesNotContain("connect-src");
        }
    }

    private static RequestSpecification form() {
        return given().header("Sec-Fetch-Site", "same-origin");
    }

    private static Response text(String text) {
        return form().multiPart("text", text, "text/plain; charset=UTF-8").post("/verify");
    }

    private static String verdict(Response response) {
        return page(response, 200).selectFirst(".verdict").className().replace("verdict ", "");
    }

    private static Document page(Response response, int status) {
        assertThat(response.statusCode()).as(response.asString().replaceAll("(?s)<head>.*?</head>", "")).isEqualTo(status);
        assertThat(response.header("Cache-Control")).isIn("no-store", "no-cache");
        return Jsoup.parse(response.asString());
    }
}
