package org.dateline.shared;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.account.DeskBrowser;
import org.dateline.evaluation.TestDatabase;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SecurityHeadersTest {

    private static final List<String> ALWAYS = List.of("Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy",
            "Permissions-Policy", "Cross-Origin-Opener-Policy", "Cross-Origin-Resource-Policy", "X-Frame-Options", "Cache-Control");

    /** One answer of each kind. */
    static Stream<Response> answers() {
        return Stream.of(
                get("/desk/sign-in"),
                get("/desk/account"),
                get("/nothing-here"),
                get("/nothing-here.json"),
                get("/css/tokens.css"),
                get("/"),
                get("/releases"),
                get("/feeds/releases.atom"),
                get("/log/checkpoint"),
                get(Assets.css("tokens.base")),
                get("/odd;path"),
                given().post("/desk/sign-in"),
                given().delete("/desk/sign-in"),
                given().contentType("text/plain").body("x").post("/desk/sign-in"),
                given().accept("image/png").get("/desk/sign-in"),
                DeskBrowser.of(Role.WRITER).get("/desk/people"),
                DeskBrowser.of(Role.WRITER).get("/desk/account"));
    }

    @Test
    void every_kind_of_answer_carries_every_security_header() {
        assertThat(answers()).allSatisfy(answer -> assertThat(ALWAYS)
                .allSatisfy(name -> assertThat(answer.header(name)).as(name + " of " + answer.statusCode()).isNotBlank()));
    }

    @Test
    void no_answer_says_anything_twice() {
        assertThat(answers()).allSatisfy(answer -> assertThat(ALWAYS)
                .allSatisfy(name -> assertThat(answer.headers().getValues(name)).as(name + " of " + answer.statusCode()).hasSize(1)));
    }

    @Test
    void no_policy_allows_what_is_unsafe() {
        assertThat(answers()).extracting(answer -> answer.header("Content-Security-Policy"))
                .allSatisfy(policy -> assertThat(policy).startsWith("default-src 'none'").doesNotContain("unsafe"));
    }

    @Test
    void no_answer_says_what_serves_it() {
        assertThat(answers()).noneMatch(answer -> answer.headers().hasHeaderWithName("Server")
                || answer.headers().hasHeaderWithName("X-Powered-By"));
    }

    @Test
    void no_answer_shows_where_in_the_program_it_comes_from() {
        assertThat(answers()).allSatisfy(answer ->
                assertThat(answer.asString()).doesNotContain("Exception", "org.dateline", "io.quarkus", "\tat "));
    }

    @Test
    void a_page_that_is_missing_is_a_page_for_people() {
        assertThat(given().accept("text/html").get("/nothing-here").contentType()).startsWith("text/html");
    }

    @Test
    void a_page_that_is_missing_is_a_problem_for_machines() {
        assertThat(get("/nothing-here.json").contentType()).startsWith("application/problem+json");
    }

    @Test
    void an_odd_path_is_a_bad_request() {
        assertThat(get("/odd;path").statusCode()).isEqualTo(400);
    }

    @Test
    void a_verb_that_an_address_does_not_take_is_named_as_such() {
        assertThat(given().delete("/desk/sign-in").statusCode()).isEqualTo(405);
    }

    @Test
    void a_public_page_sets_no_cookie() {
        assertThat(get("/nothing-here").headers().hasHeaderWithName("Set-Cookie")).isFalse();
    }

    private static Response get(String path) {
        return given().urlEncodingEnabled(false).redirects().follow(false).get(path);
    }
}
