package org.dateline.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.dateline.evaluation.TestDatabase;
import org.dateline.shared.Role;
import org.dateline.shared.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class LockOutTest {

    private static final String ELSEWHERE = "192.0.2.";
    private static final String DEVICE = "D".repeat(43);
    private static final String STRANGER = "S".repeat(43);

    /** Each test has a day of its own, on which no address is known; long past, so that nothing of it slows other tests. */
    private static Instant day = Instant.parse("2001-01-01T00:00:00Z");

    @Inject
    SignIn signIn;

    @Inject
    SettableClock clock;

    @BeforeEach
    void stopTheClock() {
        day = day.plus(Duration.ofDays(1));
        clock.stopAt(day);
    }

    @AfterEach
    void letTheClockGo() {
        clock.letGo();
    }

    @Test
    void after_five_guesses_at_a_name_even_the_right_password_has_to_wait() {
        String email = person();
        guess(email, 5);
        assertThat(signIn.attempt(email, DeskBrowser.PASSWORD, from(ELSEWHERE + 9), STRANGER)).isInstanceOf(SignIn.TooFast.class);
    }

    @Test
    void a_minute_later_one_more_guess_is_looked_at() {
        String email = person();
        guess(email, 5);
        clock.advance(Duration.ofSeconds(61));
        assertThat(signIn.attempt(email, DeskBrowser.PASSWORD, from(ELSEWHERE + 9), STRANGER)).isInstanceOf(SignIn.Begun.class);
    }

    @Test
    void a_known_device_of_the_owner_gets_in_whatever_others_guess() {
        String email = person();
        signIn.attempt(email, DeskBrowser.PASSWORD, from(ELSEWHERE + 9), DEVICE);
        guess(email, 50);
        assertThat(signIn.attempt(email, DeskBrowser.PASSWORD, from(ELSEWHERE + 1), DEVICE)).isInstanceOf(SignIn.Begun.class);
    }

    @Test
    void a_known_device_is_slowed_by_its_own_guesses() {
        String email = person();
        signIn.attempt(email, DeskBrowser.PASSWORD, from(ELSEWHERE + 9), DEVICE);
        for (int i = 0; i < 10; i++) {
            signIn.attempt(email, "wrong", from(ELSEWHERE + 9), DEVICE);
        }
        assertThat(signIn.attempt(email, DeskBrowser.PASSWORD, from(ELSEWHERE + 9), DEVICE)).isInstanceOf(SignIn.TooFast.class);
    }

    @Test
    void an_unknown_name_is_slowed_like_a_known_one() {
        String nobody = "nobody-" + day.getEpochSecond() + "@desk.invalid";
        guess(nobody, 5);
        assertThat(signIn.attempt(nobody, "wrong", from(ELSEWHERE + 9), STRANGER)).isInstanceOf(SignIn.TooFast.class);
    }

    @Test
    void one_address_cannot_try_one_password_at_many_names() {
        for (int i = 0; i < 20; i++) {
            signIn.attempt("name-%d-%d@desk.invalid".formatted(i, day.getEpochSecond()), "wrong", from("198.51.100.7"), STRANGER);
        }
        assertThat(signIn.attempt(person(), DeskBrowser.PASSWORD, from("198.51.100.7"), STRANGER)).isInstanceOf(SignIn.TooFast.class);
    }

    @Test
    void right_passwords_are_not_counted() {
        String email = person();
        for (int i = 0; i < 10; i++) {
            signIn.attempt(email, DeskBrowser.PASSWORD, from(ELSEWHERE + 9), Secret.token());
        }
        assertThat(signIn.attempt(email, DeskBrowser.PASSWORD, from(ELSEWHERE + 9), Secret.token())).isInstanceOf(SignIn.Begun.class);
    }

    @Test
    void the_page_says_how_long_to_wait_and_keeps_the_address() {
        String email = person();
        guess(email, 5);
        DeskBrowser.unknown().post("/desk/sign-in", "/desk/sign-in", java.util.Map.of("email", email, "password", "x")).then()
                .statusCode(429)
                .header("Retry-After", org.hamcrest.Matchers.matchesPattern("\\d+"))
                .body(containsString("Wait "), containsString(email));
    }

    @Test
    void a_whole_network_of_version_6_counts_as_one_address() {
        assertThat(from("2001:db8:1:2:3:4:5:6").network()).isEqualTo(from("2001:db8:1:2:ffff:0:0:1").network());
    }

    /** From other addresses, so that only the name is counted. */
    private void guess(String email, int times) {
        for (int i = 0; i < times; i++) {
            signIn.attempt(email, "wrong", from(ELSEWHERE + (100 + i)), STRANGER);
        }
    }

    private static Visitor from(String address) {
        return new Visitor(address, "Test");
    }

    private static String person() {
        return DeskBrowser.newPerson(1, Role.WRITER);
    }
}
