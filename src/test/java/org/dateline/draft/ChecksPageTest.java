package org.dateline.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.draft.DeskFixture.path;
import static org.dateline.draft.DeskFixture.publication;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.dateline.HtmlValidator;
import org.dateline.account.DeskBrowser;
import org.dateline.draft.links.LinkAnswer;
import org.dateline.draft.links.ToldAnswers;
import org.dateline.evaluation.TestDatabase;
import org.dateline.shared.Role;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The screen of the checks, and what is answered on it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ChecksPageTest {

    private static final String PROMOTES = "North American Palladium Ltd. announced today that its world-class mine produced palladium.";
    private static final String LOOKS_FORWARD = "North American Palladium Ltd. announced today that it expects to produce palladium.";

    @Inject
    DeskFixture desk;

    @Inject
    DataSource database;

    @Inject
    LinkRound round;

    private DeskBrowser writer;
    private DeskBrowser approver;
    private DeskBrowser publisher;

    @BeforeEach
    void three_people_sign_in() {
        writer = desk.person(Role.WRITER);
        approver = desk.person(Role.APPROVER);
        publisher = desk.person(Role.PUBLISHER);
    }

    @Test
    void every_check_of_the_act_is_on_it_with_rule_inputs_and_version() {
        Document page = page(writer, desk.draftOfToday(writer, "Every check of a publication"));

        assertThat(page.select(".checks h3").eachText()).hasSize(Act.PUBLICATION.checks().size() + ExchangeRules.values().length);
        assertThat(page.text()).contains("Looked at: every contact for name, title, telephone and e-mail").contains("Check version 1")
                .contains("not verified against the primary text").contains("What was not checked");
        assertThat(page.text().toLowerCase(java.util.Locale.ROOT)).doesNotContain("compliant");
    }

    @Test
    void it_is_valid_html() {
        HtmlValidator.assertValid(writer.get(draftThatSays("Valid checks", PROMOTES) + "/checks").asString());
    }

    @Test
    void a_warning_keeps_it_from_going_out_until_a_reason_is_on_record() {
        String draft = draftThatSays("Warned and answered", PROMOTES);
        desk.approve(approver, draft);
        desk.decideNotMaterial(publisher, draft);
        Response refused = publisher.post(draft + "/publication", draft + "/publication", publication("3"));
        assertThat(refused.statusCode()).isEqualTo(409);

        answer(writer, draft, "Counsel read the study it refers to.");
        assertThat(page(publisher, draft).select(".findings .warns").text()).contains("Counsel read the study").contains("as writer");
        Response published = publisher.post(draft + "/publication", draft + "/publication", publication("3"));
        assertThat(published.statusCode()).as(published.asString()).isEqualTo(303);
    }

    @Test
    void the_record_of_the_publication_keeps_the_checks_with_inputs_versions_and_reasons() throws SQLException {
        String draft = draftThatSays("Kept in the record", PROMOTES);
        desk.approve(approver, draft);
        desk.decideNotMaterial(publisher, draft);
        answer(writer, draft, "A reason that is kept.");
        path(publisher.post(draft + "/publication", draft + "/publication", publication("3")));

        assertThat(record(draft)).contains("\"check\":\"NO_PROMOTION\"").contains("\"lookedAt\":").contains("\"version\":1")
                .contains("A reason that is kept.").contains("\"as\":\"WRITER\"");
    }

    @Test
    void a_reason_that_is_missing_is_asked_for_at_its_field() {
        String draft = draftThatSays("No reason given", PROMOTES);
        Response answer = writer.post(draft + "/checks", draft + "/checks/overrides", fields(page(writer, draft), ""));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.asString()).select(".field.wrong .problem").text()).contains("Please say why");
    }

    @Test
    void an_address_that_was_asked_and_is_dead_is_warned_of_and_lies_sealed() throws SQLException {
        String draft = draftThatSays("It leads nowhere", "North American Palladium Ltd. announced today that palladium was produced."
                + " See https://www.napalladium.com/nowhere-at-all for more.");
        ToldAnswers.are(link -> new LinkAnswer(link, LinkAnswer.Outcome.DEAD, "answers that there is nothing (404)"));
        round.go();

        assertThat(page(writer, draft).select(".findings .warns").text())
                .contains("The address https://www.napalladium.com/nowhere-at-all answers that there is nothing (404).");
        try (var connection = database.getConnection(); var rows = connection.createStatement().executeQuery(
                "SELECT COUNT(*), COALESCE(SUM(INSTR(sealed, 'nowhere-at-all')), 0) FROM draft_links")) {
            rows.next();
            assertThat(rows.getLong(1)).isPositive();
            assertThat(rows.getLong(2)).isZero();
        }
    }

    @Test
    void an_edit_voids_the_reasons() {
        String draft = draftThatSays("Edited after the reason", PROMOTES);
        answer(writer, draft, "Counsel read the study.");
        Map<String, String> fields = desk.complete("Edited after the reason, again");
        fields.put("basedOn", "3");
        fields.put("body", PROMOTES);
        path(writer.post(draft + "/edit", draft + "/edit", fields));

        assertThat(page(writer, draft).select(".findings .warns").text()).doesNotContain("Counsel read the study");
    }

    @Test
    void a_missing_statement_is_answered_for_by_a_second_person_who_approves() {
        String draft = draftThatSays("Looks forward without a statement", LOOKS_FORWARD);
        assertThat(page(writer, draft).select(".findings .blocks").text()).contains("an approver who did not save the version answers for it");

        answer(approver, draft, "Counsel: the sentence repeats what was said with its statement yesterday.");
        assertThat(page(writer, draft).select(".findings .blocks").text()).contains("as approver");
        desk.approve(approver, draft);
    }

    @Test
    void a_writer_cannot_answer_for_a_missing_statement() {
        String draft = draftThatSays("Looks forward, asked by the writer", LOOKS_FORWARD);
        Response answer = writer.post("/desk/account", draft + "/checks/overrides", fields(page(approver, draft), "I think it is fine."));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.asString()).contains("It has to be mended");
    }

    @Test
    void what_the_checks_do_not_find_cannot_be_answered() {
        String draft = desk.draftOfToday(writer, "Nothing to answer");

        assertThat(writer.post("/desk/account", draft + "/checks/overrides", Map.of("seen", "2", "finding", "0", "reason", "x")).statusCode()).isEqualTo(409);
    }

    @Test
    @ActivateRequestContext
    void no_word_of_a_reason_lies_in_the_clear() throws SQLException {
        answer(writer, draftThatSays("Sealed reason", PROMOTES), "Xylophone takeover");

        try (Connection connection = database.getConnection();
                var rows = connection.createStatement().executeQuery("SELECT count(*) FROM draft_override WHERE sealed LIKE '%Xylophone%' OR sealed LIKE '%world-class%'")) {
            rows.next();
            assertThat(rows.getInt(1)).isZero();
        }
    }

    private String draftThatSays(String headline, String body) {
        String draft = desk.draftOfToday(writer, headline);
        Map<String, String> fields = desk.complete(headline);
        fields.put("basedOn", "2");
        fields.put("body", body);
        path(writer.post(draft + "/edit", draft + "/edit", fields));
        desk.decideNotMaterial(publisher, draft);
        return draft;
    }

    private void answer(DeskBrowser by, String draft, String reason) {
        Response answer = by.post(draft + "/checks", draft + "/checks/overrides", fields(page(by, draft), reason));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(303);
    }

    private static Map<String, String> fields(Document page, String reason) {
        Element form = page.selectFirst("form[action$=/checks/overrides]");
        return new HashMap<>(Map.of("seen", form.selectFirst("input[name=seen]").val(), "finding", form.selectFirst("input[name=finding]").val(), "reason", reason));
    }

    private static Document page(DeskBrowser browser, String draft) {
        return Jsoup.parse(browser.get(draft + "/checks").asString());
    }

    private String record(String draft) throws SQLException {
        try (Connection connection = database.getConnection(); var row = connection.createStatement().executeQuery(
                "SELECT r.record FROM publication_record r JOIN draft_publication p ON p.entry = r.entry WHERE p.draft_id = '"
                        + draft.substring(draft.lastIndexOf('/') + 1) + "'")) {
            row.next();
            return row.getString(1);
        }
    }
}
