package org.dateline.draft;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dateline.draft.DeskFixture.path;
import static org.dateline.draft.DeskFixture.publication;
import static org.dateline.draft.DeskFixture.publicPage;
import static org.dateline.draft.DeskFixture.seen;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.dateline.StatementCount;
import org.dateline.account.DeskBrowser;
import org.dateline.evaluation.TestDatabase;
import org.dateline.ledger.LoggedEntry;
import org.dateline.shared.Role;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What follows a public release, from the desk to the public, over HTTP: a correction, a withdrawal. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SequelTest {

    @Inject
    DeskFixture desk;

    @Inject
    DataSource database;

    private DeskBrowser writer;
    private DeskBrowser approver;
    private DeskBrowser publisher;
    private String draft;
    private String release;

    @BeforeEach
    void a_public_release() {
        writer = desk.person(Role.WRITER);
        approver = desk.person(Role.APPROVER);
        publisher = desk.person(Role.PUBLISHER);
        draft = desk.draftOfToday(writer, "Palladium was sold, says " + name());
        release = carriedAcross(draft);
    }

    @Test
    void a_correction_begins_as_a_copy_of_the_release() {
        String edit = path(writer.post(draft, draft + "/corrections", Map.of()));

        assertThat(writer.get(edit).asString()).contains("Correction: Palladium was sold").contains("palladium was produced");
    }

    @Test
    void whoever_begins_it_twice_goes_on_with_the_first() {
        assertThat(path(writer.post(draft, draft + "/corrections", Map.of()))).isEqualTo(path(writer.post(draft, draft + "/corrections", Map.of())));
    }

    @Test
    void a_correction_that_changes_nothing_cannot_go_out() {
        String correction = begun("corrections");
        Map<String, String> fields = desk.complete(headline());
        fields.put("body", "North American Palladium Ltd. announced today that palladium was produced.\n\nIt was sold.");
        writer.post(correction + "/edit", correction + "/edit", fields);

        assertThat(writer.get(correction).asString()).contains("It says the same as the release it corrects.");
    }

    @Test
    void a_correction_that_does_not_say_so_is_warned_of() {
        String correction = edited(begun("corrections"), desk.complete(headline()), "It was sold for 4.5 million dollars.");

        assertThat(writer.get(correction).asString()).contains("Nothing in it says that it corrects an earlier release");
    }

    @Test
    void the_corrected_release_says_so_and_stays_as_it_was() {
        String before = Jsoup.parse(publicPage(release).asString()).selectFirst("article").outerHtml();
        String correction = corrected();

        Document page = Jsoup.parse(publicPage(release).asString());
        assertThat(page.select(".note a[href=" + correction + "]")).hasSize(1);
        assertThat(page.selectFirst("article").outerHtml()).isEqualTo(before);
    }

    @Test
    void the_correction_leads_back_and_shows_what_changed() {
        String correction = corrected();

        assertThat(Jsoup.parse(publicPage(correction).asString()).select(".note a[href=" + release + "]")).hasSize(1);
        assertThat(Jsoup.parse(publicPage(correction + "/changes").asString()).select("ins").text()).contains("for 4.5 million dollars");
    }

    @Test
    void a_release_that_corrects_nothing_has_no_page_of_changes() {
        assertThat(publicPage(release + "/changes").statusCode()).isEqualTo(404);
    }

    @Test
    void the_feed_carries_the_corrected_release_as_an_update() {
        String correction = corrected();
        Document feed = Jsoup.parse(given().get("/feeds/releases.atom").asString(), "", org.jsoup.parser.Parser.xmlParser());
        Element entry = feed.select("entry").stream().filter(each -> each.select("link[href$=" + release + "]").size() > 0).findFirst().orElseThrow();
        Element later = feed.select("entry").stream().filter(each -> each.select("link[href$=" + correction + "]").size() > 0).findFirst().orElseThrow();

        assertThat(entry.selectFirst("title").text()).startsWith("Corrected: ");
        assertThat(entry.selectFirst("updated").text()).isEqualTo(later.selectFirst("updated").text());
    }

    @Test
    void the_facts_for_machines_link_both_ways() {
        String correction = corrected();

        assertThat((String) given().get(release + ".json").path("correctedBy.url")).endsWith(correction);
        assertThat((String) given().get(correction + ".json").path("corrects.url")).endsWith(release);
    }

    @Test
    void the_ledger_entry_of_a_correction_names_the_one_before() {
        int before = given().get(release + ".json").path("entry");
        int entry = given().get(corrected() + ".json").path("entry");

        assertThat(LoggedEntry.at(entry).getString("prev")).isEqualTo(String.valueOf(before));
        assertThat(LoggedEntry.at(entry).getString("type")).isEqualTo("correct");
    }

    @Test
    void a_page_with_a_correction_costs_no_more_statements() throws Exception {
        String correction = corrected();

        assertThat(StatementCount.ofPage(database, release)).isLessThanOrEqualTo(6);
        assertThat(StatementCount.ofPage(database, correction + "/changes")).isLessThanOrEqualTo(6);
    }

    @Test
    void a_withdrawn_release_stays_readable_below_the_notice() {
        withdrawn();
        Document page = Jsoup.parse(publicPage(release).asString());

        assertThat(page.select(".withdrawn").text()).contains("Withdrawn").contains("The figures were those of another mine.");
        assertThat(page.select("article").text()).contains("palladium was produced");
    }

    @Test
    void a_withdrawal_is_no_release_of_its_own() {
        withdrawn();

        assertThat(given().get("/releases").asString()).doesNotContain("Notice of withdrawal: " + headline()).contains("Withdrawn");
    }

    @Test
    void the_facts_for_machines_say_that_it_was_withdrawn() {
        withdrawn();

        assertThat((String) given().get(release + ".json").path("withdrawn.notice")).contains("another mine");
    }

    @Test
    void a_withdrawal_needs_a_reason() {
        String notice = begun("withdrawals");

        assertThat(writer.get(notice).asString()).contains("The text is missing.");
    }

    @Test
    void what_is_withdrawn_is_not_corrected_any_more() {
        String correction = edited(begun("corrections"), desk.complete("Correction: " + headline()), "It was sold for 4.5 million dollars.");
        withdrawn();

        assertThat(writer.get(correction).asString()).contains("It was withdrawn already");
    }

    @Test
    void a_draft_that_is_not_public_has_nothing_to_correct() {
        String other = desk.draftOfToday(writer, "Not public, says " + name());

        assertThat(path(writer.post(other, other + "/corrections", Map.of()))).isEqualTo(other);
    }

    @Test
    void the_database_keeps_corrections_and_withdrawals_as_they_are() throws Exception {
        corrected();
        try (Connection connection = database.getConnection()) {
            assertThatThrownBy(() -> connection.createStatement().executeUpdate("UPDATE release_correction SET corrected = entry"))
                    .isInstanceOf(SQLException.class).hasMessageContaining("never changes");
            assertThatThrownBy(() -> connection.createStatement().executeUpdate("DELETE FROM release_correction"))
                    .isInstanceOf(SQLException.class).hasMessageContaining("never vanishes");
        }
    }

    /** Unlike any other, and without a figure that the text would have to repeat. */
    private static String name() {
        return UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    }

    private String headline() {
        return Jsoup.parse(publicPage(release).asString()).selectFirst("article h1").text();
    }

    private String corrected() {
        return carriedAcross(edited(begun("corrections"), desk.complete("Correction: " + headline()), "It was sold for 4.5 million dollars."));
    }

    private void withdrawn() {
        assertThat(carriedAcross(edited(begun("withdrawals"), desk.complete("Notice of withdrawal: " + headline()),
                "The figures were those of another mine."))).isEqualTo(release);
    }

    private String begun(String sequel) {
        return path(writer.post(draft, draft + "/" + sequel, Map.of())).replace("/edit", "");
    }

    private String edited(String sequel, Map<String, String> fields, String said) {
        Map<String, String> changed = new HashMap<>(fields);
        changed.put("body", fields.get("body").replace("It was sold.", said));
        Response saved = writer.post(sequel + "/edit", sequel + "/edit", changed);
        assertThat(saved.statusCode()).as(saved.asString()).isEqualTo(303);
        return sequel;
    }

    /** Approved, decided upon and published. @return the path of the public page */
    private String carriedAcross(String which) {
        desk.approve(approver, which);
        desk.decideNotMaterial(publisher, which);
        Response done = publisher.post(which + "/publication", which + "/publication", publication(seen(publisher, which + "/publication")));
        Document page = Jsoup.parse(publisher.get(path(done)).asString());
        return page.selectFirst("a.button[href^=/releases/]").attr("href");
    }
}
