package org.dateline.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.dateline.audit.AuditEvent;
import org.dateline.evaluation.TestDatabase;
import org.dateline.shared.Role;
import org.dateline.shared.SettableClock;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SecondFactorTest {

    private static final String CODE = SignInCodeResource.PATH;
    private static final String SET_UP = SecondFactorResource.PATH;

    @Inject
    SettableClock clock;

    @AfterEach
    void letTheClockGo() {
        clock.letGo();
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = {"APPROVER", "PUBLISHER", "ADMINISTRATOR"})
    void who_approves_publishes_or_administers_can_do_nothing_without_a_second_factor(Role role) {
        DeskBrowser browser = withoutFactor(role);
        String page = role == Role.ADMINISTRATOR ? "/desk/people" : "/desk/drafts";
        browser.get(page).then().statusCode(303).header("Location", containsString(SET_UP));
    }

    @Test
    void a_writer_needs_none() {
        withoutFactor(Role.WRITER).get("/desk/drafts").then().statusCode(200);
    }

    @Test
    void an_act_without_the_second_factor_is_refused_too() {
        withoutFactor(Role.ADMINISTRATOR).post("/desk/account", "/desk/people", Map.of("name", "Kim", "email", "kim@desk.invalid")).then()
                .statusCode(403);
    }

    @Test
    void a_role_that_needs_a_second_factor_stops_an_open_session_until_it_is_there() {
        DeskBrowser writer = withoutFactor(Role.WRITER);
        QuarkusTransaction.requiringNew().run(() -> person(writer).grant(PersonRole.EVERY_ISSUER, Role.PUBLISHER, clock.instant()));
        writer.get("/desk/drafts").then().statusCode(303);
    }

    @Test
    void setting_up_the_app_opens_what_the_roles_allow() {
        DeskBrowser browser = withoutFactor(Role.ADMINISTRATOR);
        setUp(browser);
        browser.get("/desk/people").then().statusCode(200);
    }

    @Test
    void setting_up_the_app_ends_the_other_sessions() {
        DeskBrowser browser = withoutFactor(Role.ADMINISTRATOR);
        DeskBrowser elsewhere = DeskBrowser.unknown().signIn(browser.email(), DeskBrowser.PASSWORD);
        setUp(browser);
        elsewhere.get("/desk/account").then().statusCode(303);
    }

    @Test
    void a_wrong_code_sets_nothing_up_and_keeps_the_picture() {
        DeskBrowser browser = withoutFactor(Role.ADMINISTRATOR);
        String secret = secret(browser);
        browser.post(SET_UP, SET_UP, Map.of("secret", secret, "newCode", "000000")).then()
                .statusCode(422)
                .body(containsString("value=\"" + secret), containsString("not the code of this picture"));
    }

    @Test
    void a_form_without_a_proper_secret_begins_anew() {
        withoutFactor(Role.ADMINISTRATOR).post(SET_UP, SET_UP, Map.of("secret", "x".repeat(100_000), "newCode", "000000")).then()
                .statusCode(303);
    }

    @Test
    void another_app_takes_a_code_of_the_first_one() {
        DeskBrowser browser = DeskBrowser.of(Role.PUBLISHER);
        clock.stopAt(Clock.systemUTC().instant().plus(Duration.ofMinutes(6)));
        String secret = secret(browser);
        browser.post(SET_UP, SET_UP, Map.of("secret", secret, "newCode", codeOf(secret), "code", "")).then()
                .statusCode(422)
                .body(containsString("Enter the code that your authenticator app shows now."));
    }

    @Test
    void the_stored_secret_is_not_in_clear() {
        DeskBrowser browser = withoutFactor(Role.ADMINISTRATOR);
        String secret = secret(browser);
        setUp(browser, secret);
        String stored = QuarkusTransaction.requiringNew().call(() -> (String) SecondFactor.getEntityManager()
                .createNativeQuery("SELECT HEX(sealed_secret) FROM second_factor WHERE person = ?1")
                .setParameter(1, person(browser).id()).getSingleResult());
        assertThat(stored.toLowerCase()).doesNotContain(secret);
    }

    @Test
    void with_the_password_alone_nobody_is_signed_in() {
        String email = DeskBrowser.newPerson(1, Role.PUBLISHER);
        DeskBrowser browser = withPassword(email);
        browser.get("/desk/account").then().statusCode(303).header("Location", containsString("/desk/sign-in?return"));
    }

    @Test
    void the_code_completes_the_sign_in() {
        String email = DeskBrowser.newPerson(1, Role.PUBLISHER);
        DeskBrowser browser = withPassword(email);
        give(browser, DeskBrowser.code(email)).then().statusCode(303);
        browser.get("/desk/account").then().statusCode(200);
    }

    @Test
    void a_code_is_good_once() {
        String email = DeskBrowser.newPerson(1, Role.PUBLISHER);
        String code = DeskBrowser.code(email);
        give(withPassword(email), code).then().statusCode(303);
        give(withPassword(email), code).then().statusCode(422);
    }

    @Test
    void a_code_sent_twenty_times_at_once_is_taken_once() throws Exception {
        String email = DeskBrowser.newPerson(1, Role.PUBLISHER);
        String code = DeskBrowser.code(email);
        var pool = Executors.newFixedThreadPool(4);
        Callable<Boolean> use = () -> QuarkusTransaction.requiringNew().call(() ->
                SecondFactor.of(Person.byEmail(email).orElseThrow().id()).orElseThrow().accepts(code, clock.instant()));
        long taken = pool.invokeAll(java.util.Collections.nCopies(20, use)).stream().filter(SecondFactorTest::isTrue).count();
        pool.shutdown();
        assertThat(taken).isEqualTo(1);
    }

    @Test
    void a_code_of_an_earlier_step_than_the_last_one_used_is_refused() {
        clock.stopAt(Clock.systemUTC().instant());
        String email = DeskBrowser.newPerson(1, Role.PUBLISHER);
        String earlier = DeskBrowser.code(email);
        clock.advance(OneTimeCode.STEP);
        give(withPassword(email), DeskBrowser.code(email)).then().statusCode(303);
        give(withPassword(email), earlier).then().statusCode(422);
    }

    @Test
    void after_five_wrong_codes_even_the_right_one_has_to_wait() {
        String email = DeskBrowser.newPerson(1, Role.PUBLISHER);
        for (int i = 0; i < 5; i++) {
            give(withPassword(email), "000000");
        }
        give(withPassword(email), DeskBrowser.code(email)).then().statusCode(429).body(containsString("Too many wrong codes"));
    }

    @Test
    void a_code_that_comes_too_late_leads_back_to_the_password() {
        String email = DeskBrowser.newPerson(1, Role.PUBLISHER);
        DeskBrowser browser = withPassword(email);
        clock.stopAt(Clock.systemUTC().instant().plus(HalfSignIn.VALID).plusSeconds(1));
        give(browser, DeskBrowser.code(email)).then().statusCode(303);
        browser.get("/desk/account").then().statusCode(303);
    }

    @Test
    void a_session_that_was_begun_without_the_factor_is_over_as_soon_as_there_is_one() {
        DeskBrowser browser = withoutFactor(Role.WRITER);
        QuarkusTransaction.requiringNew().run(() -> SecondFactor.enrol(person(browser).id(), OneTimeCode.newSecret(), 0, clock.instant()));
        browser.get("/desk/account").then().statusCode(303);
    }

    @Test
    void a_recovery_code_stands_in_for_the_app_once_however_it_is_typed() {
        DeskBrowser browser = withoutFactor(Role.PUBLISHER);
        String code = setUp(browser).get(0).toUpperCase().replace("-", " ");
        give(withPassword(browser.email()), code).then().statusCode(303).header("Location", containsString("recovered"));
        give(withPassword(browser.email()), code).then().statusCode(422);
    }

    @Test
    void a_recovery_code_is_written_down_and_told() {
        DeskBrowser browser = withoutFactor(Role.PUBLISHER);
        String code = setUp(browser).get(9);
        DeskBrowser recovered = withPassword(browser.email());
        give(recovered, code);
        recovered.get(SET_UP + "?recovered=1").then().body(containsString("You signed in with a recovery code."), containsString("9 of them are left"));
        assertThat(sentences(browser)).anyMatch(sentence -> sentence.startsWith("Robin Desk used a recovery code from") && sentence.endsWith("9 are left."));
    }

    @Test
    void there_are_ten_recovery_codes_and_none_is_stored_as_it_is() {
        DeskBrowser browser = withoutFactor(Role.PUBLISHER);
        List<String> codes = setUp(browser);
        List<String> stored = QuarkusTransaction.requiringNew().call(() -> RecoveryCode.getEntityManager()
                .createNativeQuery("SELECT code_hash FROM recovery_code WHERE person = ?1", String.class)
                .setParameter(1, person(browser).id()).getResultList().stream().map(String::valueOf).toList());
        assertThat(codes).hasSize(10).doesNotHaveDuplicates().doesNotContainAnyElementsOf(stored);
    }

    @Test
    void new_recovery_codes_make_the_earlier_ones_void() {
        DeskBrowser browser = withoutFactor(Role.PUBLISHER);
        String earlier = setUp(browser).get(0);
        browser.post("/desk/account/recovery-codes", "/desk/account/recovery-codes", Map.of()).then().statusCode(200);
        give(withPassword(browser.email()), earlier).then().statusCode(422);
    }

    @Test
    void the_recovery_codes_are_shown_only_once() {
        DeskBrowser browser = withoutFactor(Role.PUBLISHER);
        String code = setUp(browser).get(0);
        browser.get(SET_UP).then().body(not(containsString(code)));
    }

    @Test
    void hostile_codes_break_nothing() {
        String email = DeskBrowser.newPerson(1, Role.PUBLISHER);
        for (String code : List.of("\u0000", "x".repeat(1_000_000), "١٢٣٤٥٦", "-1", "' or 1=1 --")) {
            assertThat(give(withPassword(email), code).statusCode()).isBetween(400, 499);
        }
    }

    private DeskBrowser withoutFactor(Role role) {
        DeskBrowser browser = DeskBrowser.of(Role.WRITER);
        QuarkusTransaction.requiringNew().run(() -> person(browser).grant(PersonRole.EVERY_ISSUER, role, clock.instant()));
        return DeskBrowser.unknownAs(browser.email()).signIn(browser.email(), DeskBrowser.PASSWORD);
    }

    private static Person person(DeskBrowser browser) {
        return Person.byEmail(browser.email()).orElseThrow();
    }

    private static String secret(DeskBrowser browser) {
        return Jsoup.parse(browser.get(SET_UP).asString()).selectFirst("input[name=secret]").val();
    }

    private String codeOf(String secret) {
        return OneTimeCode.of(HexFormat.of().parseHex(secret), OneTimeCode.stepOf(clock.instant()));
    }

    /** @return the recovery codes */
    private List<String> setUp(DeskBrowser browser) {
        return setUp(browser, secret(browser));
    }

    private List<String> setUp(DeskBrowser browser, String secret) {
        Response answer = browser.post(SET_UP, SET_UP, Map.of("secret", secret, "newCode", codeOf(secret)));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        Document page = Jsoup.parse(answer.asString());
        return page.select(".codes code").eachText();
    }

    /** A browser in which the password was right and no code was given yet. */
    private static DeskBrowser withPassword(String email) {
        DeskBrowser browser = DeskBrowser.unknownAs(email);
        browser.post("/desk/sign-in", "/desk/sign-in", Map.of("email", email, "password", DeskBrowser.PASSWORD)).then()
                .statusCode(303).header("Location", containsString(CODE));
        return browser;
    }

    private static Response give(DeskBrowser browser, String code) {
        return browser.post(CODE, CODE, Map.of("code", code));
    }

    private static List<String> sentences(DeskBrowser browser) {
        return QuarkusTransaction.requiringNew().call(() -> AuditEvent.of("person", person(browser).id().toString()).stream()
                .map(AuditEvent::sentence).toList());
    }

    private static boolean isTrue(java.util.concurrent.Future<Boolean> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
