package org.dateline.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.dateline.account.DeskBrowser;
import org.dateline.evaluation.TestDatabase;
import org.dateline.shared.Role;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What colleagues say about passages of a draft. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CommentsTest {

    @Inject
    DeskFixture desk;

    private DeskBrowser writer;
    private DeskBrowser approver;
    private String draft;

    @BeforeEach
    void a_draft_of_two_paragraphs() {
        writer = desk.person(Role.WRITER);
        approver = desk.person(Role.APPROVER);
        draft = desk.draftOfToday(writer, "Palladium was produced");
    }

    @Test
    void a_comment_stands_beside_its_passage_with_its_author_and_is_counted_on_the_draft() {
        assertThat(comment("It was sold.", "sold", "To whom?").statusCode()).isEqualTo(303);

        Element beside = passage("It was sold.");
        assertThat(beside.select(".said").text()).contains("Robin Desk", "version 2", "To whom?");
        assertThat(beside.select(".thread").text()).contains("About the words sold").doesNotContain("has changed");
        assertThat(writer.get(draft).asString()).contains("One comment is open");
    }

    @Test
    void a_comment_follows_its_words_when_the_text_around_them_changes() {
        comment("It was sold.", "sold", "To whom?");
        edit("A new first paragraph.\n\nNorth American Palladium Ltd. announced today that palladium was produced.\n\nIt was sold for cash.");

        Element beside = passage("It was sold for cash.");
        assertThat(beside.select(".said").text()).contains("To whom?");
        assertThat(beside.select(".state").text()).isEmpty();
    }

    @Test
    void a_comment_whose_words_were_changed_says_so_and_keeps_them() {
        comment("announced today", "announced today", "Yesterday, was it not?");
        edit("North American Palladium Ltd. said on Monday that palladium was produced.\n\nIt was sold.");

        Element beside = passage("said on Monday");
        assertThat(beside.select(".state").text()).isEqualTo("The passage has changed");
        assertThat(beside.select(".thread q").text()).contains("announced today that palladium was produced");
    }

    @Test
    void a_comment_on_a_passage_that_is_gone_stays_below_the_text() {
        comment("It was sold.", "", "Really?");
        edit("Nothing of this kind.");

        Document page = page();
        assertThat(page.select(".passages .said")).isEmpty();
        assertThat(page.select("h2 ~ .thread").text()).contains("The passage has changed", "It was sold.", "Really?");
    }

    @Test
    void a_thread_is_answered_resolved_and_opened_again() {
        comment("It was sold.", "", "To whom?");
        String thread = passage("It was sold.").selectFirst("form[action*=replies]").attr("action");
        writer.post(draft + "/comments", thread, Map.of("text", "To a smelter."));
        writer.post(draft + "/comments", thread, Map.of("close", "yes", "text", ""));
        assertThat(passage("It was sold.").select(".thread.resolved .said").eachText())
                .satisfiesExactly(first -> assertThat(first).contains("To whom?"), second -> assertThat(second).contains("To a smelter."),
                        third -> assertThat(third).contains("resolved it"));
        assertThat(writer.get(draft).asString()).contains("Comment on a passage");

        approver.post(draft + "/comments", thread, Map.of("close", "yes", "text", "Which one?"));
        assertThat(passage("It was sold.").select(".thread.resolved")).isEmpty();
    }

    @Test
    void words_that_are_not_in_the_passage_are_refused_and_what_was_typed_stays() {
        Response refused = comment("It was sold.", "never written", "About nothing");
        assertThat(refused.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(refused.asString());
        assertThat(page.select(".field.wrong .problem").text()).contains("These words are not in the passage");
        assertThat(page.select("textarea").eachText()).contains("About nothing");
    }

    @Test
    void nonsense_is_refused_with_a_message() {
        for (String text : new String[] {"", "  ", "a\0b", "x".repeat(1_000_000)}) {
            assertThat(comment("It was sold.", "", text).statusCode()).as(text.length() + " characters").isEqualTo(422);
        }
        assertThat(writer.post(draft + "/comments", draft + "/comments", Map.of("seen", "99", "passage", "en-999", "text", "Where?")).statusCode())
                .isEqualTo(422);
        assertThat(writer.post(draft + "/comments", draft + "/comments/" + UUID.randomUUID() + "/replies", Map.of("text", "Where?")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void somebody_of_another_issuer_reads_and_says_nothing() {
        DeskBrowser stranger = DeskBrowser.of(999_999L, Role.WRITER);
        assertThat(stranger.get(draft + "/comments").statusCode()).isEqualTo(403);
        assertThat(stranger.post("/desk/account", draft + "/comments", Map.of("text", "Hello")).statusCode()).isEqualTo(403);
        assertThat(stranger.post("/desk/account", draft + "/presence", Map.of("basedOn", "1")).statusCode()).isEqualTo(403);
    }

    private Response comment(String passage, String words, String text) {
        Element shown = passage(passage);
        return approver.post(draft + "/comments", draft + "/comments", Map.of("seen", shown.select("input[name=seen]").val(),
                "passage", shown.select("input[name=passage]").val(), "words", words, "text", text));
    }

    private void edit(String body) {
        Map<String, String> fields = desk.complete("Palladium was produced");
        fields.put("basedOn", "2");
        fields.put("body", body);
        assertThat(writer.post(draft + "/edit", draft + "/edit", fields).statusCode()).isEqualTo(303);
    }

    private Element passage(String words) {
        return page().select(".passages > li").stream().filter(item -> item.select(".passage").text().contains(words)).findFirst().orElseThrow();
    }

    private Document page() {
        return Jsoup.parse(approver.get(draft + "/comments").asString());
    }
}
