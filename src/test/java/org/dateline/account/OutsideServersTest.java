package org.dateline.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.nimbusds.jwt.JWTClaimsSet;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.dateline.evaluation.TestDatabase;
import org.dateline.shared.KeptMail;
import org.dateline.shared.Mail;
import org.dateline.shared.Role;
import org.dateline.shared.SettableClock;
import org.dateline.shared.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With a mail server and a sign-in by the company. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(value = OutsideServers.class, restrictToAnnotatedClass = true)
class OutsideServersTest {

    private static final UnaryOperator<JWTClaimsSet.Builder> TRUE = claims -> claims;

    @Inject
    Settings settings;

    @Inject
    SettableClock clock;

    @Inject
    KeptMail mail;

    private CompanyProvider provider;

    @BeforeEach
    void startTheProvider() throws Exception {
        provider = CompanyProvider.at(settings.oidcIssuer().orElseThrow());
        // Each test's provider has a key of its own, which the portal is to ask for.
        jakarta.enterprise.inject.spi.CDI.current().select(CompanySignIn.class).get().forgetProvider();
    }

    @AfterEach
    void stop() {
        provider.close();
        clock.letGo();
    }

    @Test
    void the_sign_in_offers_the_company() {
        DeskBrowser.unknown().get("/desk/sign-in?return=/desk/people").then()
                .body(containsString("href=\"" + CompanySignInResource.PATH + "?return=%2Fdesk%2Fpeople\""));
    }

    @Test
    void a_known_person_is_signed_in_and_gets_where_they_wanted() {
        String email = DeskBrowser.newPerson(1, Role.WRITER);
        DeskBrowser browser = DeskBrowser.unknown();
        arrive(browser, email, TRUE).then().statusCode(303).header("Location", containsString("/desk/drafts"));
        browser.get("/desk/account").then().statusCode(200).body(containsString(email));
    }

    @Test
    void an_invited_person_needs_no_password_of_the_desks() {
        String email = UUID.randomUUID() + "@desk.invalid";
        QuarkusTransaction.requiringNew().run(() -> Person.create("Kim", email, clock.instant()).grant(0, Role.WRITER, clock.instant()));
        DeskBrowser browser = DeskBrowser.unknown();
        arrive(browser, email, TRUE).then().statusCode(303);
        browser.get("/desk/drafts").then().statusCode(200);
    }

    @Test
    void the_code_is_still_asked_where_the_company_asked_for_a_password_only() {
        String email = DeskBrowser.newPerson(1, Role.PUBLISHER);
        DeskBrowser browser = DeskBrowser.unknownAs(email);
        arrive(browser, email, TRUE).then().statusCode(303).header("Location", containsString(SignInCodeResource.PATH));
        browser.get("/desk/account").then().statusCode(303);
        browser.post(SignInCodeResource.PATH, SignInCodeResource.PATH, Map.of()).then().statusCode(303);
        browser.get("/desk/account").then().statusCode(200);
    }

    @Test
    void the_code_is_not_asked_where_the_company_asked_for_several_factors() {
        String email = DeskBrowser.newPerson(1, Role.PUBLISHER);
        DeskBrowser browser = DeskBrowser.unknown();
        arrive(browser, email, claims -> claims.claim("amr", List.of("pwd", "mfa"))).then().statusCode(303);
        browser.get("/desk/account").then().statusCode(200);
    }

    @Test
    void an_unknown_person_is_not_let_in() {
        assertRefused(UUID.randomUUID() + "@desk.invalid", TRUE, "Nobody at this desk has the e-mail address");
    }

    @Test
    void a_deactivated_person_is_not_let_in() {
        String email = DeskBrowser.newPerson(1, Role.WRITER);
        QuarkusTransaction.requiringNew().run(() -> Person.byEmail(email).orElseThrow().deactivate(clock.instant()));
        assertRefused(email, TRUE, "Nobody at this desk");
    }

    @Test
    void an_address_that_is_not_verified_is_nobodys() {
        assertRefused(DeskBrowser.newPerson(1, Role.WRITER), claims -> claims.claim("email_verified", false), "does not vouch for your e-mail address");
        assertRefused(DeskBrowser.newPerson(1, Role.WRITER), claims -> claims.claim("email_verified", null), "does not vouch for your e-mail address");
    }

    @Test
    void a_token_for_another_attempt_is_refused() {
        assertRefused(DeskBrowser.newPerson(1, Role.WRITER), claims -> claims.claim("nonce", "another"), "could not be verified");
    }

    @Test
    void a_token_for_another_audience_is_refused() {
        assertRefused(DeskBrowser.newPerson(1, Role.WRITER), claims -> claims.audience("another"), "could not be verified");
    }

    @Test
    void a_token_of_another_issuer_is_refused() {
        assertRefused(DeskBrowser.newPerson(1, Role.WRITER), claims -> claims.issuer("https://another.invalid"), "could not be verified");
    }

    @Test
    void a_token_that_is_over_is_refused() {
        assertRefused(DeskBrowser.newPerson(1, Role.WRITER),
                claims -> claims.expirationTime(Date.from(Clock.systemUTC().instant().minus(Duration.ofMinutes(10)))), "could not be verified");
    }

    @Test
    void a_token_signed_by_somebody_else_is_refused() {
        provider.signWithAnotherKey();
        assertRefused(DeskBrowser.newPerson(1, Role.WRITER), TRUE, "could not be verified");
    }

