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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.audit.AuditEvent;
import org.dateline.evaluation.TestDatabase;
import org.dateline.shared.KeptMail;
import org.dateline.shared.Role;
import org.dateline.shared.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Invitations and lost passwords, from the form to the mail and back by its link. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AccessLinkTest {

    private static final String CHOSEN = "ruthenium iridium platinum";

    @Inject
    SettableClock clock;

    @Inject
    KeptMail mail;

    @AfterEach
    void letTheClockGo() {
        clock.letGo();
    }

    @Test
    void an_invited_person_chooses_a_password_and_is_in() {
        String link = invite(Role.WRITER, email());
        DeskBrowser browser = DeskBrowser.unknown();
        choose(browser, link).then().statusCode(303).header("Location", containsString("/desk"));
        browser.get("/desk/drafts").then().statusCode(200);
    }

    @Test
    void an_invited_publisher_sets_up_the_app_before_anything_else() {
        String link = invite(Role.PUBLISHER, email());
        DeskBrowser browser = DeskBrowser.unknown();
        choose(browser, link).then().statusCode(303).header("Location", containsString(SecondFactorResource.PATH));
        browser.get("/desk/drafts").then().statusCode(303);
    }

    @Test
    void a_link_works_once() {
        String link = invite(Role.WRITER, email());
        choose(DeskBrowser.unknown(), link).then().statusCode(303);
        assertDead(link);
    }

    @Test
    void an_invitation_is_over_after_seven_days() {
        String link = invite(Role.WRITER, email());
        clock.stopAt(Clock.systemUTC().instant().plus(AccessLink.Purpose.INVITATION.valid()).plusSeconds(1));
        assertDead(link);
    }

    @Test
    void an_invitation_that_was_taken_back_is_over() {
        String email = email();
        String link = invite(Role.WRITER, email);
        administer(email, "/invitation/revocation");
        assertDead(link);
    }

    @Test
    void a_new_invitation_ends_the_one_before() {
        String email = email();
        String link = invite(Role.WRITER, email);
        administer(email, "/invitation");
        assertDead(link);
        assertThat(link(email)).isNotEqualTo(link);
    }

    @Test
    void a_deactivated_persons_link_is_over() {
        String email = email();
        String link = invite(Role.WRITER, email);
        administer(email, "/deactivation");
        assertDead(link);
    }

    @Test
    void whoever_is_invited_anew_has_neither_password_nor_app_nor_session_any_more() {
        DeskBrowser publisher = DeskBrowser.of(Role.PUBLISHER);
        administer(publisher.email(), "/invitation");
        publisher.get("/desk/account").then().statusCode(303);
        DeskBrowser.unknownAs(publisher.email()).post("/desk/sign-in", "/desk/sign-in",
                Map.of("email", publisher.email(), "password", DeskBrowser.PASSWORD)).then().statusCode(422);
        assertThat(QuarkusTransaction.requiringNew().call(() -> SecondFactor.has(id(publisher.email())))).isFalse();
    }

    @Test
    void the_link_is_stored_as_a_hash_only() {
        String link = invite(Role.WRITER, email());
        String token = link.substring(link.indexOf('=') + 1);
        assertThat(QuarkusTransaction.requiringNew().call(() -> AccessLink.count("tokenHash", token))).isZero();
        assertThat(QuarkusTransaction.requiringNew().call(() -> AccessLink.count("tokenHash", Secret.hash(token)))).isOne();
    }

    @Test
    void a_password_that_will_not_do_leaves_the_link_good() {
        String link = invite(Role.WRITER, email());
        post(DeskBrowser.unknown(), link, "short").then().statusCode(422).body(containsString("Use at least 12 characters"));
        choose(DeskBrowser.unknown(), link).then().statusCode(303);
    }

    @Test
    void opening_the_link_uses_nothing_up() {
        String link = invite(Role.WRITER, email());
        DeskBrowser.unknown().get(link).then().statusCode(200);
        DeskBrowser.unknown().get(link).then().statusCode(200);
    }

    @Test
    void a_lost_password_is_replaced_by_a_link_and_the_code_is_still_asked() {
        String email = DeskBrowser.newPerson(1, Role.PUBLISHER);
        ask(email);
        DeskBrowser browser = DeskBrowser.unknownAs(email);
        choose(browser, link(email)).then().statusCode(303).header("Location", containsString(SignInCodeResource.PATH));
        browser.get("/desk/account").then().statusCode(303);
        browser.post(SignInCodeResource.PATH, SignInCodeResource.PATH, Map.of()).then().statusCode(303);
        browser.get("/desk/account").then().statusCode(200);
    }

    @Test
    void a_link_for_a_new_password_is_over_after_an_hour() {
        String email = DeskBrowser.newPerson(1, Role.WRITER);
        ask(email);
        String link = link(email);
        clock.stopAt(Clock.systemUTC().instant().plus(AccessLink.Purpose.PASSWORD_RESET.valid()).plusSeconds(1));
        assertDead(link);
    }

    @Test
    void a_new_password_by_link_ends_all_sessions() {
        DeskBrowser elsewhere = DeskBrowser.of(Role.WRITER);
        ask(elsewhere.email());
        choose(DeskBrowser.unknown(), link(elsewhere.email()));
        elsewhere.get("/desk/account").then().statusCode(303);
    }

    @Test
    void asking_for_a_new_password_does_not_tell_who_exists() {
        String known = DeskBrowser.newPerson(1, Role.WRITER);
        String unknown = "x" + known;
        Response ofKnown = ask(known);
        Response ofUnknown = ask(unknown);
        assertThat(ofUnknown.statusCode()).isEqualTo(ofKnown.statusCode());
        assertThat(ofUnknown.asString().replace(unknown, known)).isEqualTo(ofKnown.asString());
    }

    @Test
    void nobody_is_mailed_more_than_three_links_at_once() {
        String email = DeskBrowser.newPerson(1, Role.WRITER);
        for (int i = 0; i < 3; i++) {
            ask(email);
            mail.to(email, i + 1);
        }
        assertThat(ask(email).statusCode()).isEqualTo(200);
        assertThat(mail.count(email)).isEqualTo(3);
    }

    @Test
    void what_happened_reads_as_sentences() {
        String email = email();
        choose(DeskBrowser.unknown(), invite(Role.WRITER, email));
        List<String> sentences = QuarkusTransaction.requiringNew().call(() -> AuditEvent.of("person", id(email).toString()).stream()
                .map(AuditEvent::sentence).toList());
        assertThat(sentences).contains("Robin Desk sent Kim Example an invitation by mail to " + email + "; what Kim Example had to sign in with is void.",
                "Kim Example accepted the invitation and chose a password.");
    }

    @Test
    void hostile_tokens_are_dead_links() {
        for (String token : List.of("", "%00", "x".repeat(5_000), "%27%20or%201=1")) {
            assertThat(DeskBrowser.unknown().get(AccessLink.PATH + "?token=" + token).statusCode()).isIn(400, 404, 414);
        }
    }

    @Test
    void an_administrator_sees_what_became_of_the_mail_and_reading_it_is_written_down() {
        String email = email();
        invite(Role.WRITER, email);
        UUID sent = mail.to(email, 1);
        DeskBrowser administrator = DeskBrowser.of(Role.ADMINISTRATOR);
        administrator.get("/desk/people/" + id(email)).then().body(containsString("kept as a file"));
        administrator.get("/desk/mail").then().body(containsString(email));
        administrator.get("/desk/mail/" + sent).then().statusCode(200).body(containsString(AccessLink.PATH + "?token="));
        assertThat(QuarkusTransaction.requiringNew().call(() -> AuditEvent.of("mail", sent.toString()))).hasSize(1);
    }

    @Test
    void an_administrator_of_one_issuer_reads_no_mail() {
        DeskBrowser.of(7, Role.ADMINISTRATOR).get("/desk/mail").then().statusCode(403).body(not(containsString("invalid")));
    }

    private static String email() {
        return UUID.randomUUID() + "@desk.invalid";
    }

    /** @return path and query of the link in the mail */
    private String invite(Role role, String email) {
        DeskBrowser.of(Role.ADMINISTRATOR).post("/desk/people", "/desk/people",
                Map.of("name", "Kim Example", "email", email, "issuer", "0", "role", role.name())).then().statusCode(303);
        return link(email);
    }

    private static UUID id(String email) {
        return QuarkusTransaction.requiringNew().call(() -> Person.byEmail(email).orElseThrow().id());
    }

    private static void administer(String email, String act) {
        DeskBrowser.of(Role.ADMINISTRATOR).post("/desk/people", "/desk/people/" + id(email) + act, Map.of()).then().statusCode(303);
    }

    private static Response ask(String email) {
        QuarkusTransaction.requiringNew().run(() -> SecondFactor.getEntityManager()
                .createNativeQuery("DELETE FROM sign_in_brake WHERE key_hash = ?1")
                .setParameter(1, SignInBrake.Kind.ADDRESS.key("reset 127.0.0.1").hash()).executeUpdate());
        return DeskBrowser.unknown().form().formParam("email", email)
                .cookie("dateline-form", "A".repeat(43)).formParam("form-token", "A".repeat(43)).post("/desk/password-reset");
    }

    private String link(String email) {
        Matcher link = Pattern.compile("https?://[^/\\s]+(" + AccessLink.PATH + "\\?token=[A-Za-z0-9_-]{43})\\s").matcher(mail.latest(email));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private static Response choose(DeskBrowser browser, String link) {
        return post(browser, link, CHOSEN);
    }

    private static Response post(DeskBrowser browser, String link, String password) {
        return browser.post(link, AccessLink.PATH,
                Map.of("token", link.substring(link.indexOf('=') + 1), "password", password, "again", password));
    }

    private static void assertDead(String link) {
        DeskBrowser.unknown().get(link).then().statusCode(404).body(containsString("does not work any more"));
    }
}
