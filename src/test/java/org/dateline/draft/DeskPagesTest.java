package org.dateline.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.dateline.Browser;
import org.dateline.HtmlValidator;
import org.dateline.account.DeskBrowser;
import org.dateline.evaluation.TestDatabase;
import org.dateline.shared.Role;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Every page of drafts, in each of its states: valid HTML, and nothing for axe to find at either width, light or dark. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class DeskPagesTest {

    @Inject
    DeskFixture desk;

    @TestHTTPResource("/")
    URL portal;

    @Test
    void they_are_valid_html_and_axe_finds_nothing() {
        Map<String, String> pages = pages();
        assertAll(pages.values().stream().map(page -> () -> {
            HtmlValidator.assertValid(page);
            assertThat(Jsoup.parse(page).body().text()).as("nothing that the template was to fill in").doesNotContainPattern("\\{[a-z]+[.}]");
        }));
        try (Browser browser = Browser.start()) {
            assertAll(pages.entrySet().stream().map(page -> () -> {
                String url = portal + "desk/looked-at/" + page.getKey();
                browser.picture(url, page.getValue(), page.getKey());
                browser.assertAccessible(url, withoutFrame(page.getValue()));
            }));
        }
    }

    /** The release in the frame is checked as a page of its own; in a sandbox axe would wait for an answer that never comes. */
    private static String withoutFrame(String html) {
        return html.replaceAll(" srcdoc=\"[^\"]*\" sandbox=\"[^\"]*\"", "");
    }

    private Map<String, String> pages() {
        DeskBrowser writer = desk.person(Role.WRITER);
        DeskBrowser approver = desk.person(Role.APPROVER);
        DeskBrowser publisher = desk.person(Role.PUBLISHER);
        Map<String, String> pages = new LinkedHashMap<>();

        pages.put("import", writer.get("/desk/imports").asString());
        pages.put("holds", desk.person(Role.REVIEWER).get("/desk/holds").asString());
        pages.put("import-unreadable", desk.handIn(writer, "page.pdf", "%PDF-1.7 not a text".getBytes(StandardCharsets.US_ASCII)).asString());
        pages.put("reading", writer.get(DeskFixture.path(desk.handIn(writer, "release.txt", DeskFixture.bytes(DeskFixture.SAMPLE)))).asString());
        String historical = desk.importedSample(writer);
        pages.put("draft-imported", writer.get(historical).asString());
        pages.put("checks-of-an-admission", writer.get(historical + "/checks").asString());
        pages.put("admission", publisher.get(historical + "/admission").asString());
        String draft = desk.draftOfToday(writer, "Palladium production rises in the quarter, and a second shift begins: "
                + UUID.randomUUID().toString().replaceAll("[^a-f]", ""));
        pages.put("draft-being-approved", writer.get(draft).asString());
        pages.put("checks", writer.get(draft + "/checks").asString());
        pages.put("edit", writer.get(draft + "/edit").asString());
        Map<String, String> wrong = desk.complete("One with mistakes");
        wrong.put("date", "the day before");
        wrong.put("symbol3", "X");
        wrong.put("body", "<p>Said.</p><script>alert(1)</script>");
        pages.put("edit-mistakes", writer.post(draft + "/edit", draft + "/edit", wrong).asString());
        pages.put("edit-conflict", writer.post(draft + "/edit", draft + "/edit", desk.complete("Written on an older version")).asString());
        pages.put("approval", approver.get(draft + "/approvals").asString());
        pages.put("approval-own", desk.person(Role.WRITER, Role.APPROVER).get(draft + "/approvals").asString());
        pages.put("publication-blocked", publisher.get(draft + "/publication").asString());
        desk.approve(approver, draft);
        pages.put("materiality-mistakes", publisher.post(draft + "/materiality", draft + "/materiality", Map.of()).asString());
        desk.decideNotMaterial(publisher, draft);
        pages.put("materiality", publisher.get(draft + "/materiality").asString());
        pages.put("crossing-mistakes", publisher.post(draft + "/crossing", draft + "/crossing", Map.of("link", "x")).asString());
        publisher.post(draft + "/crossing", draft + "/crossing",
                Map.of("wire", "Example Wire", "crossedOn", "2026-01-05", "crossedAt", "07:30", "link", "https://wire.invalid/1"));
        pages.put("crossing", publisher.get(draft + "/crossing").asString());
        pages.put("schedule", publisher.get(draft + "/schedule").asString());
        pages.put("schedule-mistakes", publisher.post(draft + "/schedule", draft + "/schedule",
                Map.of("when", "at", "zone", "America/Toronto", "day", "2027-11-07", "time", "01:30")).asString());
        publisher.post(draft + "/schedule", draft + "/schedule", Map.of("seen", "2", "when", "crossing"));
        pages.put("scheduled", publisher.get(draft + "/schedule").asString());
        pages.put("publications", publisher.get("/desk/publications").asString());
        DeskBrowser administrator = desk.person(Role.ADMINISTRATOR);
        pages.put("wires", administrator.post("/desk/wires", "/desk/wires", Map.of("name", "Example Wire", "issuer", "0")).asString());
        pages.put("publication", publisher.get(draft + "/publication").asString());
        publisher.post(draft + "/publication", draft + "/publication", DeskFixture.publication("2"));
        pages.put("published", publisher.get(draft + "/publication").asString());
        pages.put("drafts", desk.person(Role.WRITER, Role.APPROVER, Role.PUBLISHER).get("/desk/drafts").asString());
        return pages;
    }
}
