package org.dateline.desk;

import static org.junit.jupiter.api.Assertions.assertAll;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dateline.Browser;
import org.dateline.HtmlValidator;
import org.dateline.account.DeskBrowser;
import org.dateline.draft.DeskFixture;
import org.dateline.draft.ReleaseFixture;
import org.dateline.evaluation.TestDatabase;
import org.dateline.shared.Role;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The pages that guard an embargo, empty, filled and with mistakes, and the preview itself: valid HTML, and nothing for axe to find. */
@QuarkusTest
@QuarkusTestResource(value = TestDatabase.class, restrictToAnnotatedClass = true,
        initArgs = @ResourceArg(name = TestDatabase.OWN, value = "dateline_embargo_looks"))
@DisplayNameGeneration(ReplaceUnderscores.class)
class EmbargoLooksTest {

    @Inject
    DeskFixture desk;

    @Inject
    ReleaseFixture releases;

    @Inject
    ProbeWatch watch;

    @TestHTTPResource("/")
    URI portal;

    @Test
    void they_are_valid_and_accessible() {
        Map<String, String> pages = pages();
        try (Browser browser = Browser.start()) {
            assertAll(pages.entrySet().stream().map(page -> () -> {
                String url = portal.resolve((page.getKey().equals("preview-outside") ? "/" : "/desk/") + "looked-at/" + page.getKey()).toString();
                browser.picture(url, withoutFrame(page.getValue()), page.getKey());
                HtmlValidator.assertValid(page.getValue());
                browser.assertAccessible(url, withoutMark(withoutFrame(page.getValue())));
            }));
        }
    }

    /** The release in the frame is looked at as a page of its own. */
    private static String withoutFrame(String html) {
        return html.replaceAll(" srcdoc=\"[^\"]*\" sandbox=\"[^\"]*\"", "");
    }

    /** Decoration, of which no contrast is asked (WCAG 1.4.3): its words stand on top of the page as well. */
    private static String withoutMark(String html) {
        return html.replaceAll("(?s)<div class=\"watermark\".*?</div>", "");
    }

    private Map<String, String> pages() {
        DeskBrowser writer = desk.person(Role.WRITER, Role.PUBLISHER);
        String draft = desk.importedSample(writer);
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("previews-none", writer.get(draft + "/previews").asString());
        pages.put("previews-mistakes", writer.post(draft + "/previews", draft + "/previews",
                Map.of("email", "nobody", "seen", "9", "expires", "tomorrow", "expiresTime", "noon")).asString());
        String open = made(writer, draft, "Rosalind Reader, Reader & Partners");
        String revoked = made(writer, draft, "The desk of Example Wire");
        DeskFixture.path(writer.post(revoked, revoked + "/revocation", Map.of()));
        String address = Jsoup.parse(writer.get(open).asString()).selectFirst(".address code").text().replaceFirst("https?://[^/]+", "");
        pages.put("preview-outside", RestAssured.get(address).asString());
        pages.put("preview-open", writer.get(open).asString());
        pages.put("preview-revoked", writer.get(revoked).asString());
        pages.put("preview-of-a-colleague", desk.person(Role.APPROVER).get(open).asString());
        pages.put("previews", writer.get(draft + "/previews").asString());
        pages.put("trail", writer.get(draft + "/trail").asString());
        pages.put("draft-read", writer.get(draft).asString());
        pages.put("probes-none", writer.get("/desk/probes").asString());
        for (int i = 0; i < 44; i++) {
            watch.count("203.0.113.9", Guess.RELEASE);
            watch.count("2001:db8:1:2", i % 3 == 0 ? Guess.ATTACHMENT : Guess.DOCUMENT);
        }
        watch.count("198.51.100.4", Guess.NUMBER);
        watch.write();
        pages.put("probes", writer.get("/desk/probes").asString());
        pages.put("drafts-warned", writer.get("/desk/drafts").asString());
        statements(pages, writer);
        record(pages);
        return pages;
    }

    private void statements(Map<String, String> pages, DeskBrowser writer) {
        DeskBrowser approver = desk.person(Role.APPROVER);
        String page = "/desk/statements/" + releases.palladium().id() + "/en";
        pages.put("statement-none", writer.get(page).asString());
        pages.put("statement-mistakes", writer.post(page, page, Map.of("seen", "0", "heading", "Caution", "body", "<p>Careful.</p><script>x</script>")).asString());
        String said = ReleaseFixture.STATEMENT.body();
        DeskFixture.path(writer.post(page, page, Map.of("seen", "0", "heading", "Forward-Looking Statements", "body", said)));
        DeskFixture.path(approver.post(page, page + "/approvals", Map.of("seen", "1")));
        DeskFixture.path(writer.post(page, page, Map.of("seen", "1", "heading", "Forward-Looking Statements", "body",
                said.replace("The price of palladium", "The prices of palladium and platinum"))));
        pages.put("statement-waits", approver.get(page).asString());
        pages.put("statement-own", writer.get(page).asString());
        pages.put("statements", writer.get("/desk/statements").asString());
        String people = "/desk/spokespersons/" + releases.palladium().id();
        DeskBrowser administrator = desk.person(Role.ADMINISTRATOR);
        DeskFixture.path(administrator.post(people, people, Map.of("name", "Jim Excell", "title", "President and CEO")));
        pages.put("spokespersons", administrator.post(people, people, Map.of("name", "", "title", "Nobody")).asString());
    }

    private void record(Map<String, String> pages) {
        long entry = releases.published("Looked at by a reviewer").entry();
        DeskBrowser reviewer = desk.person(Role.REVIEWER);
        pages.put("records", reviewer.get("/desk/records").asString());
        pages.put("record", reviewer.get("/desk/records/" + entry).asString());
    }

    private String made(DeskBrowser writer, String draft, String reader) {
        return DeskFixture.path(writer.post(draft + "/previews", draft + "/previews", Map.of("reader", reader, "email", "reader@example.invalid",
                "seen", "1", "shows", "latest", "watermarked", "yes", "expires", releases.today().plusDays(2).toString(),
                "expiresTime", "17:00:00")));
    }
}
