package org.dateline.shared;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Map;
import org.dateline.evaluation.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may send a form of the public site: its own pages, as the browser says, and machines where a form is for them. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PublicFormTest {

    private static final String FOR_PEOPLE = "/test-of-public-forms/people";
    private static final String FOR_MACHINES = "/test-of-public-forms/machines";

    /** Two forms as features have them. */
    @Path("/test-of-public-forms")
    public static class Forms {

        @POST
        @Path("people")
        @PermitAll
        @PublicForm
        public String fromPeople() {
            return "taken";
        }

        @POST
        @Path("machines")
        @PermitAll
        @PublicForm(fromMachines = true)
        public String fromMachines() {
            return "taken";
        }

        @POST
        @Path("nobody")
        @PermitAll
        public String withoutSayingSo() {
            return "taken";
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"same-origin", "none"})
    void a_form_that_the_browser_calls_our_own_is_taken(String site) {
        assertTaken(given().header("Sec-Fetch-Site", site).post(FOR_PEOPLE));
    }

    @Test
    void a_form_from_our_own_origin_is_taken_from_a_browser_that_says_no_more() {
        assertTaken(given().header("Origin", "http://localhost:" + RestAssured.port).post(FOR_PEOPLE));
    }

    @ParameterizedTest
    @CsvSource({"Sec-Fetch-Site, cross-site", "Sec-Fetch-Site, same-site", "Sec-Fetch-Site, SAME-ORIGIN", "Origin, https://evil.example",
        "Origin, null", "Origin, http://localhost", "Origin, http://localhost:1.evil.example", "Origin, 'https://localhost:8080'"})
    void a_form_from_another_page_is_refused_by_people_and_machines(String header, String value) {
        assertRefused(given().header(header, value).post(FOR_PEOPLE));
        assertRefused(given().header(header, value).post(FOR_MACHINES));
    }

    @Test
    void what_the_browser_says_of_the_site_counts_whatever_the_origin() {
        assertRefused(given().headers(Map.of("Sec-Fetch-Site", "cross-site", "Origin", "http://localhost:" + RestAssured.port)).post(FOR_PEOPLE));
    }

    @Test
    void what_says_nothing_of_itself_is_no_browser_and_refused_where_people_are_meant() {
        assertRefused(given().post(FOR_PEOPLE));
    }

    @Test
    void a_machine_may_send_what_is_for_machines() {
        assertTaken(given().post(FOR_MACHINES));
    }

    @Test
    void a_method_that_does_not_say_that_it_is_for_the_public_asks_for_the_token_of_the_desk() {
        assertRefused(given().header("Sec-Fetch-Site", "same-origin").post("/test-of-public-forms/nobody"));
    }

    @Test
    void a_machine_is_refused_with_problem_details() {
        Response answer = given().accept("application/json, */*;q=0.1").header("Origin", "https://evil.example").post(FOR_MACHINES);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getInt("status")).isEqualTo(403);
    }

    private static void assertTaken(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.asString()).isEqualTo("taken");
    }

    private static void assertRefused(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(403);
        assertThat(answer.asString()).contains("<h1>", "othing was done").doesNotContain("taken", "Exception", "\tat ");
    }
}
