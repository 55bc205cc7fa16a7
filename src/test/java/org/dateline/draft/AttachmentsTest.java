package org.dateline.draft;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.dateline.account.DeskBrowser;
import org.dateline.document.AttachedFileTest;
import org.dateline.evaluation.TestDatabase;
import org.dateline.release.SealedDocument;
import org.dateline.shared.FormToken;
import org.dateline.shared.Role;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The files of a draft, from the desk to the public. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AttachmentsTest {

    private static final byte[] TABLE = "metal,ounces\npalladium,45231\n".getBytes(StandardCharsets.UTF_8);

    @Inject
    DeskFixture desk;

    @Inject
    Publication publication;

    @Inject
    Clock clock;

    private DeskBrowser writer;
    private DeskBrowser approver;
    private DeskBrowser publisher;
    private String draft;
    private byte[] map;

    @BeforeEach
    void a_draft() throws Exception {
        writer = desk.person(Role.WRITER);
        approver = desk.person(Role.APPROVER);
        publisher = desk.person(Role.PUBLISHER);
        draft = desk.draftOfToday(writer, "Palladium with a map " + UUID.randomUUID());
        map = AttachedFileTest.picture("png", 60, 40);
    }

    @Test
    void a_file_makes_a_version_and_is_there_for_those_who_may_read_the_draft_alone() {
        assertThat(attach("map.png", map, "", "A map").statusCode()).isEqualTo(303);

        assertThat(Jsoup.parse(writer.get(draft).asString()).select(".versions li")).hasSize(3);
        assertThat(approver.get(draft + "/attachments/map.png").contentType()).isEqualTo("image/png");
        assertThat(DeskBrowser.of(999_999L, Role.WRITER).get(draft + "/attachments/map.png").statusCode()).isEqualTo(403);
        assertThat(given().redirects().follow(false).get(draft + "/attachments/map.png").statusCode()).isIn(303, 401);
        assertThat(writer.get(draft + "/attachments/another.png").statusCode()).isEqualTo(404);
    }

    @Test
    void a_change_of_the_files_voids_the_approval_and_changes_what_it_binds() {
        attach("map.png", map, "", "A map");
        String digest = digest();
        desk.approve(approver, draft);
        assertThat(writer.get(draft).asString()).contains("approved by");
        writer.post(draft + "/attachments", draft + "/attachments/map.png/alternative", Map.of("alternative", "A map of the mine"));

        assertThat(Jsoup.parse(writer.get(draft).asString()).select(".standing .state").text()).doesNotContain("approved by");
        assertThat(digest()).isNotEqualTo(digest);
    }

    @Test
    void a_figure_is_shown_in_the_preview_and_its_picture_cannot_be_taken_away_under_it() {
        attach("map.png", map, "", "A map of the mine");
        assertThat(edit("3", "Before.\n\n![Where it is](map.png)\n\n| Metal | 2006 |\n| --- | --- |\n| Palladium | 45,231 |").statusCode()).isEqualTo(303);

        Document preview = Jsoup.parse(Jsoup.parse(writer.get(draft).asString()).selectFirst("iframe").attr("srcdoc"));
        assertThat(preview.select("figure img").attr("src")).isEqualTo(draft + "/attachments/map.png");
        assertThat(preview.select("figure img").attr("alt")).isEqualTo("A map of the mine");
        assertThat(preview.select("figcaption").text()).isEqualTo("Where it is");
        assertThat(preview.select("td.num").text()).isEqualTo("45,231");

        Response refused = writer.post(draft + "/attachments", draft + "/attachments/map.png/removal", Map.of());
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.asString()).contains("Take the figure out first.");
    }

    @Test
    void a_figure_of_a_file_that_is_not_attached_is_told_before_it_is_left_out() {
        Response refused = edit("2", "<p>Before.</p><figure><img src=\"other.png\"></figure>");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString()).contains("A release has no element &lt;img&gt;");
    }

    @Test
    void who_writes_while_a_file_is_attached_has_no_conflict() {
        attach("map.png", map, "", "A map");
        assertThat(edit("2", "Written while a colleague attached a file.").statusCode()).isEqualTo(303);

        assertThat(writer.get(draft + "/attachments/map.png").statusCode()).isEqualTo(200);
        assertThat(writer.get(draft + "/edit").asString()).contains("Written while a colleague attached a file.");
    }

    @Test
    void publication_carries_the_files_across_and_the_ledger_entry_names_them() throws Exception {
        attach("map.png", map, "", "A map of the mine");
        attach("ounces.csv", TABLE, "", "");
        edit("4", "Before.\n\n![Where it is](map.png)");
        UUID id = UUID.fromString(draft.substring(draft.lastIndexOf('/') + 1));

        List<SealedDocument> documents = QuarkusTransaction.requiringNew().call(() ->
                publication.prepare(Draft.of(id).orElseThrow(), Act.PUBLICATION, clock.instant()).documents());

        assertThat(documents).extracting(SealedDocument::name).containsExactly("release.en.xhtml", "release.en.txt", "release.en.pdf", "map.png", "ounces.csv");
        SealedDocument table = documents.get(4);
        assertThat(table.bytes()).isEqualTo(TABLE);
        assertThat(SealedDocument.seal("ounces.csv", "", TABLE).sha256()).isEqualTo(table.sha256());
        try (PDDocument letter = Loader.loadPDF(documents.get(2).bytes())) {
            assertThat(letter.getPage(0).getResources().getXObjectNames()).isNotEmpty();
        }
    }

    @Test
    void a_published_release_shows_its_figure_and_gives_its_files_and_its_correction_begins_with_them() {
        attach("map.png", map, "", "A map of the mine");
        attach("ounces.csv", TABLE, "", "");
        edit("4", "North American Palladium Ltd. announced today that palladium was produced.\n\n![Where it is](map.png)\n\nIt was sold.");
        desk.approve(approver, draft);
        desk.decideNotMaterial(publisher, draft);
        Response done = publisher.post(draft + "/publication", draft + "/publication",
                DeskFixture.publication(DeskFixture.seen(publisher, draft + "/publication")));
        assertThat(done.statusCode()).as(Jsoup.parse(done.asString()).text()).isEqualTo(303);
        String release = Jsoup.parse(publisher.get(DeskFixture.path(done)).asString()).selectFirst("a.button[href^=/releases/]").attr("href");

        Document page = Jsoup.parse(DeskFixture.publicPage(release).asString());
        assertThat(page.select("figure img").attr("src")).isEqualTo(release + "/attachments/map.png");
        assertThat(page.select(".take").text()).contains("map.png", "ounces.csv");
        Response table = DeskFixture.publicPage(release + "/attachments/ounces.csv");
        assertThat(table.asByteArray()).isEqualTo(TABLE);
        assertThat(table.contentType()).startsWith("text/csv");

        String correction = DeskFixture.path(writer.post(draft, draft + "/corrections", Map.of())).replace("/edit", "");
        assertThat(writer.get(correction + "/attachments/map.png").statusCode()).isEqualTo(200);
        assertThat(writer.get(correction + "/attachments").asString()).contains("A map of the mine");
    }

    @Test
    void mistakes_are_told_at_their_field_and_what_was_typed_stays() {
        attach("map.png", map, "", "A map");
        assertThat(problem(attach("map.png", map, "", "A map"), "name")).contains("There is an attachment of this name");
        assertThat(problem(attach("plan.png", map, "", ""), "alternative")).contains("say what the picture shows");
        assertThat(problem(attach("release.en.txt", TABLE, "release.en", ""), "name")).contains("The portal makes files of this name");
        assertThat(problem(attach("page.html", "<html>".getBytes(StandardCharsets.UTF_8), "", ""), "file")).contains("is a web page");
        assertThat(problem(attach("none.txt", new byte[0], "Kept name", ""), "file")).contains("empty");
        assertThat(Jsoup.parse(attach("none.txt", new byte[0], "Kept name", "").asString()).select("#f-name").val()).isEqualTo("Kept name");
        assertThat(attach("large.csv", new byte[16 * 1024 * 1024], "", "").statusCode()).isEqualTo(413);
    }

    private String digest() {
        UUID id = UUID.fromString(draft.substring(draft.lastIndexOf('/') + 1));
        return QuarkusTransaction.requiringNew().call(() ->
                HexFormat.of().formatHex(publication.prepare(Draft.of(id).orElseThrow(), Act.PUBLICATION, clock.instant()).digest()));
    }

    private static String problem(Response answer, String field) {
        return Jsoup.parse(answer.asString()).select("#f-" + field + "-error").text();
    }

    private Response edit(String basedOn, String body) {
        Map<String, String> fields = desk.complete("Palladium with a map");
        fields.put("basedOn", basedOn);
        fields.put("body", body);
        return writer.post(draft + "/edit", draft + "/edit", fields);
    }

    private Response attach(String name, byte[] bytes, String as, String alternative) {
        return writer.request()
                .multiPart(FormToken.FIELD, writer.token(draft + "/attachments"))
                .multiPart("name", as).multiPart("alternative", alternative)
                .multiPart("file", name, bytes)
                .post(draft + "/attachments");
    }
}
