package org.dateline.draft;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dateline.draft.DeskFixture.path;
import static org.junit.jupiter.api.Assertions.assertAll;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.dateline.Browser;
import org.dateline.HtmlValidator;
import org.dateline.account.DeskBrowser;
import org.dateline.audit.AuditEvent;
import org.dateline.document.PrintedPdf;
import org.dateline.evaluation.TestDatabase;
import org.dateline.issuer.Issuer;
import org.dateline.issuer.IssuerFacts;
import org.dateline.shared.FormToken;
import org.dateline.shared.Role;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A filing at the desk, from the file that is handed in to the public page, by the people who have a part in it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class FilingStoryTest {

    private static final byte[] FIRST = FilingFixture.text(14, true, true, false).getBytes(StandardCharsets.UTF_8);

    /** As a PDF, of the year after: the price is edited, the dam is dropped, the engineers are new. */
    private static final byte[] SECOND = PrintedPdf.of(List.of("*DESCRIPTION OF THE BUSINESS", "We mine palladium.",
            "*RISK FACTORS",
            "Whoever thinks of buying our shares should read this.",
            "*" + FilingFixture.PRICES,
            "Prices of palladium fell by 19 % in the year, and may fall again at any time without a warning. We sell no metal ahead.",
            "*" + FilingFixture.ENGINEERS,
            "Few of them live near the mine, where winters are long and schools far away; others pay more than we are able to pay.",
            "*We have one smelter only.",
            "All of our concentrate is refined by one smelter under a contract that either side may end upon half a year of notice.",
            "If the smelter were to close for repairs or to end the contract, we would have to store the concentrate until another one takes it.",
            "*DIVIDENDS", "None were paid."));

    /** Pages unlike any that other tests show to axe. */
    private static final List<String> WITH_FORMS_OF_THEIR_OWN = List.of("filing-split", "filing-lineage", "filing-origins", "filing-approval");

    @Inject
    ReleaseFixture releases;

    @Inject
    DataSource database;

    @TestHTTPResource("/")
    URL portal;

    private final Map<String, String> pages = new LinkedHashMap<>();
    private Issuer issuer;
    private DeskBrowser writer;
    private DeskBrowser approver;
    private DeskBrowser publisher;

    @BeforeEach
    void people() {
        String slug = "slate-river-" + UUID.randomUUID().toString().substring(0, 8);
        issuer = QuarkusTransaction.requiringNew().call(() -> Issuer.enter(new IssuerFacts(slug, "Slate River Mines Ltd.", "",
                "1 Example Street\nToronto, ON M5H 3P5",
                "CA", "", "", "", "", "", "America/Toronto", "Canada")));
        writer = DeskBrowser.of(issuer.id(), Role.WRITER, Role.APPROVER);
        approver = DeskBrowser.of(issuer.id(), Role.APPROVER, Role.WRITER);
        publisher = DeskBrowser.of(issuer.id(), Role.PUBLISHER);
    }

    private Response handIn(String name, byte[] bytes, Map<String, String> fields) {
        String token = writer.token("/desk/filings/new");
        RequestSpecification form = writer.request().multiPart(FormToken.FIELD, token);
        Map<String, String> all = new LinkedHashMap<>(Map.of("issuer", issuer.id().toString(), "kind", "aif", "language", "en",
                "period", "2012-12-31",
                "filed", "2013-03-28", "public", "", "publicTime", "", "official", "https://www.sedarplus.ca/example", "risks",
                "find"));
        all.putAll(fields);
        all.forEach((field, value) -> form.multiPart(new MultiPartSpecBuilder(value).controlName(field).charset("UTF-8")
                .build()));
        return (bytes == null ? form : form.multiPart("file", name, bytes)).post("/desk/filings/new");
    }

    private Document page(DeskBrowser person, String path, String name) {
        String html = person.get(path).asString();
        pages.put("filing-" + name, html);
        return Jsoup.parse(html);
    }

    private static String seen(DeskBrowser person, String path) {
        return Jsoup.parse(person.get(path).asString()).selectFirst("input[name=seen]").val();
    }

    private static void act(DeskBrowser person, String filing, String act) {
        String split = filing + "/split";
        assertThat(path(person.post(split, split, Map.of("seen", seen(person, split), "act", act)))).startsWith(split + "#p");
    }

    /** The key of the part that begins with these words. */
    private String key(String filing, String words) {
        Element part = Jsoup.parse(writer.get(filing + "/split").asString()).select(".part").stream()
                .filter(each -> each.select("> p").text().startsWith(words))
                .findFirst().orElseThrow();
        return part.id().substring(1).replace('-', '.');
    }

    private List<String> found(String filing) {
        return Jsoup.parse(writer.get(filing + "/split").asString()).select(".outline a").eachText();
    }

    private void approve(String filing) {
        path(approver.post(filing + "/approvals", filing + "/approvals", Map.of("seen", seen(approver, filing + "/approvals"))));
    }

    private String published(String filing) {
        String publication = path(publisher.post(filing + "/publication", filing + "/publication",
                Map.of("seen", seen(publisher, filing + "/publication"))));
        return page(publisher, publication, "published").selectFirst("main .notice.good a").attr("href");
    }

    @Test
    void a_filing_is_handed_in_mended_confirmed_approved_by_another_and_published() throws Exception {
        String first = path(handIn("aif-2012.html", FIRST, Map.of("admitted", "yes")));
        assertThat(page(writer, first, "first").select(".standing").text()).contains("waits for approval");
        assertThat(writer.get(first + "/lineage").asString()).contains("nothing has to be confirmed");
        approve(first);
        String firstPath = published(first);
        assertThat(given().get(firstPath + ".entry").asString()).contains("\"type\":\"file\"", "\"eyes\":2", "\"admitted\":true",
                "\"record\":\"");
        assertThat(given().get(firstPath + "/attachments/aif-2012.html").asByteArray()).isEqualTo(FIRST);

        String second = path(handIn("aif-2013.pdf", SECOND, Map.of("period", "2013-12-31", "filed", "2014-03-27", "public",
                "2014-03-27", "publicTime", "16:05")));
        assertThat(found(second)).containsExactly(FilingFixture.PRICES, FilingFixture.ENGINEERS, "We have one smelter only.");
        mend(second);
        confirm(second);

        assertThat(writer.post(second + "/approvals", second + "/approvals", Map.of("seen", "9")).statusCode())
                .as("by who saved it last").isEqualTo(409);
        page(approver, second + "/approvals", "approval");
        approve(second);
        page(publisher, second + "/publication", "publication");
        path(writer.post(second + "/facts", second + "/facts", facts(second,
                Map.of("official", "https://www.sedarplus.ca/another"))));
        assertThat(publisher.post(second + "/publication", second + "/publication", Map.of("seen", "99")).statusCode())
                .as("what is not approved any more").isIn(409, 422);
        assertThat(writer.get(second).asString()).contains("waits for approval");
        approve(second);
        String secondPath = published(second);
        assertThat(path(publisher.post("/desk/account", second + "/publication", Map.of("seen", "1")))).as("twice")
                .isEqualTo(second + "/publication");
        assertThat(writer.post("/desk/account", second + "/split", Map.of("seen", "1", "act",
                "text:0.0")).statusCode()).isEqualTo(409);

        Document compared = Jsoup.parse(given().get("/risk-factors/compare?from=%s&to=%s".formatted(firstPath.substring(9),
                secondPath.substring(9))).asString());
        assertThat(compared.select(".counts").text()).isEqualTo("edited 1 renamed 1 new 1 dropped 2");
        assertThat(Jsoup.parse(given().get(secondPath).asString()).select(".facts").text()).contains("3 risk factors", "16:05:00");
        assertThat(given().get(secondPath + ".entry").asString()).contains("\"admitted\":false", "\"eyes\":2");
        assertThat(page(writer, "/desk/filings", "list").select(".table tbody tr")).hasSize(2);
        assertThat(QuarkusTransaction.requiringNew().call(() -> AuditEvent.of("draft", second.replaceFirst(".*/", "")).stream()
                .map(AuditEvent::action).distinct().toList()))
                .containsExactlyInAnyOrder("FILING_BEGUN", "FILING_READ", "FILING_MENDED", "FILING_LINEAGE_CONFIRMED",
                "FILING_LINEAGE_CHOSEN", "FILING_FACTS_SAVED",
                        "FILING_APPROVED", "FILING_PUBLISHED");
        whatWasSavedStays();
        looked();
    }

    private void mend(String filing) {
        String split = filing + "/split";
        assertThat(page(writer, split, "split").select(".part.HEADING")).hasSize(3);
        String engineers = key(filing, FilingFixture.ENGINEERS);
        act(writer, filing, "text:" + engineers);
        assertThat(found(filing)).containsExactly(FilingFixture.PRICES, "We have one smelter only.");
        Response late = approver.post("/desk/account", split, Map.of("seen", "1", "act",
                "aside:" + key(filing, "If the smelter")));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(late.asString()).select("main .notice.bad").text()).contains("saved version 2 meanwhile");
        act(approver, filing, "heading:" + engineers);
        act(writer, filing, "aside:" + key(filing, "Whoever"));
        assertThat(Jsoup.parse(writer.get(split).asString()).select(".part.LEFT_OVER").text()).contains("Whoever thinks");
        act(writer, filing, "text:" + key(filing, "Whoever"));
        String smelter = key(filing, "We have one smelter");
        page(writer, split + "/" + smelter, "rename");
        path(writer.post(split + "/" + smelter, split + "/" + smelter,
                Map.of("seen", seen(writer, split), "name", "Our one smelter may close.")));
        assertThat(found(filing)).containsExactly(FilingFixture.PRICES, FilingFixture.ENGINEERS, "Our one smelter may close.");
        for (String odd : List.of("", "heading", "heading:x", "heading:99.9", "burn:1.0", "x".repeat(500_000),
                "text:1.0\u0000")) {
            assertThat(writer.post("/desk/account", split, Map.of("seen", seen(writer, split), "act", odd)).statusCode())
                    .isIn(409, 422);
        }
        assertThat(writer.post("/desk/account", split + "/" + smelter,
                Map.of("seen", seen(writer, split), "name", "x".repeat(1_000_000))).statusCode()).isIn(413, 422);
        assertThat(writer.get(split + "/no.such").statusCode()).isEqualTo(303);
    }

    private void confirm(String filing) {
        String lineage = filing + "/lineage";
        assertThat(approver.post(filing + "/approvals", filing + "/approvals", Map.of("seen", "1")).statusCode())
                .as("not confirmed").isEqualTo(409);
        assertThat(page(writer, lineage, "lineage").select(".lineage li")).hasSize(5);
        path(writer.post(lineage, lineage, Map.of("seen", seen(writer, lineage), "line", "certain")));
        assertThat(Jsoup.parse(writer.get(lineage).asString()).select(".lineage .edited").text()).contains("confirmed");
        String smelter = lineage + "/" + key(filing, "Our one smelter");
        Document choice = page(writer, smelter, "origins");
        assertThat(writer.post(smelter, smelter, Map.of("seen", seen(writer, smelter))).statusCode())
                .as("neither new nor from one").isEqualTo(422);
        String likest = choice.select("input[name=from]").get(0).val();
        path(writer.post(smelter, smelter, Map.of("seen", seen(writer, smelter), "from", likest)));
        assertThat(writer.post("/desk/account", lineage, Map.of("seen", "1", "line", "0")).statusCode()).isEqualTo(409);
        for (Element open = open(lineage); open != null; open = open(lineage)) {
            path(writer.post(lineage, lineage, Map.of("seen", seen(writer, lineage), "line", open.val())));
        }
        assertThat(page(writer, filing, "prepared").text()).contains("all confirmed", "waits for approval");
    }

    private Element open(String lineage) {
        return Jsoup.parse(writer.get(lineage).asString()).selectFirst(".lineage button[name=line]");
    }

    private Map<String, String> facts(String filing, Map<String, String> changed) {
        Map<String, String> fields = new LinkedHashMap<>();
        Jsoup.parse(writer.get(filing + "/facts").asString()).select("main form [name]").forEach(field -> {
            if (field.normalName().equals("select")) {
                fields.put(field.attr("name"), field.select("option[selected]").val());
            } else if (!field.attr("name").equals(FormToken.FIELD) && (!field.attr("type").equals("checkbox")
                    || field.hasAttr("checked"))) {
                fields.put(field.attr("name"), field.val());
            }
        });
        fields.putAll(changed);
        return fields;
    }

    private void whatWasSavedStays() throws SQLException {
        try (Connection connection = database.getConnection(); var sql = connection.createStatement()) {
            for (String table : List.of("draft_filing_version", "draft_filing_approval", "draft_filing_publication")) {
                assertThatThrownBy(() -> sql.executeUpdate("DELETE FROM " + table)).hasMessageContaining("never vanishes");
                assertThatThrownBy(() -> sql.executeUpdate("UPDATE " + table + " SET draft_id = draft_id"))
                        .hasMessageContaining("never changes");
            }
        }
    }

    private void looked() {
        assertAll(pages.values().stream().map(page -> () -> {
            HtmlValidator.assertValid(page);
            assertThat(Jsoup.parse(page).body().text()).doesNotContainPattern("\\{[a-z]+[.}]");
        }));
        try (Browser browser = Browser.start()) {
            assertAll(pages.entrySet().stream().map(page -> () -> {
                String url = portal + "desk/looked-at/" + page.getKey();
                browser.picture(url, page.getValue(), page.getKey());
                if (WITH_FORMS_OF_THEIR_OWN.contains(page.getKey())) {
                    browser.assertAccessible(url, page.getValue());
                }
            }));
        }
    }

    @Test
    void what_cannot_be_read_or_saved_is_said_at_its_field_and_what_was_typed_stays() {
        refused(handIn("x.pdf", null, Map.of()), "file", "Please choose the file");
        refused(handIn("x.pdf", "%PDF-1.7 nothing".getBytes(StandardCharsets.US_ASCII), Map.of()), "file", "damaged PDF");
        refused(handIn("x.html", "<p>We mine palladium.</p>".getBytes(StandardCharsets.UTF_8), Map.of()), "file",
                "No heading of a risk section was found");
        refused(handIn("x.json", "{\"item_1A\": 5}".getBytes(StandardCharsets.UTF_8), Map.of()), "file", "JSON");
        refused(handIn("x.zip", "PK\u0003\u0004abcdefgh".getBytes(StandardCharsets.ISO_8859_1), Map.of()), "file", "ZIP");
        refused(handIn("x.txt", ("RISK FACTORS\n\n" + "We may fail.\n\n".repeat(6_000)).getBytes(StandardCharsets.UTF_8),
                Map.of()), "file", "at most 5,000");
        refused(handIn("aif.html", FIRST, Map.of("filed", "2999-01-01")), "filed", "still to come");
        refused(handIn("aif.html", FIRST, Map.of("filed", "2013-02-30")), "filed", "year-month-day");
        refused(handIn("aif.html", FIRST, Map.of("period", "")), "period", "last day of the period");
        refused(handIn("aif.html", FIRST, Map.of("period", "2013-12-31")), "period", "after the day of filing");
        refused(handIn("aif.html", FIRST, Map.of("kind", "novel\u0000")), "kind", "what kind");
        refused(handIn("aif.html", FIRST, Map.of("language", "tlh")), "language", "language");
        refused(handIn("aif.html", FIRST, Map.of("public", "2013-03-28")), "publicTime", "the time");
        refused(handIn("aif.html", FIRST, Map.of("official", "javascript:alert(1)")), "official", "https://");
        Document typed = Jsoup.parse(handIn("aif.html", FIRST, Map.of("issuer", "0", "official", "\"><script>x</script>", "period", "soon")).asString());
        assertThat(typed.select("main .notice.bad").text()).contains("choose the issuer", "year-month-day");
        assertThat(typed.selectFirst("#f-official").val()).isEqualTo("\"><script>x</script>");
        assertThat(typed.selectFirst("#f-period").val()).isEqualTo("soon");
        assertThat(typed.select("#f-kind option[selected]").val()).isEqualTo("aif");
        HtmlValidator.assertValid(typed.outerHtml());
        assertThat(writer.get("/desk/filings/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        String without = path(handIn("notes.txt", "We mine palladium.".getBytes(StandardCharsets.UTF_8),
                Map.of("risks", "none")));
        assertThat(writer.get(without + "/split").statusCode()).isEqualTo(404);
        assertThat(DeskBrowser.of(releases.palladium().id(), Role.WRITER).get(without).statusCode()).as("of another issuer").isEqualTo(403);
        approve(without);
        assertThat(given().get(published(without)).statusCode()).isEqualTo(200);
    }

    private static Document refused(Response answer, String field, String why) {
        assertThat(answer.statusCode()).as(field + ": " + why).isEqualTo(422);
        Document page = Jsoup.parse(answer.asString());
        assertThat(page.select("#f-%1$s-error".formatted(field)).text()).as(field).contains(why);
        return page;
    }
}
