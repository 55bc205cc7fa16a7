package org.dateline.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.dateline.evaluation.TestDatabase;
import org.dateline.shared.Role;
import org.dateline.shared.SettableClock;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The Big List of Naughty Strings in every field: a part of it each time, and all of it in the long run. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class HostileInputTest {

    @Inject
    SettableClock clock;

    /** So that no brake is felt. */
    @BeforeEach
    void stopTheClock() {
        clock.stopAt(Clock.systemUTC().instant());
    }

    @AfterEach
    void letTheClockGo() {
        clock.letGo();
    }

    private int oneIn = 5;

    @Test
    @Tag("soak")
    void every_string_in_every_field() throws IOException {
        oneIn = 1;
        the_e_mail_to_sign_in_with_comes_back_as_text();
        a_password_to_sign_in_with_breaks_nothing();
        where_to_go_after_signing_in_breaks_nothing_and_stays_at_the_desk();
        the_name_of_a_new_person_comes_back_as_text();
        a_new_password_breaks_nothing();
        the_token_of_a_form_breaks_nothing();
    }

    @Test
    void the_e_mail_to_sign_in_with_comes_back_as_text() throws IOException {
        DeskBrowser browser = DeskBrowser.unknown();
        String token = browser.token("/desk/sign-in");
        assertThat(notGivenBack("email", text -> browser.form().formParams(Map.of("email", text, "form-token", token)).post("/desk/sign-in")))
                .isEmpty();
    }

    @Test
    void a_password_to_sign_in_with_breaks_nothing() throws IOException {
        DeskBrowser browser = DeskBrowser.unknown();
        String token = browser.token("/desk/sign-in");
        // Each from a network of its own and for another name, so that no brake is felt, neither here nor later.
        var host = new AtomicInteger();
        assertThat(broken(text -> browser.form().header("X-Forwarded-For", "198.51.100." + host.incrementAndGet())
                .formParams(Map.of("email", "nobody" + host + "@desk.invalid", "password", text, "form-token", token))
                .post("/desk/sign-in"), 3 * oneIn)).isEmpty();
    }

    @Test
    void where_to_go_after_signing_in_breaks_nothing_and_stays_at_the_desk() throws IOException {
        var elsewhere = new ArrayList<String>();
        for (String text : strings(oneIn)) {
            Response page = DeskBrowser.unknown().request().queryParam("return", text).get("/desk/sign-in");
            if (page.statusCode() != 200 || !Jsoup.parse(page.asString()).selectFirst("input[name=return]").val().startsWith("/desk")) {
                elsewhere.add(text);
            }
        }
        assertThat(elsewhere).isEmpty();
    }

    @Test
    void the_name_of_a_new_person_comes_back_as_text() throws IOException {
        DeskBrowser browser = DeskBrowser.of(Role.ADMINISTRATOR);
        String token = browser.token("/desk/people");
        assertThat(notGivenBack("name", text -> {
            clock.advance(Duration.ofSeconds(1));
            return browser.form().formParams(Map.of("name", text, "email", "x", "form-token", token)).post("/desk/people");
        })).isEmpty();
    }

    @Test
    void a_new_password_breaks_nothing() throws IOException {
        DeskBrowser browser = DeskBrowser.of(Role.WRITER);
        String token = browser.token("/desk/account");
        assertThat(broken(text -> {
            clock.advance(Duration.ofMinutes(1));
            return browser.form().formParams(Map.of("current", text, "password", text, "again", "x", "form-token", token))
                    .post("/desk/account");
        }, 3 * oneIn)).isEmpty();
    }

    @Test
    void the_token_of_a_form_breaks_nothing() throws IOException {
        DeskBrowser browser = DeskBrowser.unknown();
        assertThat(broken(text -> browser.form().formParam("form-token", text).post("/desk/sign-in"), oneIn)).isEmpty();
    }

    private List<String> notGivenBack(String field, Function<String, Response> send) throws IOException {
        var lost = new ArrayList<String>();
        for (String text : strings(oneIn)) {
            Response answer = send.apply(text);
            Document page = Jsoup.parse(answer.asString());
            var input = page.selectFirst("main input[name=" + field + "]");
            String expected = Jsoup.parse("<input value=\"" + text.replace("&", "&amp;").replace("\"", "&quot;") + "\">").selectFirst("input").val();
            if (input == null || !input.val().equals(expected) || !page.select("script, main img, iframe, svg").isEmpty()) {
                lost.add(answer.statusCode() + " " + text);
            }
        }
        return lost;
    }

    private static List<String> broken(Function<String, Response> send, int oneIn) throws IOException {
        var broken = new ArrayList<String>();
        for (String text : strings(oneIn)) {
            int status = send.apply(text).statusCode();
            if (status >= 500) {
                broken.add(status + " " + text);
            }
        }
        return broken;
    }

    private static List<String> strings(int oneIn) throws IOException {
        String[] all = new ObjectMapper().readValue(Path.of("../shared/data/hostile/blns.json").toFile(), String[].class);
        return IntStream.range(0, all.length).filter(i -> i % oneIn == 0).mapToObj(i -> all[i]).toList();
    }
}
