package org.dateline.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dateline.draft.DeskFixture.path;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.dateline.HtmlValidator;
import org.dateline.account.DeskBrowser;
import org.dateline.audit.AuditEvent;
import org.dateline.evaluation.TestDatabase;
import org.dateline.shared.Role;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** A cautionary statement from one person's desk to another's, and into a draft. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class StatementsTest {

    private static final String WORDS = "Les énoncés prospectifs concernant les ventes reposent sur l'hypothèse que l'usine tourne.";

    @Inject
    DeskFixture desk;

    @Inject
    ReleaseFixture releases;

    @Inject
    DataSource database;

    @Test
    void it_is_written_by_one_approved_by_another_kept_in_versions_and_inserted_in_a_draft() throws SQLException {
        DeskBrowser writer = desk.person(Role.WRITER, Role.APPROVER);
        DeskBrowser approver = desk.person(Role.APPROVER);
        String page = "/desk/statements/" + releases.palladium().id() + "/fr";
        int first = saved(writer, page, "<p>" + WORDS + "</p>");
        assertThat(writer.post(page, page + "/approvals", Map.of("seen", first)).statusCode()).as("approving one's own").isEqualTo(409);
        Document waiting = Jsoup.parse(approver.get(page).asString());
        assertThat(waiting.select(".wording").text()).contains(WORDS);
        assertThat(waiting.text()).contains("waits for an approval", "No words are found by which it names the Private Securities Litigation Reform Act");
        HtmlValidator.assertValid(writer.get(page).asString());
        path(approver.post(page, page + "/approvals", Map.of("seen", first)));
        path(approver.post("/desk/account", page + "/approvals", Map.of("seen", first)));
        assertThat(approver.get("/desk/statements").asString()).contains("version " + first + ", approved by");

        int second = saved(writer, page, "<p>" + WORDS + " Rien d'autre.</p>");
        assertThat(Jsoup.parse(writer.get(page).asString()).select(".redline ins").text()).contains("Rien d'autre.");
        assertThat(approver.post(page, page + "/approvals", Map.of("seen", first)).statusCode()).as("what is not the latest").isEqualTo(409);
        assertThat(second).isEqualTo(first + 1);

        Map<String, String> typed = desk.complete("Avec mise en garde");
        typed.put("language", "fr");
        typed.put("statementBody", "Typed before.");
        typed.put("more", "statement");
        String draft = desk.draftOfToday(writer, "Carries a statement");
        Document form = Jsoup.parse(writer.post(draft + "/edit", draft + "/edit", typed).asString());
        assertThat(form.selectFirst("#f-statementBody").text()).contains(WORDS).doesNotContain("Rien d'autre");
        assertThat(form.select("pre.typed").text()).contains("Typed before.");
        assertThat(form.selectFirst("#f-headline").text()).isEqualTo("Avec mise en garde");

        assertThat(QuarkusTransaction.requiringNew().call(() -> AuditEvent.of("issuer", releases.palladium().id().toString()).stream()
                .map(AuditEvent::action).toList())).contains("STATEMENT_SAVED", "STATEMENT_APPROVED");
        try (Connection connection = database.getConnection(); var sql = connection.createStatement()) {
            var rows = sql.executeQuery("SELECT SUM(INSTR(sealed, 'hypoth')) FROM draft_statement");
            rows.next();
            assertThat(rows.getLong(1)).isZero();
            assertThatThrownBy(() -> sql.executeUpdate("UPDATE draft_statement SET number = 99")).hasMessageContaining("never changes");
            assertThatThrownBy(() -> sql.executeUpdate("DELETE FROM draft_statement_approval")).hasMessageContaining("never vanishes");
        }
    }

    @Test
    void what_cannot_be_saved_is_said_at_its_field_and_stays() {
        DeskBrowser writer = desk.person(Role.WRITER);
        String page = "/desk/statements/" + releases.palladium().id() + "/fr";
        Response empty = writer.post(page, page, Map.of("seen", seen(writer, page), "heading", "Mise en garde", "body", " "));
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(empty.asString()).selectFirst("#f-heading").val()).isEqualTo("Mise en garde");
        assertThat(Jsoup.parse(empty.asString()).select("#f-body-error").text()).contains("Please write the statement");
        Response script = writer.post(page, page, Map.of("seen", seen(writer, page), "heading", "", "body", "<p>Prudence.</p><script>alert(1)</script>"));
        assertThat(Jsoup.parse(script.asString()).select("#f-body-error").text()).contains("<script>");
        assertThat(writer.post(page, page, Map.of("seen", 0, "heading", "a\u0000b", "body", "x".repeat(1_000_000))).statusCode()).isEqualTo(422);
        Response late = writer.post(page, page, Map.of("seen", "999999", "heading", "", "body", "Typed late."));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(late.asString()).selectFirst("#f-body").text()).contains("Typed late.");
        assertThat(writer.get("/desk/statements/999999/fr").statusCode()).isEqualTo(404);
        assertThat(desk.person(Role.APPROVER).post("/desk/account", page, Map.of("seen", "0", "body", "No")).statusCode()).isEqualTo(403);
    }

    private static int saved(DeskBrowser writer, String page, String body) {
        path(writer.post(page, page, Map.of("seen", seen(writer, page), "heading", "Mise en garde", "body", body)));
        return Integer.parseInt(seen(writer, page));
    }

    private static String seen(DeskBrowser browser, String page) {
        return Jsoup.parse(browser.get(page).asString()).selectFirst("input[name=seen]").val();
    }
}
