package org.dateline.shared;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.dateline.account.DeskBrowser;
import org.dateline.evaluation.TestDatabase;
import org.junit.jupiter.api.Test;

/** What is too large is refused with a page, or with problem details, before anybody looks at it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class TooLargeTest {

    private static final long MEGABYTE = 1024 * 1024;

    @Test
    void a_body_that_is_larger_than_any_is_read_to_its_end_so_that_a_browser_shows_the_answer() throws IOException {
        String answer = announced("text/html", 61 * MEGABYTE, true);
        assertThat(answer).startsWith("HTTP/1.1 413 ").contains("text/html", "That is too large").doesNotContain("Exception", "\tat ");
    }

    @Test
    void for_a_body_beyond_all_measure_nothing_is_waited_for() throws IOException {
        String answer = announced("text/html", 5_000 * MEGABYTE, false);
        assertThat(answer).startsWith("HTTP/1.1 413 ").contains("text/html", "That is too large").doesNotContain("Exception", "\tat ");
    }

    @Test
    void a_machine_gets_problem_details() throws IOException {
        String answer = announced("application/json", 5_000 * MEGABYTE, false);
        assertThat(answer).startsWith("HTTP/1.1 413 ").contains("application/problem+json", "\"status\":413").doesNotContain("Exception", "\tat ");
    }

    @Test
    void a_field_that_is_too_large_is_refused_with_a_page() {
        DeskBrowser browser = DeskBrowser.unknown();
        String token = browser.token("/desk/sign-in");
        var answer = browser.form().formParam(FormToken.FIELD, token).formParam("email", "x".repeat(9 * 1024 * 1024)).post("/desk/sign-in");
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.asString()).contains("That is too large").doesNotContain("Exception", "\tat ");
    }

    @Test
    void a_form_with_too_many_fields_is_refused_with_a_page() {
        DeskBrowser browser = DeskBrowser.unknown();
        String token = browser.token("/desk/sign-in");
        var answer = browser.form().body(FormToken.FIELD + "=" + token + "&x=y".repeat(2_000)).post("/desk/sign-in");
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.asString()).contains("<h1>").doesNotContain("Exception", "\tat ");
    }

    @Test
    void an_address_that_is_too_long_is_refused_with_a_page() {
        var answer = given().get("/releases/" + "x".repeat(3_000));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.asString()).contains("<h1>").doesNotContain("Exception", "\tat ");
    }

    private static String announced(String accept, long length, boolean sent) throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(("POST /desk/imports HTTP/1.1\r\nHost: localhost\r\nAccept: " + accept + "\r\nConnection: close\r\n"
                    + "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: " + length + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            for (long rest = sent ? length : 0; rest > 0; rest -= MEGABYTE) {
                socket.getOutputStream().write(new byte[(int) MEGABYTE]);
            }
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