    @Test
    void what_was_begun_in_another_browser_is_not_ended_in_this_one() {
        String email = DeskBrowser.newPerson(1, Role.WRITER);
        String back = signInThere(DeskBrowser.unknown(), email, TRUE);
        DeskBrowser.unknown().get(back).then().statusCode(403).body(containsString("in another browser"));
    }

    @Test
    void another_state_is_refused() {
        DeskBrowser browser = DeskBrowser.unknown();
        String back = signInThere(browser, DeskBrowser.newPerson(1, Role.WRITER), TRUE);
        browser.get(back.replaceFirst("state=.*", "state=another")).then().statusCode(403);
    }

    @Test
    void coming_back_after_ten_minutes_is_too_late() {
        DeskBrowser browser = DeskBrowser.unknown();
        String back = signInThere(browser, DeskBrowser.newPerson(1, Role.WRITER), TRUE);
        clock.stopAt(Clock.systemUTC().instant().plus(CompanySignIn.VALID));
        browser.get(back).then().statusCode(403).body(containsString("This took too long"));
    }

    @Test
    void who_says_no_there_is_not_signed_in_here() {
        DeskBrowser browser = DeskBrowser.unknown();
        String back = signInThere(browser, DeskBrowser.newPerson(1, Role.WRITER), TRUE);
        browser.get(back.replaceFirst("code=[^&]*", "error=access_denied")).then().statusCode(403).body(containsString("did not let you in"));
    }

    @Test
    void with_a_mail_server_mail_leaves_by_it() throws Exception {
        var server = new GreenMail(new ServerSetup(settings.smtpPort(), "localhost", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            String email = invite();
            assertThat(server.waitForIncomingEmail(60_000, 1)).isTrue();
            var message = server.getReceivedMessages()[0];
            assertThat(message.getAllRecipients()[0]).hasToString(email);
            assertThat(message.getFrom()[0]).hasToString("desk@dateline.invalid");
            assertThat(message.getContent().toString()).contains(AccessLink.PATH + "?token=");
            mail.to(email, 1);
            assertThat(state(email)).isEqualTo(Mail.State.SENT);
        } finally {
            server.stop();
        }
    }

    @Test
    void a_mail_server_that_is_down_loses_no_invitation_and_is_asked_again_after_waits_that_grow() throws Exception {
        clock.stopAt(Clock.systemUTC().instant());
        String email = invite();
        mail.to(email, 1);
        assertThat(state(email)).isEqualTo(Mail.State.AGAIN);
        String person = QuarkusTransaction.requiringNew().call(() -> Person.byEmail(email).orElseThrow().id().toString());
        DeskBrowser.of(Role.ADMINISTRATOR).get("/desk/people/" + person).then().body(containsString("not sent yet"), containsString("Invite anew"));
        mail.tryAgain();
        clock.advance(Duration.ofMinutes(1));
        mail.tryAgain();
        DeskBrowser.of(Role.ADMINISTRATOR).get("/desk/mail").then().body(containsString("Tried 2 times, next at"));

        var server = new GreenMail(new ServerSetup(settings.smtpPort(), "localhost", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            clock.advance(Duration.ofMinutes(4));
            mail.tryAgain();
            assertThat(state(email)).as("a minute early").isEqualTo(Mail.State.AGAIN);
            clock.advance(Duration.ofMinutes(1));
            mail.tryAgain();
            // A server that has just come up may take the connection and say nothing: then it is asked once more.
            for (int more = 0; more < 3 && state(email) == Mail.State.AGAIN; more++) {
                clock.advance(Duration.ofHours(1));
                mail.tryAgain();
            }
            assertThat(state(email)).isEqualTo(Mail.State.SENT);
            assertThat(server.getReceivedMessages()).anySatisfy(message -> {
                assertThat(message.getAllRecipients()[0]).hasToString(email);
                assertThat(message.getContent().toString()).contains(AccessLink.PATH + "?token=");
            });
        } finally {
            server.stop();
        }
    }

    private static String invite() {
        String email = UUID.randomUUID() + "@desk.invalid";
        DeskBrowser.of(Role.ADMINISTRATOR).post("/desk/people", "/desk/people",
                Map.of("name", "Kim Example", "email", email, "issuer", "0", "role", "WRITER")).then().statusCode(303);
        return email;
    }

    private static Mail.State state(String email) {
        return QuarkusTransaction.requiringNew().call(() -> Mail.<Mail>find("addressee", email).firstResult().state());
    }

    private Response arrive(DeskBrowser browser, String email, UnaryOperator<JWTClaimsSet.Builder> said) {
        return browser.get(signInThere(browser, email, said));
    }

    /** @return path and query to which the provider sends the browser back */
    private String signInThere(DeskBrowser browser, String email, UnaryOperator<JWTClaimsSet.Builder> said) {
        Response leaving = browser.get(CompanySignInResource.PATH + "?return=%2Fdesk%2Fdrafts");
        assertThat(leaving.statusCode()).as(leaving.asString()).isEqualTo(303);
        return provider.signIn(leaving.header("Location"), email, said, Date.from(Clock.systemUTC().instant()));
    }

    private void assertRefused(String email, UnaryOperator<JWTClaimsSet.Builder> said, String why) {
        DeskBrowser browser = DeskBrowser.unknown();
        arrive(browser, email, said).then().statusCode(403).body(containsString(why));
        browser.get("/desk/account").then().statusCode(303);
    }
}
