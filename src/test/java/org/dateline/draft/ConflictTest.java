package org.dateline.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.dateline.account.DeskBrowser;
import org.dateline.evaluation.TestDatabase;
import org.dateline.shared.Role;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two people who began with the same version of a draft. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ConflictTest {

    @Inject
    DeskFixture desk;

    private DeskBrowser first;
    private DeskBrowser second;
    private String draft;

    @BeforeEach
    void a_draft_at_version_2() {
        first = desk.person(Role.WRITER);
        second = desk.person(Role.WRITER);
        draft = desk.draftOfToday(first, "Palladium was produced");
    }

    @Test
    void both_texts_of_a_part_that_both_changed_are_shown_with_a_redline_and_a_choice() {
        save(first, "2", Map.of("headline", "Palladium was produced in the north"));
        Response met = save(second, "2", Map.of("headline", "Palladium was produced in the south"));

        assertThat(met.statusCode()).isEqualTo(409);
        Document page = Jsoup.parse(met.asString());
        assertThat(page.select("fieldset.both")).hasSize(1);
        assertThat(page.select("fieldset.both pre").eachText())
                .containsExactly("Palladium was produced in the south", "Palladium was produced in the north");
        assertThat(page.select("fieldset.both ins").text()).contains("south");
        assertThat(page.select("fieldset.both del").text()).contains("north");
        assertThat(page.select("#f-headline").text()).isEqualTo("Palladium was produced in the south");
        assertThat(page.select("input[name=basedOn]").val()).isEqualTo("3");
    }

    @Test
    void what_only_the_colleague_changed_is_in_the_form_already() {
        save(first, "2", Map.of("dateline", "Thunder Bay, Ontario"));
        Document page = Jsoup.parse(save(second, "2", Map.of("headline", "Mine alone")).asString());

        assertThat(page.select("fieldset.both")).isEmpty();
        assertThat(page.select("#f-dateline").val()).isEqualTo("Thunder Bay, Ontario");
        assertThat(page.select("#f-headline").text()).isEqualTo("Mine alone");
    }

    @Test
    void the_text_that_was_chosen_is_saved_on_top_of_the_newer_version() {
        save(first, "2", Map.of("headline", "Theirs, which is kept", "body", "Theirs of the body."));
        save(second, "2", Map.of("headline", "Mine, given up", "body", "Mine of the body."));
        assertThat(save(second, "3", Map.of("headline", "Mine, given up", "body", "Mine of the body.",
                FormPart.HEADLINE.field(), FormPart.THEIRS)).statusCode()).isEqualTo(303);

        Document saved = Jsoup.parse(second.get(draft + "/edit").asString());
        assertThat(saved.select("#f-headline").text()).isEqualTo("Theirs, which is kept");
        assertThat(saved.select("#f-body").text()).contains("Mine of the body.");
    }

    @Test
    void a_double_click_on_save_makes_one_version() {
        Map<String, String> changed = Map.of("headline", "Saved by a double click");
        assertThat(save(first, "2", changed).statusCode()).isEqualTo(303);
        assertThat(save(first, "2", changed).statusCode()).isEqualTo(303);

        assertThat(Jsoup.parse(first.get(draft).asString()).select(".versions li")).hasSize(3);
    }

    @Test
    void who_edits_is_visible_to_colleagues_and_not_to_themselves() {
        first.get(draft + "/edit");

        assertThat(presence(second.get(draft + "/edit"))).contains("Robin Desk has it open since");
        assertThat(presence(desk.person(Role.APPROVER).get(draft))).contains("Robin Desk has it open since");
        assertThat(presence(first.get(draft))).containsOnlyOnce("Robin Desk");
    }

    @Test
    void who_left_or_saved_is_gone() {
        first.get(draft + "/edit");
        tell(first, Map.of("basedOn", "2", "left", "yes"));
        assertThat(presence(second.get(draft))).isEmpty();

        first.get(draft + "/edit");
        save(first, "2", Map.of("headline", "Saved"));
        assertThat(presence(second.get(draft))).isEmpty();
    }

    @Test
    void the_page_that_is_open_learns_that_a_newer_version_was_saved() {
        assertThat(tell(second, Map.of("basedOn", "2")).asString()).doesNotContain("while you are writing");
        save(first, "2", Map.of("headline", "Newer"));
        assertThat(tell(second, Map.of("basedOn", "2")).asString()).contains("saved version 3", "while you are writing");
        assertThat(tell(second, Map.of("basedOn", "x\0")).statusCode()).isEqualTo(200);
    }

    private Response tell(DeskBrowser writer, Map<String, String> fields) {
        return writer.post("/desk/account", draft + "/presence", fields);
    }

    private static String presence(Response page) {
        return Jsoup.parse(page.asString()).select(".presence").text();
    }

    private Response save(DeskBrowser writer, String basedOn, Map<String, String> changes) {
        Map<String, String> fields = desk.complete("Palladium was produced");
        fields.put("basedOn", basedOn);
        fields.putAll(changes);
        return writer.post("/desk/account", draft + "/edit", fields);
    }
}
