package org.dateline.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.draft.DeskFixture.path;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.dateline.account.DeskBrowser;
import org.dateline.evaluation.TestDatabase;
import org.dateline.shared.Role;
import org.dateline.shared.StepUp;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pages of a schedule, over HTTP. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ScheduleResourceTest {

    @Inject
    DeskFixture desk;

    @Inject
    ReleaseFixture releases;

    private DeskBrowser writer;
    private DeskBrowser publisher;
    private String draft;
    private LocalDate tomorrow;

    @BeforeEach
    void an_approved_draft_of_tomorrow() {
        writer = desk.person(Role.WRITER);
        publisher = desk.person(Role.PUBLISHER);
        tomorrow = releases.today().plusDays(1);
        String edit = path(writer.post("/desk/drafts", "/desk/drafts", Map.of("issuer", releases.palladium().id())));
        Map<String, String> fields = desk.complete("Scheduled at the desk " + UUID.randomUUID().toString().replaceAll("[^a-z]", ""));
        fields.put("date", tomorrow.toString());
        path(writer.post(edit, edit, fields));
        draft = edit.replace("/edit", "");
        desk.approve(desk.person(Role.APPROVER), draft);
        desk.decideNotMaterial(publisher, draft);
    }

    @Test
    void a_time_is_shown_in_the_words_of_its_zone_and_counted_down_to() {
        Document page = schedule("10:30", Map.of());

        assertThat(page.select(".due").text()).contains("10:30:00 Eastern " );
        assertThat(page.select(".countdown").attr("data-due")).startsWith(tomorrow + "T10:30:00");
        assertThat(Jsoup.parse(publisher.get(draft).asString()).select(".standing").text()).contains("goes out on");
    }

    @Test
    void it_is_listed_among_what_is_to_come() {
        schedule("10:30", Map.of());

        assertThat(Jsoup.parse(writer.get("/desk/publications").asString()).select("a[href=" + draft + "]")).isNotEmpty();
    }

    @Test
    void held_it_says_so_to_everybody_who_looks() {
        schedule("10:30", Map.of());
        path(publisher.post(draft + "/schedule", draft + "/schedule/hold", Map.of("why", "The auditor asks for a day.")));

        assertThat(Jsoup.parse(writer.get(draft).asString()).select(".notice.bad").text()).contains("on hold", "The auditor asks for a day.");
        assertThat(Jsoup.parse(publisher.get("/desk/publications").asString()).text()).contains("The auditor asks for a day.");
    }

    @Test
    void pulled_back_it_is_approved_and_nothing_more() {
        schedule("10:30", Map.of());
        path(publisher.post(draft + "/schedule", draft + "/schedule/pull-back", Map.of()));

        assertThat(Jsoup.parse(publisher.get(draft).asString()).select(".standing").text()).contains("approved by");
    }

    @Test
    void moved_it_shows_its_new_time_and_how_it_came_about() {
        schedule("10:30", Map.of());
        Document page = schedule("11:45", Map.of());

        assertThat(page.select(".due").text()).contains("11:45:00");
        assertThat(page.select(".steps").text()).contains("moved", "10:30:00");
    }

    @Test
    void on_the_crossing_it_says_what_it_waits_for() {
        Document page = schedule("", Map.of("when", "crossing"));

        assertThat(page.select(".due").text()).contains("when it has crossed the wire");
    }

    @Test
    void a_time_that_does_not_exist_is_refused_with_what_was_typed() {
        Document page = refused(422, Map.of("day", "2027-03-14", "time", "02:30"));

        assertThat(page.select("#f-time-error").text()).contains("put forward").contains("does not exist");
        assertThat(page.selectFirst("#f-time").val()).isEqualTo("02:30");
    }

    @Test
    void a_time_that_comes_twice_is_asked_about() {
        int year = releases.today().isBefore(LocalDate.of(2026, 11, 1)) ? 2026 : 2027;
        String day = year == 2026 ? "2026-11-01" : "2027-11-07";
        Document page = refused(422, Map.of("day", day, "time", "01:30"));

        assertThat(page.text()).contains("comes twice", "The first one, Eastern Daylight Time (EDT)", "The second one, Eastern Standard Time (EST)");
    }

    @Test
    void a_time_that_is_over_is_refused() {
        Document page = refused(422, Map.of("day", releases.today().minusDays(1).toString(), "time", "10:30"));

        assertThat(page.select("#f-time-error").text()).contains("over");
    }

    @Test
    void a_second_is_too_exact() {
        assertThat(refused(422, Map.of("time", "10:30:15")).select("#f-time-error").text()).contains("whole minute");
    }

    @Test
    void another_day_than_the_release_carries_is_refused() {
        Document page = refused(409, Map.of("day", tomorrow.plusDays(1).toString(), "time", "10:30"));

        assertThat(page.select(".notice.bad").text()).contains("but goes out on");
    }

    @Test
    void nothing_is_scheduled_without_the_code() {
        DeskBrowser longAgo = desk.person(Role.PUBLISHER).gaveCodeAt(Clock.systemUTC().instant().minus(StepUp.HOLDS).minus(Duration.ofMinutes(1)));
        Map<String, String> fields = fields("10:30", Map.of("code", ""));

        assertThat(longAgo.post(draft + "/schedule", draft + "/schedule", fields).statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(publisher.get(draft).asString()).select(".standing").text()).contains("approved by");
    }

    @Test
    void an_edit_puts_it_on_hold_and_asks_for_another_approval() {
        schedule("10:30", Map.of());
        Map<String, String> fields = desk.complete("Edited after it was scheduled");
        fields.put("date", tomorrow.toString());
        fields.put("basedOn", "2");
        path(writer.post(draft + "/edit", draft + "/edit", fields));

        Document page = Jsoup.parse(writer.get(draft).asString());
        assertThat(page.select(".notice.bad").text()).contains("saved version 3", "approve it anew");
        assertThat(page.select(".standing").text()).contains("waiting for approval");
    }

    private Document schedule(String time, Map<String, String> more) {
        Response answer = publisher.post(draft + "/schedule", draft + "/schedule", fields(time, more));
        return Jsoup.parse(publisher.get(path(answer)).asString());
    }

    private Document refused(int status, Map<String, String> typed) {
        Response answer = publisher.post(draft + "/schedule", draft + "/schedule", fields("", typed));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        return Jsoup.parse(answer.asString());
    }

    private Map<String, String> fields(String time, Map<String, String> more) {
        Map<String, String> fields = new HashMap<>(Map.of("seen", "2", "when", "at", "day", tomorrow.toString(), "time", time,
                "zone", "America/Toronto", "reason", "Seen and accepted."));
        fields.putAll(more);
        return fields;
    }
}
