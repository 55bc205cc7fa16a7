package org.dateline.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.dateline.account.DeskBrowser;
import org.dateline.evaluation.TestDatabase;
import org.dateline.shared.Role;
import org.dateline.shared.SettableClock;
import org.dateline.shared.StepUp;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An act that cannot be taken back asks for the second factor again. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class StepUpTest {

    @Inject
    DeskFixture desk;

    @Inject
    SettableClock clock;

    @AfterEach
    void letTheClockGo() {
        clock.letGo();
    }

    @Test
    void an_approval_asks_for_a_code_five_minutes_after_the_last_one() {
        String draft = desk.draftOfToday(desk.person(Role.WRITER), "Approved with a code");
        Instant given = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS);
        DeskBrowser approver = desk.person(Role.APPROVER).gaveCodeAt(given);
        clock.stopAt(given.plus(StepUp.HOLDS).minusMillis(1));
        assertThat(asksForCode(approver, draft + "/approvals")).isFalse();
        clock.advance(Duration.ofMillis(1));
        assertThat(asksForCode(approver, draft + "/approvals")).isTrue();
    }

    @Test
    void an_approval_without_the_code_is_none() {
        String draft = desk.draftOfToday(desk.person(Role.WRITER), "Not approved without a code");
        DeskBrowser approver = longAgo(desk.person(Role.APPROVER));
        Response answer = approver.post(draft + "/approvals", draft + "/approvals", Map.of("seen", "2", "code", ""));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.asString()).select("#f-code-error").text()).isEqualTo("Enter the code that your authenticator app shows now.");
        assertThat(approver.get(draft).asString()).contains("waiting for approval");
    }

    @Test
    void an_approval_with_a_wrong_code_is_none() {
        String draft = desk.draftOfToday(desk.person(Role.WRITER), "Not approved with a wrong code");
        DeskBrowser approver = longAgo(desk.person(Role.APPROVER));
        Response answer = approver.post(draft + "/approvals", draft + "/approvals", Map.of("seen", "2", "code", "000000"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.asString()).select("#f-code-error").text()).startsWith("This code is not good");
    }

    @Test
    void a_code_holds_for_the_next_acts_of_the_session() {
        DeskBrowser writer = desk.person(Role.WRITER);
        DeskBrowser approver = longAgo(desk.person(Role.APPROVER));
        desk.approve(approver, desk.draftOfToday(writer, "Approved first"));
        assertThat(asksForCode(approver, desk.draftOfToday(writer, "Approved next") + "/approvals")).isFalse();
    }

    @Test
    void a_publication_without_the_code_is_refused_with_what_was_typed() {
        String draft = approvedToday("Not published without a code");
        DeskBrowser publisher = longAgo(desk.person(Role.PUBLISHER));
        Map<String, String> fields = DeskFixture.publication(DeskFixture.seen(publisher, draft + "/publication"));
        fields.put("code", "");
        Response answer = publisher.post(draft + "/publication", draft + "/publication", fields);
        assertThat(answer.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(answer.asString());
        assertThat(page.select("#f-code-error").text()).startsWith("Enter the code");
        assertThat(page.outerHtml()).contains("Seen and accepted.");
    }

    @Test
    void a_publication_with_the_code_is_one() {
        String draft = approvedToday("Published with a code");
        DeskBrowser publisher = longAgo(desk.person(Role.PUBLISHER));
        Response answer = publisher.post(draft + "/publication", draft + "/publication",
                DeskFixture.publication(DeskFixture.seen(publisher, draft + "/publication")));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(303);
    }

    @Test
    void a_double_click_with_one_code_is_one_act_and_no_complaint() throws Exception {
        String draft = desk.draftOfToday(desk.person(Role.WRITER), "Approved by a double click");
        DeskBrowser approver = longAgo(desk.person(Role.APPROVER));
        Map<String, String> fields = new HashMap<>(Map.of("seen", "2", "code", DeskBrowser.code(approver.email()),
                "form-token", approver.token(draft + "/approvals")));
        Callable<Integer> click = () -> approver.form().formParams(fields).post(draft + "/approvals").statusCode();
        var pool = Executors.newFixedThreadPool(2);
        List<java.util.concurrent.Future<Integer>> clicks = pool.invokeAll(List.of(click, click));
        assertThat(clicks.get(0).get()).isEqualTo(303);
        assertThat(clicks.get(1).get()).isEqualTo(303);
        pool.shutdown();
    }

    private String approvedToday(String headline) {
        String draft = desk.draftOfToday(desk.person(Role.WRITER), headline);
        desk.approve(desk.person(Role.APPROVER), draft);
        desk.decideNotMaterial(desk.person(Role.PUBLISHER), draft);
        return draft;
    }

    private static DeskBrowser longAgo(DeskBrowser browser) {
        return browser.gaveCodeAt(Clock.systemUTC().instant().minus(StepUp.HOLDS).minusSeconds(60));
    }

    private static boolean asksForCode(DeskBrowser browser, String page) {
        return Jsoup.parse(browser.get(page).asString()).selectFirst("input[name=code]") != null;
    }
}
