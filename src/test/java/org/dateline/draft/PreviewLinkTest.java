package org.dateline.draft;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Header;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dateline.account.DeskBrowser;
import org.dateline.audit.AuditEvent;
import org.dateline.evaluation.TestDatabase;
import org.dateline.shared.FormToken;
import org.dateline.shared.Role;
import org.dateline.shared.SettableClock;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PreviewLinkTest {

    private static final String NOWHERE = "/previews/" + "x".repeat(64);

    @Inject
    DeskFixture desk;

    @Inject
    ReleaseFixture releases;

    @Inject
    SettableClock clock;

    private DeskBrowser writer;
    private String headline;
    private String draft;

    @BeforeEach
    void a_draft() {
        writer = desk.person(Role.WRITER);
        headline = "Shown to a lawyer " + UUID.randomUUID();
        draft = desk.draftOfToday(writer, headline);
    }

    @AfterEach
    void time_goes_on() {
        clock.letGo();
    }

    @Test
    void the_reader_sees_the_draft_with_the_own_name_all_over_it() {
        Document page = Jsoup.parse(open(made(Map.of("reader", "Rosalind Reader"))).asString());

        assertThat(page.selectFirst("h1").text()).isEqualTo(headline);
        assertThat(page.selectFirst(".reader").text()).contains("For Rosalind Reader only.");
        assertThat(page.select(".watermark span")).hasSizeGreaterThan(20).allMatch(mark -> mark.text().contains("Rosalind Reader"));
    }

    @Test
    void without_a_watermark_the_name_stands_on_it_once() {
        Map<String, String> plain = new HashMap<>(Map.of("reader", "Rosalind Reader"));
        plain.put("watermarked", null);

        assertThat(Jsoup.parse(open(made(plain)).asString()).select(".watermark")).isEmpty();
    }

    @Test
    void nobody_keeps_it_indexes_it_or_tells_others_of_its_address() {
        Response page = open(made(Map.of()));

        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.header("X-Robots-Tag")).contains("noindex");
        assertThat(page.headers().getValues("Referrer-Policy")).containsExactly("no-referrer");
        assertThat(page.header("Content-Security-Policy")).contains("script-src 'none'");
        assertThat(Jsoup.parse(page.asString()).selectFirst("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(page.cookies()).isEmpty();
    }

    @Test
    void its_address_says_nothing_of_the_release() {
        assertThat(made(Map.of()).address()).matches("/previews/[A-Za-z0-9_-]{64}");
    }

    @Test
    void a_link_to_one_version_stays_with_it() {
        Link link = made(Map.of("shows", "version"));
        saveAgain();

        assertThat(open(link).asString()).contains(headline).doesNotContain("Another headline");
    }

    @Test
    void a_link_to_the_latest_version_goes_with_it() {
        Link link = made(Map.of("shows", "latest"));
        saveAgain();

        assertThat(open(link).asString()).contains("Another headline");
    }

    @Test
    void each_opening_is_in_the_trail_of_the_draft_and_on_the_desk() {
        Link link = made(Map.of("reader", "Rosalind Reader"));
        open(link);
        open(link);

        assertThat(trail()).filteredOn(sentence -> sentence.startsWith("Rosalind Reader (by a preview link) opened the preview of draft "))
                .hasSize(2).allMatch(sentence -> sentence.endsWith("version 2, from 127.0.0.1."));
        assertThat(writer.get(draft + "/previews").asString()).contains("2 times");
        assertThat(Jsoup.parse(writer.get(link.page()).asString()).select("tbody tr")).hasSize(2);
        assertThat(writer.get(draft).asString()).contains("Rosalind Reader (by a preview link), 2 times");
    }

    @Test
    void a_guess_a_revoked_and_an_expired_link_answer_as_an_address_that_never_was() {
        Link revoked = made(Map.of());
        Link expired = made(endingIn(Duration.ofMinutes(5)));
        DeskFixture.path(writer.post(revoked.page(), revoked.page() + "/revocation", Map.of()));
        clock.advance(Duration.ofMinutes(6));
        String never = everything(given().get("/this-never-was"));

        assertThat(everything(open(revoked))).isEqualTo(never);
        assertThat(everything(open(expired))).isEqualTo(never);
        assertThat(everything(given().get(NOWHERE))).isEqualTo(never);
        assertThat(everything(given().get("/previews/x"))).isEqualTo(never);
        assertThat(everything(given().get("/previews"))).isEqualTo(never);
    }

    @Test
    void the_files_of_the_draft_come_with_it_and_end_with_it() {
        writer.request().multiPart(FormToken.FIELD, writer.token(draft + "/attachments")).multiPart("name", "").multiPart("alternative", "")
                .multiPart("file", "ounces.csv", "metal,ounces\npalladium,45231\n".getBytes(StandardCharsets.UTF_8)).post(draft + "/attachments");
        Link link = made(Map.of("shows", "latest"));
        String address = Jsoup.parse(open(link).asString()).selectFirst(".reader a[href*=/attachments/]").attr("href");
        Response file = given().get(address);

        assertThat(address).isEqualTo(link.address() + "/attachments/ounces.csv");
        assertThat(file.asString()).contains("palladium,45231");
        assertThat(file.headers().getValues("Cache-Control")).containsExactly("no-store");
        assertThat(file.header("X-Robots-Tag")).contains("noindex");
        assertThat(trail()).anyMatch(sentence -> sentence.startsWith("Rosalind Reader (by a preview link) opened a file of the preview"));
        assertThat(given().get(link.address() + "/attachments/another.csv").statusCode()).isEqualTo(404);
        DeskFixture.path(writer.post(link.page(), link.page() + "/revocation", Map.of()));
        assertThat(given().get(address).statusCode()).isEqualTo(404);
    }

    @Test
    void a_link_is_good_up_to_its_instant_and_not_at_it() {
        Link link = made(endingIn(Duration.ofMinutes(5)));
        clock.advance(Duration.ofMinutes(5).minusNanos(1_000));
        assertThat(given().get(link.address()).statusCode()).isEqualTo(200);
        clock.advance(Duration.ofNanos(1_000));
        assertThat(given().get(link.address()).statusCode()).isEqualTo(404);
    }

    @Test
    void a_link_ends_when_the_draft_is_published() {
        Draft approved = releases.readyToPublish(ReleaseFixture.text("A preview that ends at publication", releases.today()));
        draft = "/desk/drafts/" + approved.id();
        Link link = made(Map.of());
        assertThat(open(link).statusCode()).isEqualTo(200);
        releases.publish(approved);

        assertThat(open(link).statusCode()).isEqualTo(404);
        assertThat(writer.get(draft + "/previews").asString()).contains("ended with the publication");
    }

    @Test
    void the_link_is_shown_to_nobody_but_the_person_who_made_it() {
        Link link = made(Map.of());

        assertThat(desk.person(Role.PUBLISHER).get(link.page()).asString()).doesNotContain(link.address()).contains("who made the link");
    }

    @Test
    void the_mail_that_carries_the_link_says_nothing_of_the_release() {
        Link link = made(Map.of("email", "rosalind@reader.invalid"));
        String mail = Jsoup.parse(writer.get(link.page()).asString()).selectFirst("a[href^=mailto]").attr("href");

        assertThat(mail).startsWith("mailto:rosalind@reader.invalid?subject=").contains(link.address().substring(10))
                .doesNotContainIgnoringCase("lawyer").doesNotContainIgnoringCase("palladium");
    }

    @Test
    void what_is_missing_is_said_at_the_field_and_what_was_typed_is_still_there() {
        Response refused = writer.post(draft + "/previews", draft + "/previews", Map.of("reader", "", "email", "not an address",
                "seen", "99", "expires", "2026-02-30", "expiresTime", "noon"));
        Document page = Jsoup.parse(refused.asString());

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(page.select(".problem")).hasSize(5);
        assertThat(page.selectFirst("input[name=email]").val()).isEqualTo("not an address");
        assertThat(page.selectFirst("input[name=expires]").val()).isEqualTo("2026-02-30");
    }

    @Test
    void a_link_that_has_ended_or_never_ends_is_not_made() {
        assertThat(refusal(Map.of("expires", "2006-02-06"))).contains("This has passed already.");
        assertThat(refusal(Map.of("expires", "2106-02-06"))).contains("within the next 90 days");
    }

    /** From now on the clock stands still. */
    private Map<String, String> endingIn(Duration duration) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        clock.stopAt(now);
        ZonedDateTime end = now.plus(duration).atZone(releases.palladium().homeZone());
        return Map.of("expires", end.toLocalDate().toString(), "expiresTime", end.toLocalTime().toString());
    }

    private String refusal(Map<String, String> fields) {
        Response refused = writer.post(draft + "/previews", draft + "/previews", complete(fields));
        assertThat(refused.statusCode()).isEqualTo(422);
        return refused.asString();
    }

    private void saveAgain() {
        Map<String, String> fields = desk.complete("Another headline");
        fields.put("basedOn", "2");
        DeskFixture.path(writer.post(draft + "/edit", draft + "/edit", fields));
    }

    /** @param page at the desk. @param address of the preview */
    private record Link(String page, String address) {}

    private Link made(Map<String, String> fields) {
        String page = DeskFixture.path(writer.post(draft + "/previews", draft + "/previews", complete(fields)));
        String address = Jsoup.parse(writer.get(page).asString()).selectFirst(".address code").text();
        return new Link(page, address.replaceFirst("https?://[^/]+", ""));
    }

    private Map<String, String> complete(Map<String, String> fields) {
        Map<String, String> complete = new HashMap<>(Map.of("reader", "Rosalind Reader", "email", "", "seen", "2", "shows", "latest",
                "watermarked", "yes", "expires", releases.today().plusDays(2).toString(), "expiresTime", "17:00:00"));
        complete.putAll(fields);
        complete.values().removeIf(value -> value == null);
        return complete;
    }

    private static Response open(Link link) {
        return given().redirects().follow(false).get(link.address());
    }

    private static String everything(Response answer) {
        return answer.statusCode() + "\n" + answer.headers().asList().stream().map(Header::toString).sorted().collect(Collectors.joining("\n"))
                + "\n" + answer.asString();
    }

    private List<String> trail() {
        return QuarkusTransaction.requiringNew().call(() -> AuditEvent.of("draft", draft.replaceFirst(".*/", "")).stream()
                .map(AuditEvent::sentence).toList());
    }
}
