package org.dateline.desk;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.dateline.account.DeskBrowser;
import org.dateline.evaluation.TestDatabase;
import org.dateline.shared.KeptMail;
import org.dateline.shared.Role;
import org.dateline.shared.SettableClock;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TestDatabase.class, restrictToAnnotatedClass = true,
        initArgs = @ResourceArg(name = TestDatabase.OWN, value = "dateline_probes"))
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProbeAlarmTest {

    private static final Instant BEGUN = Instant.parse("2026-11-26T06:00:00Z");
    private static final int SEEN_BY_NOBODY_ELSEWHERE = 44;
    private static final int THRESHOLD = 30;

    @Inject
    ProbeWatch watch;

    @Inject
    SettableClock clock;

    @Inject
    KeptMail mail;

    @BeforeEach
    void nobody_guessed_yet() {
        watch.write();
        QuarkusTransaction.requiringNew().run(() -> {
            Probe.deleteAll();
            ProbeAlarm.deleteAll();
        });
        clock.stopAt(BEGUN);
    }

    @AfterEach
    void time_goes_on() {
        clock.letGo();
    }

    @Test
    void forty_four_tries_over_six_hours_ring_and_every_try_is_answered_alike() {
        String publisher = DeskBrowser.newPerson(0, Role.PUBLISHER);
        String first = everything(guess(0));
        for (int i = 1; i < SEEN_BY_NOBODY_ELSEWHERE; i++) {
            clock.advance(Duration.ofHours(6).dividedBy(SEEN_BY_NOBODY_ELSEWHERE));
            assertThat(everything(guess(i))).isEqualTo(first);
            watch.write();
        }

        assertThat(alarms()).singleElement().satisfies(alarm -> {
            assertThat(alarm.network()).isEqualTo("127.0.0.1");
            assertThat(alarm.tries()).isEqualTo(THRESHOLD);
        });
        assertThat(mail.latest(publisher)).contains("Subject: Somebody is guessing at addresses of the portal", "/desk/probes")
                .doesNotContainIgnoringCase("palladium").doesNotContain("november");
        assertThat(mail.count(publisher)).isEqualTo(1);
        DeskBrowser person = DeskBrowser.of(Role.PUBLISHER);
        assertThat(person.get("/desk/drafts").asString()).contains("Somebody is guessing at what is not public yet, from one network.");
        assertThat(Jsoup.parse(person.get("/desk/probes").asString()).select("tbody tr").eachText())
                .anySatisfy(line -> assertThat(line).startsWith("127.0.0.1 rang addresses of releases of today or later 44 "));
    }

    @Test
    void a_few_tries_ring_nothing() {
        for (int i = 0; i < THRESHOLD - 1; i++) {
            guess(i);
        }
        watch.write();

        assertThat(alarms()).isEmpty();
        assertThat(DeskBrowser.of(Role.WRITER).get("/desk/drafts").asString()).doesNotContain("Somebody is guessing");
    }

    @Test
    void tries_of_the_day_before_do_not_count() {
        for (int i = 0; i < THRESHOLD - 1; i++) {
            guess(i);
        }
        watch.write();
        clock.advance(Duration.ofHours(8));
        guess(THRESHOLD);
        watch.write();

        assertThat(alarms()).isEmpty();
    }

    @Test
    void what_is_found_is_no_guess() {
        given().get("/robots.txt");
        given().get("/releases?page=2");
        watch.write();

        assertThat(lines()).isEmpty();
    }

    @Test
    void a_flood_is_one_row() {
        for (int i = 0; i < 100_000; i++) {
            watch.count("192.0.2.7", Guess.RELEASE);
        }
        watch.write();

        assertThat(lines()).singleElement().satisfies(line -> assertThat(line.tries().number()).isEqualTo(100_000));
    }

    @Test
    void what_comes_from_more_networks_than_can_be_told_apart_is_counted_together() {
        for (int i = 0; i < 10_500; i++) {
            watch.count("2001:db8:0:" + i, Guess.PREVIEW);
        }
        watch.write();

        assertThat(QuarkusTransaction.requiringNew().call(() -> Probe.count())).isEqualTo(10_001);
        assertThat(alarms()).extracting(ProbeAlarm::network).containsExactly(ProbeWatch.OTHERS);
    }

    @Test
    void many_networks_are_one_mail_an_hour() {
        String publisher = DeskBrowser.newPerson(0, Role.PUBLISHER);
        for (int network = 1; network <= 5; network++) {
            for (int i = 0; i < THRESHOLD; i++) {
                watch.count("192.0.2." + network, Guess.RELEASE);
            }
            watch.write();
            clock.advance(Duration.ofMinutes(1));
        }
        mail.to(publisher, 1);
        assertThat(mail.count(publisher)).isEqualTo(1);
        clock.advance(Duration.ofHours(1));
        watch.write();
        mail.to(publisher, 2);

        assertThat(mail.count(publisher)).isEqualTo(2);
        assertThat(mail.latest(publisher)).contains("from 4 networks");
    }

    @Test
    void after_a_month_it_is_forgotten() {
        guess(1);
        watch.write();
        clock.advance(Duration.ofDays(31));
        watch.count("192.0.2.7", Guess.RELEASE);
        watch.write();

        assertThat(QuarkusTransaction.requiringNew().call(() -> Probe.count())).isEqualTo(1);
    }

    private Response guess(int number) {
        return given().get("/releases/2026/11/26/november-forecast-" + (char) ('a' + number % 26) + (char) ('a' + number / 26));
    }

    private static String everything(Response answer) {
        return answer.statusCode() + "\n" + answer.headers() + "\n" + answer.asString();
    }

    private static List<ProbeAlarm> alarms() {
        return QuarkusTransaction.requiringNew().call(() -> ProbeAlarm.since(Instant.EPOCH));
    }

    private static List<Probe.FromNetwork> lines() {
        return QuarkusTransaction.requiringNew().call(() -> Probe.since(Instant.EPOCH, 100));
    }
}
