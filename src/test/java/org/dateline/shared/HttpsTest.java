package org.dateline.shared;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import java.util.Map;
import org.dateline.account.DeskBrowser;
import org.dateline.evaluation.TestDatabase;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** What changes as soon as the public reaches the portal by HTTPS. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestProfile(HttpsTest.ReachedByHttps.class)
class HttpsTest {

    public static class ReachedByHttps implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("dateline.origin", "https://news.example");
        }
    }

    @Test
    void browsers_are_told_on_every_answer_never_to_come_by_plain_http() {
        for (String path : new String[] {"/", "/desk/sign-in", "/nothing-here", "/odd;path", "/css/tokens.css"}) {
            assertThat(given().urlEncodingEnabled(false).get(path).header("Strict-Transport-Security")).as(path)
                    .matches("max-age=\\d{8,}; includeSubDomains");
        }
    }

    @Test
    void the_cookies_of_the_desk_can_be_set_by_no_neighbour_and_go_by_https_alone() {
        Response form = given().get("/desk/sign-in");
        assertGuarded(form.detailedCookie("__Host-dateline-form"));
        Response begun = signIn(form, DeskBrowser.newPerson(1, Role.WRITER));
        assertGuarded(begun.detailedCookie("__Host-dateline-desk"));
        assertGuarded(begun.detailedCookie("__Host-dateline-device"));
    }

    @Test
    void a_session_under_the_name_it_has_without_https_is_none() {
        Response begun = signIn(given().get("/desk/sign-in"), DeskBrowser.newPerson(1, Role.WRITER));
        String session = begun.cookie("__Host-dateline-desk");
        assertThat(given().redirects().follow(false).cookie("__Host-dateline-desk", session).get("/desk/account").statusCode()).isEqualTo(200);
        assertThat(given().redirects().follow(false).cookie("dateline-desk", session).get("/desk/account").statusCode()).isEqualTo(303);
    }

    @Test
    void only_the_stated_origin_is_ours() {
        assertThat(post("https://news.example").statusCode()).isEqualTo(422);
        assertThat(post("http://news.example").statusCode()).isEqualTo(403);
        assertThat(post("http://localhost:" + io.restassured.RestAssured.port).statusCode()).isEqualTo(403);
    }

    private static Response post(String origin) {
        Response form = given().get("/desk/sign-in");
        return given().header("Origin", origin).cookies(form.cookies()).formParam(FormToken.FIELD, token(form)).post("/desk/sign-in");
    }

    private static Response signIn(Response form, String email) {
        DeskBrowser.forgetGuesses();
        return given().redirects().follow(false).cookies(form.cookies())
                .formParams(Map.of("email", email, "password", DeskBrowser.PASSWORD, FormToken.FIELD, token(form)))
                .post("/desk/sign-in");
    }

    private static String token(Response form) {
        return Jsoup.parse(form.asString()).selectFirst("input[name=" + FormToken.FIELD + "]").val();
    }

    private static void assertGuarded(Cookie cookie) {
        assertThat(cookie).isNotNull();
        assertThat(cookie.isSecured() && cookie.isHttpOnly() && "/".equals(cookie.getPath()) && cookie.getDomain() == null).as(cookie.toString()).isTrue();
    }
}
