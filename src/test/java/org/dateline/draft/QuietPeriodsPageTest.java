package org.dateline.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.draft.DeskFixture.path;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.dateline.HtmlValidator;
import org.dateline.account.DeskBrowser;
import org.dateline.evaluation.TestDatabase;
import org.dateline.shared.Role;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Quiet periods and the language policy, entered by an administrator and heard by the checks. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class QuietPeriodsPageTest {

    @Inject
    DeskFixture desk;

    @Inject
    ReleaseFixture releases;

    private DeskBrowser administrator;
    private String page;

    @BeforeEach
    void an_administrator_signs_in() {
        administrator = desk.person(Role.ADMINISTRATOR);
        page = "/desk/quiet-periods/" + releases.palladium().id();
    }

    @AfterEach
    void nothing_is_left_for_other_tests() {
        Jsoup.parse(administrator.get(page).asString()).select("form[action$=/end]").forEach(form -> path(administrator.post(page, form.attr("action"), Map.of())));
        path(administrator.post(page, page + "/french", Map.of("french", "NONE")));
    }

    @Test
    void a_spokesperson_is_listed_and_taken_off_again() {
        String people = "/desk/spokespersons/" + releases.palladium().id();
        Response refused = administrator.post(people, people, Map.of("name", "Jim Excell", "title", ""));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.asString()).selectFirst("#f-name").val()).isEqualTo("Jim Excell");

        path(administrator.post(people, people, Map.of("name", "Jim Excell", "title", "President and CEO")));
        String listed = administrator.get(people).asString();
        path(administrator.post(people, Jsoup.parse(listed).selectFirst("form[action$=/end]").attr("action"), Map.of()));

        assertThat(listed).contains("Jim Excell, President and CEO");
        HtmlValidator.assertValid(listed);
        assertThat(administrator.get(people).asString()).contains("Nobody is listed");
        assertThat(desk.person(Role.WRITER).get(people).statusCode()).isEqualTo(403);
    }

    @Test
    void a_release_in_a_quiet_period_is_warned_of_until_the_period_ends() {
        DeskBrowser writer = desk.person(Role.WRITER);
        String draft = desk.draftOfToday(writer, "In a quiet period");
        path(administrator.post(page, page, Map.of("firstDay", releases.today().toString(), "lastDay", releases.today().toString(), "reason", "before the results")));
        assertThat(writer.get(draft + "/checks").asString()).contains("It goes out in the quiet period");

        nothing_is_left_for_other_tests();
        assertThat(writer.get(draft + "/checks").asString()).doesNotContain("It goes out in the quiet period");
    }

    @Test
    void a_policy_that_requires_french_keeps_english_alone_from_going_out() {
        DeskBrowser writer = desk.person(Role.WRITER);
        String draft = desk.draftOfToday(writer, "English alone");
        path(administrator.post(page, page + "/french", Map.of("french", "REQUIRED")));

        assertThat(Jsoup.parse(writer.get(draft + "/checks").asString()).select(".findings .blocks").text()).contains("It has no French text");
    }

    @Test
    void a_mistake_keeps_what_was_typed() {
        Response answer = administrator.post(page, page, Map.of("firstDay", "2026-11-31", "lastDay", "", "reason", "before the results"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.asString()).selectFirst("#f-firstDay").val()).isEqualTo("2026-11-31");
    }

    @Test
    void the_page_is_valid_html() {
        HtmlValidator.assertValid(administrator.get(page).asString());
    }

    @Test
    void only_an_administrator_of_the_issuer_sees_it() {
        assertThat(desk.person(Role.WRITER).get(page).statusCode()).isEqualTo(403);
    }
}
