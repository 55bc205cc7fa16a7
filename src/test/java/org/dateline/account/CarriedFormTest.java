package org.dateline.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.dateline.evaluation.TestDatabase;
import org.dateline.shared.ComesBack;
import org.dateline.shared.FormToken;
import org.dateline.shared.Role;
import org.dateline.shared.SettableClock;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A form that is sent when the session of its sender is over: what was typed goes through the sign-in and is looked at again. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CarriedFormTest {

    private static final String NAME = "Avery \"<b>Example&amp;\u00e9\u6f22";
    private static final String PEOPLE = "/desk/people";

    @Inject
    SettableClock clock;

    private final String email = UUID.randomUUID() + "@desk.invalid";

    @AfterEach
    void letTheClockGo() {
        clock.letGo();
    }

    @Test
    void it_is_answered_with_the_sign_in_and_what_was_typed() {
        Response answer = sentTooLate(administrator());
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        Document page = Jsoup.parse(answer.asString());
        assertThat(page.select("h1").text()).isEqualTo("You are no longer signed in");
        assertThat(page.select(".typed dd").text()).contains(NAME);
        assertThat(page.select("b").text()).doesNotContain("Example");
        assertThat(form(page).attr("action")).isEqualTo("/desk/sign-in");
    }

    @Test
    void signing_in_leads_back_to_the_form_as_it_was_typed_and_nothing_is_saved() {
        DeskBrowser browser = administrator();
        Document form = lookedAt(browser, browser.email(), sentTooLate(browser));
        assertThat(form.select("main input[name=name]").val()).isEqualTo(NAME);
        assertThat(form.select("main input[name=email]").val()).isEqualTo(email);
        assertThat(form.text()).contains(ComesBack.NOTICE);
        assertThat(isKnown()).isFalse();
    }

    @Test
    void it_is_saved_when_it_is_sent_again() {
        DeskBrowser browser = administrator();
        Document form = lookedAt(browser, browser.email(), sentTooLate(browser));
        Response saved = send(browser, form, Map.of("issuer", "0"));
        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(isKnown()).isTrue();
    }

    @Test
    void a_wrong_password_does_not_lose_it() {
        DeskBrowser browser = administrator();
        Document signIn = Jsoup.parse(sentTooLate(browser).asString());
        Response wrong = send(browser, signIn, Map.of("email", browser.email(), "password", "wrong"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        Document form = lookedAt(browser, browser.email(), wrong);
        assertThat(form.select("main input[name=name]").val()).isEqualTo(NAME);
    }

    @Test
    void a_wrong_code_does_not_lose_it() {
        DeskBrowser browser = administrator();
        DeskBrowser.forgetGuesses();
        Response code = send(browser, Jsoup.parse(sentTooLate(browser).asString()),
                Map.of("email", browser.email(), "password", DeskBrowser.PASSWORD));
        Response wrong = send(browser, Jsoup.parse(code.asString()), Map.of("code", "not-it"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        Response again = send(browser, Jsoup.parse(wrong.asString()), Map.of("code", DeskBrowser.code(browser.email())));
        assertThat(Jsoup.parse(again.asString()).select("main input[name=name]").val()).isEqualTo(NAME);
    }

    @Test
    void somebody_else_who_signs_in_does_nothing_with_it_unawares() {
        DeskBrowser browser = administrator();
        String writer = DeskBrowser.newPerson(PersonRole.EVERY_ISSUER, Role.WRITER);
        Response again = signIn(browser, writer, sentTooLate(browser));
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(send(browser, Jsoup.parse(again.asString()), Map.of(ComesBack.LOOK, "yes")).statusCode()).isEqualTo(403);
        assertThat(isKnown()).isFalse();
    }

    @Test
    void what_another_site_sent_is_not_carried() {
        DeskBrowser browser = administrator();
        String token = browser.token(PEOPLE);
        tomorrow();
        Response answer = browser.form().header("Sec-Fetch-Site", "cross-site")
                .formParams(Map.of("name", NAME, "email", email, FormToken.FIELD, token)).post(PEOPLE);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.asString()).doesNotContain("Avery", "carried");
    }

    @Test
    void what_has_not_the_token_of_this_browser_is_not_carried() {
        DeskBrowser browser = administrator();
        browser.token(PEOPLE);
        tomorrow();
        Response answer = browser.form().formParams(Map.of("name", NAME, "email", email, FormToken.FIELD, "B".repeat(43))).post(PEOPLE);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.asString()).doesNotContain("Avery", "carried");
    }

    @Test
    void an_act_is_not_carried() {
        DeskBrowser browser = administrator();
        String token = browser.token(PEOPLE);
        tomorrow();
        Response answer = browser.form().formParams(Map.of(FormToken.FIELD, token, "reason", "typed")).post("/desk/sign-out");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.asString()).doesNotContain("carried");
    }

    @Test
    void a_password_is_never_carried() {
        assertThat(Carried.of("/desk/people", "name=x&password=osmium&current=osmium&again=osmium&form-token=osmium").form()).isEqualTo("name=x");
    }

    @Test
    void nothing_is_carried_to_where_no_form_of_the_desk_is() {
        for (String action : new String[] {"", "/", "/desk", "https://evil.example/desk/people", "//evil.example/desk/people", "/desk/../people",
            "/desk/people?x=y", "/desk//people", "/desk/people\"><script>", "javascript:alert(1)"}) {
            assertThat(Carried.of(action, "name=x").isEmpty()).as(action).isTrue();
        }
    }

    @Test
    void what_is_longer_than_any_form_is_not_carried() {
        DeskBrowser browser = administrator();
        String token = browser.token(PEOPLE);
        tomorrow();
        Response answer = browser.form().formParam(FormToken.FIELD, token).formParam("name", "x".repeat(5_000_000)).post(PEOPLE);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.asString()).doesNotContain("carried");
    }

    private static DeskBrowser administrator() {
        return DeskBrowser.of(Role.ADMINISTRATOR);
    }

    private void tomorrow() {
        clock.stopAt(Clock.systemUTC().instant().plus(Duration.ofDays(1)));
    }

    private Response sentTooLate(DeskBrowser browser) {
        String token = browser.token(PEOPLE);
        tomorrow();
        return browser.keep(browser.form().formParams(Map.of("name", NAME, "email", email, FormToken.FIELD, token)).post(PEOPLE));
    }

    private static Response signIn(DeskBrowser browser, String person, Response page) {
        DeskBrowser.forgetGuesses();
        Response next = send(browser, Jsoup.parse(page.asString()), Map.of("email", person, "password", DeskBrowser.PASSWORD));
        Document code = Jsoup.parse(next.asString());
        return code.select("main input[name=code]").isEmpty() ? next
                : send(browser, code, Map.of("code", DeskBrowser.code(person)));
    }

    private Document lookedAt(DeskBrowser browser, String person, Response signInPage) {
        Response again = signIn(browser, person, signInPage);
        assertThat(again.statusCode()).as(again.asString()).isEqualTo(200);
        Response form = send(browser, Jsoup.parse(again.asString()), Map.of(ComesBack.LOOK, "yes"));
        assertThat(form.statusCode()).as(form.asString()).isEqualTo(422);
        return Jsoup.parse(form.asString());
    }

    /** Fills in the form of a page and sends it, hidden fields and all, as a browser without scripts does. */
    private static Response send(DeskBrowser browser, Document page, Map<String, String> typed) {
        Element form = form(page);
        Map<String, String> fields = new LinkedHashMap<>();
        form.select("input[name]").forEach(input -> fields.put(input.attr("name"), input.val()));
        fields.putAll(typed);
        return browser.keep(browser.form().formParams(fields).post(form.attr("action")));
    }

    private static Element form(Document page) {
        return page.selectFirst("main form");
    }

    private boolean isKnown() {
        return QuarkusTransaction.requiringNew().call(() -> Person.byEmail(email)).isPresent();
    }
}
