package org.dateline.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.dateline.evaluation.TestDatabase;
import org.dateline.shared.Role;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SessionsTest {

    private static final String PATH = SessionsResource.PATH;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Firefox/128.0 | Firefox on Windows",
            "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605.1.15 | Safari on macOS",
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36 Edg/126.0.0.0 | Edge on Windows",
            "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36 | Chrome on Android",
            "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1 | Safari on an iPhone",
            "curl/8.5.0 | A browser"})
    void a_browser_is_named_in_words(String userAgent, String words) {
        assertThat(Device.words(userAgent)).isEqualTo(words);
    }

    @Test
    void the_sessions_are_listed_with_the_one_of_this_browser_marked() {
        DeskBrowser here = DeskBrowser.of(Role.WRITER);
        DeskBrowser.unknown().signIn(here.email(), DeskBrowser.PASSWORD);
        Document page = Jsoup.parse(here.get(PATH).asString());
        assertThat(page.select("tbody tr")).hasSize(2);
        assertThat(page.select("tbody tr:contains(this one)")).hasSize(1);
        assertThat(page.select("tbody tr:contains(this one)").text()).contains("192.0.2.1");
    }

    @Test
    void each_can_be_signed_out_from_another() {
        DeskBrowser here = DeskBrowser.of(Role.WRITER);
        DeskBrowser elsewhere = DeskBrowser.unknown().signIn(here.email(), DeskBrowser.PASSWORD);
        signOut(here, Secret.hash(elsewhere.sessionId()));
        elsewhere.get("/desk/account").then().statusCode(303);
        here.get("/desk/account").then().statusCode(200);
    }

    @Test
    void all_others_can_be_signed_out_at_once() {
        DeskBrowser here = DeskBrowser.of(Role.WRITER);
        DeskBrowser elsewhere = DeskBrowser.unknown().signIn(here.email(), DeskBrowser.PASSWORD);
        here.post(PATH, PATH + "/others/sign-out", Map.of()).then().statusCode(303);
        elsewhere.get("/desk/account").then().statusCode(303);
        here.get("/desk/account").then().statusCode(200);
    }

    @Test
    void ending_the_own_session_leads_to_the_sign_in() {
        DeskBrowser here = DeskBrowser.of(Role.WRITER);
        here.post(PATH, PATH + "/" + Secret.hash(here.sessionId()) + "/sign-out", Map.of()).then()
                .statusCode(303).header("Location", containsString("/desk/sign-in"));
    }

    @Test
    void nobody_ends_anothers_session() {
        DeskBrowser other = DeskBrowser.of(Role.WRITER);
        DeskBrowser here = DeskBrowser.of(Role.ADMINISTRATOR);
        here.post(PATH, PATH + "/" + Secret.hash(other.sessionId()) + "/sign-out", Map.of()).then().statusCode(404);
        other.get("/desk/account").then().statusCode(200);
    }

    private static void signOut(DeskBrowser browser, String id) {
        browser.post(PATH, PATH + "/" + id + "/sign-out", Map.of()).then().statusCode(303);
    }
}
