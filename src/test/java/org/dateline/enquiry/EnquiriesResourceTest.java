package org.dateline.enquiry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.enquiry.AskingFixture.ask;
import static org.dateline.enquiry.AskingFixture.complete;
import static org.dateline.enquiry.AskingFixture.taken;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dateline.account.DeskBrowser;
import org.dateline.draft.DeskFixture;
import org.dateline.draft.ReleaseFixture;
import org.dateline.evaluation.TestDatabase;
import org.dateline.shared.KeptMail;
import org.dateline.shared.Role;
import org.dateline.shared.SettableClock;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Asking: who is let through, who is asked to look again, and what no field can do. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class EnquiriesResourceTest {

    @Inject
    ReleaseFixture releases;

    @Inject
    DeskFixture desk;

    @Inject
    Reminders reminders;

    @Inject
    KeptMail mail;

    @Inject
    SettableClock clock;

    private String email;

    @BeforeEach
    void somebody_who_may_own_questions() {
        releases.palladium();
        desk.person(Role.ENQUIRY_HANDLER);
        email = UUID.randomUUID() + "@outside.invalid";
    }

    @AfterEach
    void time_goes_on() {
        clock.letGo();
    }

    @Test
    void whoever_looks_like_no_person_looks_once_more_and_loses_nothing() {
        clock.stopAt(Clock.systemUTC().instant());
        Map<String, String> unread = complete(email);
        unread.put("stamp", "1.x");
        Response again = ask("/enquiries", unread);
        assertThat(again.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(again.asString());
        assertThat(page.text()).contains("looks as if no person had sent it");
        assertThat(page.selectFirst("#f-text").val()).isEqualTo(unread.get("text"));

        Map<String, String> looked = complete(email);
        looked.put("stamp", "1.x");
        looked.put("look", page.selectFirst("input[name=look]").val());
        assertThat(ask("/enquiries", looked).statusCode()).as("faster than a person").isEqualTo(422);
        clock.advance(Duration.ofSeconds(3));
        taken(ask("/enquiries", looked));

        Map<String, String> trapped = complete(email);
        trapped.put("website", "https://buy.invalid");
        assertThat(ask("/enquiries", trapped).statusCode()).isEqualTo(422);
    }

    @Test
    void a_flood_is_slowed_and_strangers_get_no_more_than_a_few_mails() {
        clock.stopAt(Clock.systemUTC().instant());
        String network = "203.0.113." + (int) (Math.random() * 256);
        Map<String, String> fields = complete(email);
        for (int i = 0; i < 10; i++) {
            taken(AskingFixture.from(network, "/enquiries", fields));
        }
        Response slow = AskingFixture.from(network, "/enquiries", fields);
        assertThat(slow.statusCode()).isEqualTo(429);
        assertThat(slow.header("Retry-After")).isNotEmpty();
        assertThat(Jsoup.parse(slow.asString()).selectFirst("#f-text").val()).isEqualTo(fields.get("text"));
        assertThat(mail.count(email)).isEqualTo(3);
        assertThat(given().header("Sec-Fetch-Site", "cross-site").multiPart("text", "x").post("/enquiries").statusCode()).isEqualTo(403);
    }

    @Test
    void what_is_overdue_is_told_once() {
        String handler = desk.person(Role.ENQUIRY_HANDLER).email();
        UUID owner = DeskBrowser.personWith(handler);
        String secret = taken(ask("/enquiries", complete(email))).replaceFirst(".*/", "");
        UUID id = QuarkusTransaction.requiringNew().call(() -> {
            Enquiry enquiry = Enquiry.withSecret(secret).orElseThrow();
            Enquiry.locked(enquiry.id()).orElseThrow().assign(new Colleague(owner, "Robin Desk"), enquiry.version());
            return enquiry.id();
        });
        clock.stopAt(Clock.systemUTC().instant().plus(Duration.ofDays(30)));
        reminders.remind();
        reminders.remind();
        assertThat(steps(id)).filteredOn(words -> words.startsWith("Its time was over")).hasSize(1);
        assertThat(mail.count(handler)).isEqualTo(1);
    }

    private static List<String> steps(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> EnquiryStep.of(Enquiry.withId(id).orElseThrow()).stream().map(EnquiryStep::words).toList());
    }

    @Test
    void hostile_strings_in_every_field_are_text() throws IOException {
        String[] strings = new ObjectMapper().readValue(Path.of("../shared/data/hostile/blns.json").toFile(), String[].class);
        List<String> broken = new ArrayList<>();
        List<String> fields = List.of("stamp", "audience", "about", "topic", "release", "name", "email", "language", "text", "look");
        for (int i = 0; i + fields.size() < strings.length; i += fields.size() * 2) {
            Map<String, String> typed = complete(email);
            for (int f = 0; f < fields.size(); f++) {
                typed.put(fields.get(f), strings[i + f].isEmpty() ? "x" : strings[i + f]);
            }
            Response answer = ask("/enquiries", typed);
            Document page = Jsoup.parse(answer.asString());
            if (answer.statusCode() != 422 || !page.select("script, main img, iframe, svg, [onerror]").isEmpty()) {
                broken.add(answer.statusCode() + " " + typed);
            }
        }
        assertThat(broken).isEmpty();

        String one = "\"><script>alert(1)</script>{inject:masthead}'; DROP TABLE enquiry; --\r\nBcc: x@example.invalid";
        Map<String, String> typed = complete(email);
        typed.put("name", one.replace("\r\n", " "));
        typed.put("text", one);
        String follow = taken(ask("/enquiries", typed));
        assertThat(Jsoup.parse(given().get(follow).asString()).select("script")).isEmpty();
        String reference = AskingFixture.reference(follow);
        for (String path : List.of("/desk/enquiries?view=all&q=" + reference, "/desk/enquiries/" + reference, "/desk/enquiries?view=x&q=%25_!%00&page=-1&audience=z")) {
            Response page = DeskBrowser.of(Role.ENQUIRY_HANDLER).get(path);
            assertThat(page.statusCode()).as(path).isIn(200, 400);
            assertThat(Jsoup.parse(page.asString()).select("script:not([src^=/assets/])")).isEmpty();
        }
        assertThat(mail.latest(email)).doesNotContain("script", "Bcc:");
    }
}
