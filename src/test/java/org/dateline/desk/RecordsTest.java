package org.dateline.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.dateline.HtmlValidator;
import org.dateline.account.DeskBrowser;
import org.dateline.draft.DeskFixture;
import org.dateline.draft.Publication.Published;
import org.dateline.draft.ReleaseFixture;
import org.dateline.evaluation.TestDatabase;
import org.dateline.shared.Role;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What somebody sees who reviews the record of an issuer. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RecordsTest {

    @Inject
    ReleaseFixture releases;

    @Inject
    DeskFixture desk;

    @Test
    void a_reviewer_reads_how_a_release_came_to_be_and_nothing_of_what_is_not_public() {
        String name = UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        Published published = releases.published("Reviewed, says " + name);
        String draft = desk.draftOfToday(desk.person(Role.WRITER), "Not public, says " + name);
        DeskBrowser reviewer = desk.person(Role.REVIEWER);
        String list = reviewer.get("/desk/records").asString();
        assertThat(list).contains("Reviewed, says " + name).doesNotContain("Not public, says " + name);

        Document page = Jsoup.parse(reviewer.get("/desk/records/" + published.entry()).asString());
        assertThat(page.select(".notice.good").text()).contains("the one whose digest is in ledger entry " + published.entry());
        assertThat(page.select("dl.facts").text()).contains("Published", "Visible", "Paula Publisher", published.address().path());
        assertThat(page.text()).contains("Approvals", "Amir Approver", "Checks", "looked at", "Materiality", "As the officers see it.",
                "Paula Publisher published draft");
        assertThat(page.select("form[method=post]")).hasSize(1);
        HtmlValidator.assertValid(page.outerHtml());
        HtmlValidator.assertValid(list);
        assertThat(reviewer.get("/desk/rules").asString()).contains("Rules").doesNotContain("action=\"/desk/rules");
        assertThat(reviewer.get(draft).statusCode()).isEqualTo(403);
        assertThat(reviewer.get("/desk/publications").statusCode()).isEqualTo(403);
        assertThat(reviewer.get("/desk").asString()).doesNotContain(name).contains("/desk/records");
    }

    @Test
    void what_is_no_publication_or_of_another_issuer_is_not_shown() {
        Published published = releases.published("Reviewed by others, says " + UUID.randomUUID().toString().replaceAll("[^a-f]", ""));
        assertThat(DeskBrowser.of(987_654_321L, Role.REVIEWER).get("/desk/records/" + published.entry()).statusCode()).isEqualTo(403);
        assertThat(desk.person(Role.PUBLISHER).get("/desk/records/" + published.entry()).statusCode()).isEqualTo(403);
        assertThat(desk.person(Role.REVIEWER).get("/desk/records/999999999999999999").statusCode()).isEqualTo(404);
        assertThat(DeskBrowser.of(987_654_321L, Role.REVIEWER).get("/desk/records?page=x").asString()).contains("is public of the issuers that you review");
    }

    @Test
    void a_record_of_any_shape_is_put_into_words() throws Exception {
        var record = new ObjectMapper().readTree("{\"by\":{\"id\":\"1\",\"name\":\"Kim\"},\"notices\":[{\"calledAt\":\"2026-12-01T12:00:00Z\",\"asked\":true,\"no\":null}],"
                + "\"halts\":[],\"due\":null,\"reason\":\"\"}");

        assertThat(RecordSection.of(record)).extracting(Object::toString).containsExactly(
                "RecordSection[title=By, rows=[[Fact[label=, value=Kim]]]]",
                "RecordSection[title=Notices, rows=[[Fact[label=called at, value=2026-12-01T12:00:00Z], Fact[label=asked, value=yes]]]]");
    }
}
