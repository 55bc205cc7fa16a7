package org.dateline.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dateline.issuer.trading.TradingFixture.eastern;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.dateline.account.DeskBrowser;
import org.dateline.evaluation.TestDatabase;
import org.dateline.release.ReleaseText;
import org.dateline.shared.Role;
import org.dateline.shared.SettableClock;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Notices, facts, halts, tasks and lowered rules at the desk. Their rows stay for good: a database of their own. */
@QuarkusTest
@QuarkusTestResource(value = TestDatabase.class, restrictToAnnotatedClass = true,
        initArgs = @ResourceArg(name = TestDatabase.OWN, value = "dateline_notices"))
@DisplayNameGeneration(ReplaceUnderscores.class)
class NoticeResourceTest {

    @Inject
    ReleaseFixture releases;

    @Inject
    SettableClock clock;

    @Inject
    DataSource database;

    private DeskBrowser publisher;
    private Draft draft;
    private String path;

    @BeforeEach
    @ActivateRequestContext
    void a_draft_on_a_Monday_at_ten() {
        clock.stopAt(eastern("2026-11-23T10:00"));
        publisher = DeskBrowser.of(releases.palladium().id(), Role.PUBLISHER);
        draft = releases.draft(text("Told of"));
        path = "/desk/drafts/" + draft.id();
    }

    @AfterEach
    void let_the_clock_go() {
        clock.letGo();
    }

    private ReleaseText text(String headline) {
        return ReleaseFixture.text(headline, releases.today());
    }

    @Test
    void the_page_says_whom_to_call_and_what_to_say() {
        String page = Jsoup.parse(publisher.get(path + "/notices").asString()).text();

        assertThat(page).contains("CIRO Market Surveillance", "1-877-442-4322", "NYSE Market Watch", "212-656-5414",
                "not verified against the primary text", "This is North American Palladium Ltd.", "“Told of”",
                "inside the notice window of 07:00 to 16:00");
    }

    @Test
    void a_notice_goes_on_record_with_person_time_reference_and_version() {
        assertThat(enter(Map.of()).statusCode()).isEqualTo(303);

        assertThat(notices()).singleElement().satisfies(entered -> {
            assertThat(entered.notice()).isEqualTo(new Notice("XASE", 1, "NYSE Market Watch", "Pat Example", Notice.Channel.PHONE,
                    eastern("2026-11-23T09:49"), eastern("2026-11-23T09:50"), "R-7", Notice.Outcome.CLEARED));
            assertThat(entered.by().name()).isEqualTo("Robin Desk");
        });
    }

    @ParameterizedTest
    @CsvSource({"market, XNAS", "market, ''", "spokenTo, ''", "channel, PIGEON", "calledTime, 10:01", "calledTime, ten", "called, 2026-02-30",
        "called, ''", "copyTime, 23:59", "outcome, FINE", "seen, 2", "seen, 0"})
    void what_cannot_be_is_told_at_its_field_and_what_was_typed_stays(String field, String typed) {
        Response answer = enter(Map.of(field, typed));
        Document page = Jsoup.parse(answer.asString());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(page.select("#f-" + field + "-error").text()).isNotEmpty();
        assertThat(page.select("#f-reference").val()).isEqualTo("R-7");
        assertThat(notices()).isEmpty();
    }

    @Test
    void a_million_characters_and_a_NUL_are_told_at_their_field() {
        assertThat(enter(Map.of("note", "x".repeat(1_000_000))).statusCode()).isIn(413, 422);
        assertThat(enter(Map.of("spokenTo", "a\0b")).statusCode()).isEqualTo(422);
    }

    @Test
    void a_mistake_is_corrected_by_another_notice_and_the_first_one_stays_on_record() {
        enter(Map.of());
        assertThat(enter(Map.of("corrects", "1", "reference", "R-8")).statusCode()).isEqualTo(303);

        assertThat(notices()).extracting(ExchangeNotice.Entered::stands).containsExactly(false, true);
        assertThat(enter(Map.of("corrects", "1")).statusCode()).isEqualTo(422);
    }

    @Test
    void the_next_version_asks_for_another_notice() {
        enter(Map.of());
        assertThat(findings()).noneMatch(finding -> finding.title().contains("(N1)"));
        QuarkusTransaction.requiringNew().run(() -> Draft.of(draft.id()).orElseThrow().save(1,
                new DraftContent(draft.content().category(), List.of(text("Told of another"))), ReleaseFixture.WRITER, clock.instant()));

        assertThat(findings()).anyMatch(finding -> finding.title().contains("(N1)") && finding.message().contains("given for version 1"));
    }

