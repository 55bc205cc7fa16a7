package org.dateline.account;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.dateline.evaluation.TestDatabase;
import org.dateline.shared.FormToken;
import org.dateline.shared.Role;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SignInTest {

    private static final String ACCOUNT = "/desk/account";

    @Test
    void a_page_of_the_desk_leads_nobody_to_the_sign_in_and_back() {
        DeskBrowser.unknown().get(ACCOUNT).then()
                .statusCode(303)
                .header("Location", containsString("/desk/sign-in?return=%2Fdesk%2Faccount"));
    }

    @Test
    void the_right_password_begins_a_session() {
        String email = DeskBrowser.newPerson(1, Role.WRITER);
        DeskBrowser.unknown().signIn(email, DeskBrowser.PASSWORD).get(ACCOUNT).then()
                .statusCode(200)
                .body(containsString("Robin Desk"));
    }

    @Test
    void signing_in_leads_back_to_the_page_that_was_asked_for() {
        String email = DeskBrowser.newPerson(1, Role.WRITER);
        signIn(email, DeskBrowser.PASSWORD, ACCOUNT).then()
                .statusCode(303)
                .header("Location", containsString(ACCOUNT));
    }

    @Test
    void signing_in_never_leads_to_another_site() {
        String email = DeskBrowser.newPerson(1, Role.WRITER);
        assertThat(signIn(email, DeskBrowser.PASSWORD, "//evil.example/desk").header("Location")).endsWith("/desk");
    }

    @Test
    void a_wrong_password_gives_a_message_and_keeps_the_address() {
        String email = DeskBrowser.newPerson(1, Role.WRITER);
        signIn(email, "wrong", "").then()
                .statusCode(422)
                .body(containsString("do not belong together"), containsString(email));
    }

    @Test
    void an_unknown_address_and_a_wrong_password_get_the_same_page() {
        String email = DeskBrowser.newPerson(1, Role.WRITER);
        String wrong = signIn(email, "wrong", "").asString();
        String unknown = signIn("x" + email, "wrong", "").asString();
        assertThat(withoutToken(unknown).replace("x" + email, email)).isEqualTo(withoutToken(wrong));
    }

    @Test
    void a_form_without_its_token_is_refused() {
        given().formParams(Map.of("email", "a@b.invalid", "password", "x")).post("/desk/sign-in").then()
                .statusCode(403)
                .body(containsString("Nothing was done"));
    }

    @Test
    void a_form_with_another_browsers_token_is_refused() {
        DeskBrowser other = DeskBrowser.unknown();
        DeskBrowser browser = DeskBrowser.unknown();
        browser.token("/desk/sign-in");
        browser.request().formParams(Map.of("email", "a@b.invalid", "password", "x", FormToken.FIELD, other.token("/desk/sign-in")))
                .post("/desk/sign-in").then()
                .statusCode(403);
    }

    @Test
    void the_session_ends_with_signing_out() {
        DeskBrowser browser = DeskBrowser.of(Role.WRITER);
        var stolen = browser.request();
        browser.post(ACCOUNT, "/desk/sign-out", Map.of()).then().statusCode(303);
        stolen.get(ACCOUNT).then().statusCode(303);
    }

    @Test
    void a_new_password_ends_the_other_sessions() {
        String email = DeskBrowser.newPerson(1, Role.WRITER);
        DeskBrowser elsewhere = DeskBrowser.unknown().signIn(email, DeskBrowser.PASSWORD);
        DeskBrowser here = DeskBrowser.unknown().signIn(email, DeskBrowser.PASSWORD);
        changePassword(here).then().statusCode(303);
        elsewhere.get(ACCOUNT).then().statusCode(303);
    }

    @Test
    void a_new_password_keeps_the_person_signed_in_where_it_was_chosen() {
        String email = DeskBrowser.newPerson(1, Role.WRITER);
        DeskBrowser here = DeskBrowser.unknown().signIn(email, DeskBrowser.PASSWORD);
        changePassword(here);
        here.get(ACCOUNT).then().statusCode(200);
    }

    @Test
    void the_session_cookie_is_out_of_reach_of_scripts_and_of_other_sites() {
        String email = DeskBrowser.newPerson(1, Role.WRITER);
        var cookie = signIn(email, DeskBrowser.PASSWORD, "").detailedCookie(SessionMechanism.COOKIE);
        assertThat(cookie.isHttpOnly() && "Lax".equals(cookie.getSameSite())).isTrue();
    }

    @Test
    void a_form_sent_by_another_site_is_refused_in_spite_of_its_token() {
        DeskBrowser browser = DeskBrowser.of(Role.WRITER);
        String token = browser.token(ACCOUNT);
        browser.request().header("Sec-Fetch-Site", "cross-site").formParam(FormToken.FIELD, token).post("/desk/sign-out").then()
                .statusCode(403)
                .body(containsString("did not come from a page of this site"));
    }

    @Test
    void without_a_provider_there_is_no_sign_in_by_the_company() {
        DeskBrowser.unknown().get(CompanySignInResource.PATH).then().statusCode(404);
        DeskBrowser.unknown().get("/desk/sign-in").then().body(not(containsString(CompanySignInResource.PATH)));
    }

    @Test
    void a_page_of_the_desk_is_kept_by_nobody() {
        DeskBrowser.of(Role.WRITER).get(ACCOUNT).then().header("Cache-Control", equalTo("no-store"));
    }

    @Test
    void a_typed_address_comes_back_as_text() {
        signIn("\"><script>alert(1)</script>", "x", "").then().body(not(containsString("<script>")));
    }

    private static io.restassured.response.Response changePassword(DeskBrowser browser) {
        String chosen = "ruthenium iridium platinum";
        return browser.post(ACCOUNT, ACCOUNT,
                Map.of("current", DeskBrowser.PASSWORD, "password", chosen, "again", chosen));
    }

    private static io.restassured.response.Response signIn(String email, String password, String back) {
        return DeskBrowser.unknown().post("/desk/sign-in", "/desk/sign-in",
                Map.of("email", email, "password", password, "return", back));
    }

    private static String withoutToken(String page) {
        return page.replaceAll("value=\"[A-Za-z0-9_-]{43}\"", "");
    }
}
