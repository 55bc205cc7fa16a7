package org.dateline.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.dateline.evaluation.TestDatabase;
import org.dateline.shared.Role;
import org.dateline.shared.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SessionTest {

    @Inject
    SettableClock clock;

    @Inject
    OneTimePasswords oneTimePasswords;

    @AfterEach
    void letTheClockGo() {
        clock.letGo();
    }

    @Test
    void a_session_ends_when_it_lies_idle_for_an_hour() {
        DeskBrowser browser = DeskBrowser.of(Role.WRITER);
        clock.stopAt(Clock.systemUTC().instant().plus(DeskSession.IDLE).plusSeconds(1));
        browser.get("/desk/account").then().statusCode(303);
    }

    @Test
    void whoever_still_carries_an_ended_session_may_sign_in_again() {
        DeskBrowser browser = DeskBrowser.of(Role.WRITER);
        clock.stopAt(Clock.systemUTC().instant().plus(Duration.ofDays(1)));
        browser.get("/desk/sign-in").then().statusCode(200);
    }

    @Test
    void a_session_that_is_used_lasts_longer_than_the_idle_time() {
        DeskBrowser browser = DeskBrowser.of(Role.WRITER);
        clock.stopAt(Clock.systemUTC().instant());
        for (int i = 0; i < 3; i++) {
            clock.advance(Duration.ofMinutes(45));
            browser.get("/desk/account");
        }
        browser.get("/desk/account").then().statusCode(200);
    }

    @Test
    void a_session_ends_after_twelve_hours_however_much_it_is_used() {
        DeskBrowser browser = DeskBrowser.of(Role.WRITER);
        clock.stopAt(Clock.systemUTC().instant());
        for (int i = 0; i < 13; i++) {
            clock.advance(Duration.ofMinutes(56));
            browser.get("/desk/account");
        }
        browser.get("/desk/account").then().statusCode(303);
    }

    @Test
    void with_a_one_time_password_nothing_can_be_done_but_choosing_another() {
        String email = DeskBrowser.newPerson(PersonRole.EVERY_ISSUER, Role.ADMINISTRATOR);
        DeskBrowser browser = DeskBrowser.unknown().signIn(email, oneTime(email));
        browser.get("/desk/people").then().statusCode(303).header("Location", containsString("/desk/account"));
    }

    @Test
    void an_own_password_opens_what_the_roles_allow() {
        String email = DeskBrowser.newPerson(PersonRole.EVERY_ISSUER, Role.WRITER);
        DeskBrowser browser = DeskBrowser.unknown().signIn(email, oneTime(email));
        String chosen = "ruthenium iridium platinum";
        browser.post("/desk/account", "/desk/account", Map.of("password", chosen, "again", chosen));
        browser.get("/desk/drafts").then().statusCode(200);
    }

    @Test
    void a_one_time_password_is_over_after_a_week() {
        String email = DeskBrowser.newPerson(1, Role.WRITER);
        String password = oneTime(email);
        clock.stopAt(Clock.systemUTC().instant().plus(OneTimePasswords.VALID).plusSeconds(1));
        DeskBrowser.unknown().signIn(email, password).get("/desk/account").then().statusCode(303);
    }

    @Test
    void whoever_chose_a_password_gets_no_fresh_one_time_password() {
        assertThat(oneTimePasswords.fresh(DeskBrowser.newPerson(1, Role.WRITER))).isEmpty();
    }

    @Test
    void the_link_to_become_the_first_administrator_works_while_there_is_none() {
        DeskBrowser browser = DeskBrowser.unknown();
        browser.get(link(false)).then().statusCode(200);
    }

    @Test
    void the_link_to_become_the_first_administrator_is_dead_as_soon_as_there_is_one() {
        DeskBrowser.unknown().get(link(true)).then().statusCode(404);
    }

    @Test
    void a_deactivated_person_is_out_at_once() {
        DeskBrowser browser = DeskBrowser.of(Role.WRITER);
        QuarkusTransaction.requiringNew().run(() -> Person.byEmail(browser.email()).orElseThrow().deactivate(clock.instant()));
        browser.get("/desk/account").then().statusCode(303);
    }

    private String oneTime(String email) {
        return QuarkusTransaction.requiringNew().call(() ->
                Person.byEmail(email).orElseThrow().giveOneTimePassword(clock.instant(), OneTimePasswords.VALID));
    }

    private String link(boolean withAdministrator) {
        Instant now = clock.instant();
        String token = QuarkusTransaction.requiringNew().call(() -> {
            Person.everybody().forEach(person -> person.deactivate(now));
            return FirstAdministratorLink.create(now);
        });
        if (withAdministrator) {
            DeskBrowser.newPerson(PersonRole.EVERY_ISSUER, Role.ADMINISTRATOR);
        }
        return FirstAdministrator.PATH + "?token=" + token;
    }
}