    @Test
    void no_word_of_a_notice_lies_in_the_clear() throws SQLException {
        enter(Map.of("note", "Xylophone takeover"));

        assertThat(new String(blob("SELECT sealed FROM draft_exchange_notice WHERE draft_id = '" + draft.id() + "'"), StandardCharsets.ISO_8859_1))
                .doesNotContain("Xylophone").doesNotContain("Pat Example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE draft_exchange_notice SET version = 2", "DELETE FROM draft_exchange_notice", "UPDATE draft_facts SET number = 9",
        "DELETE FROM draft_facts", "UPDATE halt SET code = ''", "DELETE FROM halt", "UPDATE rule_level SET lowered = FALSE", "DELETE FROM rule_level",
        "DELETE FROM obligation"})
    void the_database_refuses_to_change_what_is_on_record(String statement) {
        enter(Map.of());
        facts(Map.of());
        halt(Map.of());
        task();
        QuarkusTransaction.requiringNew().run(() -> RuleLevel.enter("D2", RuleLevel.latest("D2"), true, "A test.", ReleaseFixture.PUBLISHER, clock.instant()));

        assertThatThrownBy(() -> sql(statement)).hasMessageMatching("(?s).*(on record|stays as it was).*");
    }

    @Test
    void what_is_known_of_the_news_is_entered_and_the_clock_goes() {
        assertThat(facts(Map.of()).statusCode()).isEqualTo(303);

        assertThat(Jsoup.parse(publisher.get(path + "/facts").asString()).text())
                .contains("The company has known for 3 h 15 min. Material information is disclosed immediately.");
        assertThat(QuarkusTransaction.requiringNew().call(() -> DraftFacts.latest(Draft.of(draft.id()).orElseThrow())).isMaterialChange()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"knownTime, 10:01", "known, never", "changedOn, ''", "changedOn, 2026-11-24", "recordDate, soon", "materialChange, perhaps"})
    void facts_that_cannot_be_are_told_at_their_field(String field, String typed) {
        Response answer = facts(Map.of(field, typed));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.asString()).select("#f-" + field + "-error, fieldset.wrong .problem").text()).isNotEmpty();
        assertThat(Jsoup.parse(answer.asString()).select("#f-officer").val()).isEqualTo("J. Example, Chief Executive Officer");
    }

    @Test
    void a_halt_is_shown_by_the_rules_until_it_is_over() {
        assertThat(halt(Map.of()).statusCode()).isEqualTo(303);
        assertThat(findings()).anyMatch(finding -> finding.title().contains("(H1)"));
        List<Halt> lasting = QuarkusTransaction.requiringNew().call(() -> Halt.of(List.of(releases.palladium().id())).stream()
                .filter(one -> one.state().lasts()).toList());
        lasting.forEach(halt -> {
            String page = "/desk/halts/" + halt.id();
            Response over = publisher.post(page, page, Map.of("seen", "1", "stage", "OVER", "began", "2026-11-23", "beganTime", "09:40",
                    "ended", "2026-11-23", "endedTime", "09:55"));
            assertThat(over.statusCode()).as(over.asString()).isEqualTo(303);
        });

        assertThat(findings()).noneMatch(finding -> finding.title().contains("(H1)"));
    }

    @ParameterizedTest
    @CsvSource({"stage, OVER", "began, tomorrow", "beganTime, 10:01", "market, XFRA", "issuer, 0"})
    void a_halt_that_cannot_be_is_told_at_its_field(String field, String typed) {
        Response answer = halt(Map.of(field, typed));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.asString()).select("#f-" + field + "-error").text()).isNotEmpty();
    }

    @Test
    void a_task_is_overdue_after_its_time_and_done_once_with_its_evidence() {
        UUID task = task();
        assertThat(Jsoup.parse(publisher.get("/desk/tasks").asString()).text()).contains("due by November 23, 2026, 10:45:00");
        clock.stopAt(eastern("2026-11-23T10:45:01"));
        assertThat(Jsoup.parse(publisher.get("/desk/tasks").asString()).text()).contains("overdue since November 23, 2026, 10:45:00");
        String page = "/desk/tasks/" + task;

        assertThat(publisher.post(page, page, Map.of("done", "2026-11-23", "doneTime", "10:44", "evidence", "")).statusCode()).isEqualTo(422);
        assertThat(publisher.post(page, page, Map.of("done", "2026-11-23", "doneTime", "11:30", "evidence", "SEDAR+ 123")).statusCode()).isEqualTo(422);
        assertThat(publisher.post(page, page, Map.of("done", "2026-11-23", "doneTime", "10:44", "evidence", "SEDAR+ 123")).statusCode()).isEqualTo(303);
        assertThat(Jsoup.parse(publisher.get(page).asString()).text()).contains("SEDAR+ 123", "entered by Robin Desk");
        assertThatThrownBy(() -> sql("UPDATE obligation SET evidence = '' WHERE id = '" + task + "'")).hasMessageContaining("changes once");
    }

    @Test
    void a_rule_that_nobody_verified_is_lowered_on_record_and_raised_again() {
        DeskBrowser administrator = DeskBrowser.of(Role.ADMINISTRATOR);
        int version = QuarkusTransaction.requiringNew().call(() -> RuleLevel.latest("T1"));
        assertThat(administrator.post("/desk/rules", "/desk/rules/T1", Map.of("version", version, "reason", "")).statusCode()).isEqualTo(422);
        assertThat(administrator.post("/desk/rules", "/desk/rules/T1", Map.of("version", version, "reason", "As counsel says.")).statusCode()).isEqualTo(303);

        assertThat(findings()).anyMatch(finding -> finding.title().contains("(T1,") && finding.level() == Finding.Level.WARNS
                && finding.message().contains("As counsel says."));
        assertThat(administrator.post("/desk/rules", "/desk/rules/T1", Map.of("version", version, "reason", "Late.")).statusCode()).isEqualTo(422);
        assertThat(administrator.post("/desk/rules", "/desk/rules/T1", Map.of("version", version + 1, "reason", "Found it.")).statusCode()).isEqualTo(303);
        assertThat(findings()).anyMatch(finding -> finding.title().contains("(T1,") && finding.level() == Finding.Level.BLOCKS);
    }

    @Test
    void people_of_another_issuer_are_refused() {
        DeskBrowser other = DeskBrowser.of(releases.palladium().id() + 1_000_000, Role.PUBLISHER);

        assertThat(List.of(path + "/notices", path + "/facts", "/desk/tasks/" + task())).allSatisfy(page ->
                assertThat(other.get(page).statusCode()).isEqualTo(403));
        assertThat(DeskBrowser.of(1, Role.ADMINISTRATOR).get("/desk/rules").statusCode()).isEqualTo(403);
    }

    private Response enter(Map<String, String> changed) {
        Map<String, String> fields = new HashMap<>(Map.of("market", "XASE", "spokenTo", "Pat Example", "channel", "PHONE", "called", "2026-11-23",
                "calledTime", "09:49", "copy", "2026-11-23", "copyTime", "09:50", "reference", "R-7", "outcome", "CLEARED", "seen", "1"));
        fields.putAll(changed);
        return publisher.post(path + "/notices", path + "/notices", fields);
    }

    private Response facts(Map<String, String> changed) {
        Map<String, String> fields = new HashMap<>(Map.of("known", "2026-11-23", "knownTime", "06:45", "materialChange", "yes",
                "changedOn", "2026-11-23", "officer", "J. Example, Chief Executive Officer", "recordDate", ""));
        fields.putAll(changed);
        return publisher.post(path + "/facts", path + "/facts", fields);
    }

    private Response halt(Map<String, String> changed) {
        Map<String, String> fields = new HashMap<>(Map.of("issuer", releases.palladium().id().toString(), "market", "XTSE", "stage", "ACTIVE",
                "began", "2026-11-23", "beganTime", "09:40", "code", "PENDING"));
        fields.putAll(changed);
        return publisher.post("/desk/halts", "/desk/halts", fields);
    }

    private UUID task() {
        return QuarkusTransaction.requiringNew().call(() -> {
            Draft now = Draft.of(draft.id()).orElseThrow();
            Obligation.arise(now, List.of(new Duty(Duty.Kind.FORM_6K, "", eastern("2026-11-23T10:45"))), clock.instant());
            return Obligation.ofDraft(now.id()).get(0).id();
        });
    }

    private List<ExchangeNotice.Entered> notices() {
        return QuarkusTransaction.requiringNew().call(() -> ExchangeNotice.of(Draft.of(draft.id()).orElseThrow()));
    }

    private List<Finding> findings() {
        return QuarkusTransaction.requiringNew().call(() -> {
            Draft now = Draft.of(draft.id()).orElseThrow();
            return ExchangeRules.findings(ExchangeNews.of(now, now.content().category(), true, null, clock.instant()));
        });
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.createStatement().executeUpdate(statement);
        }
    }

    private byte[] blob(String query) throws SQLException {
        try (Connection connection = database.getConnection(); var row = connection.createStatement().executeQuery(query)) {
            row.next();
            return row.getBytes(1);
        }
    }
}
