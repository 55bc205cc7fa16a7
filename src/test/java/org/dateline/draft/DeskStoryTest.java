package org.dateline.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.draft.DeskFixture.SAMPLE;
import static org.dateline.draft.DeskFixture.bytes;
import static org.dateline.draft.DeskFixture.path;
import static org.dateline.draft.DeskFixture.publicPage;
import static org.dateline.draft.DeskFixture.publication;
import static org.dateline.draft.DeskFixture.seen;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dateline.account.DeskBrowser;
import org.dateline.audit.AuditEvent;
import org.dateline.evaluation.TestDatabase;
import org.dateline.issuer.Issuer;
import org.dateline.issuer.IssuerFixture;
import org.dateline.release.Category;
import org.dateline.shared.Role;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A release from the file to the public, over HTTP: writer, approver, publisher. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class DeskStoryTest {

    @Inject
    DeskFixture desk;

    private DeskBrowser writer;
    private DeskBrowser approver;
    private DeskBrowser publisher;

    @BeforeEach
    void three_people_sign_in() {
        writer = desk.person(Role.WRITER);
        approver = desk.person(Role.APPROVER);
        publisher = desk.person(Role.PUBLISHER);
    }

    @Test
    void the_sample_release_is_imported_approved_and_admitted() {
        String draft = desk.importedSample(writer);
        desk.approve(approver, draft);
        Document done = admitted(draft);

        Response page = publicPage(done.selectFirst("a.button[href^=/releases/]").attr("href"));
        assertThat(page.statusCode() + page.asString()).startsWith("200").containsIgnoringCase("Leak in the Tailings Dam").contains("PDL");
    }

    @Test
    void the_reading_shows_the_source_beside_what_was_understood() {
        String reading = path(desk.handIn(writer, "release.txt", bytes(SAMPLE)));
        Document page = Jsoup.parse(writer.get(reading).asString());

        assertThat(page.select("pre.source").text()).contains("2116-130 Adelaide St. W.");
        assertThat(page.select(".parts dd").text()).contains("PDL").contains("Toronto, Ontario").contains("2006");
    }

    @Test
    void nothing_is_a_draft_before_somebody_says_so() {
        long before = drafts();
        path(desk.handIn(writer, "release.txt", bytes(SAMPLE)));

        assertThat(drafts()).isEqualTo(before);
    }

    @Test
    void many_open_drafts_are_shown_page_by_page_the_latest_changed_first() {
        Issuer issuer = IssuerFixture.entered("Prolific Palladium Ltd.");
        QuarkusTransaction.requiringNew().run(() -> IntStream.rangeClosed(1, 26).forEach(day -> Draft.begin(issuer,
                new DraftContent(Category.OTHER, List.of(ReleaseFixture.text("Draft number " + day, LocalDate.of(2026, 1, 5)))),
                ReleaseFixture.WRITER, Instant.parse("2026-01-01T12:00:00Z").plus(day, ChronoUnit.DAYS))));
        DeskBrowser person = DeskBrowser.of(issuer.id(), Role.WRITER);

        assertThat(headlines(person, "/desk/drafts")).hasSize(25).startsWith("Draft number 26").endsWith("Draft number 2").isEqualTo(headlines(person, "/desk"));
        assertThat(headlines(person, "/desk/drafts?page=2")).containsExactly("Draft number 1").isEqualTo(headlines(person, "/desk?page=4711"));
        assertThat(List.of("0", "-1", "x", "99999999999", "%00")).allSatisfy(page ->
                assertThat(headlines(person, "/desk/drafts?page=" + page)).hasSize(25));
    }

    private static long drafts() {
        return QuarkusTransaction.requiringNew().call(() -> Draft.count());
    }

    private static List<String> headlines(DeskBrowser person, String path) {
        return Jsoup.parse(person.get(path).asString()).select(".drafts .headline").eachText();
    }

    @Test
    void nobody_sees_anothers_reading() {
        String reading = path(desk.handIn(writer, "release.txt", bytes(SAMPLE)));

        assertThat(desk.person(Role.WRITER).get(reading).statusCode()).isEqualTo(404);
    }

    @Test
    void the_source_comes_back_byte_for_byte_to_be_saved() {
        Response source = writer.get(desk.importedSample(writer) + "/source");

        assertThat(source.asByteArray()).isEqualTo(bytes(SAMPLE));
        assertThat(source.header("Content-Disposition")).startsWith("attachment").contains("nap-2006-02-06-tailings-dam-leak.txt");
        assertThat(source.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void a_release_of_today_is_published_and_public_at_once() {
        String draft = approvedToday("Palladium produced today, published at once");
        desk.decideNotMaterial(publisher, draft);
        Document done = Jsoup.parse(publisher.get(path(publish(draft))).asString());

        assertThat(publicPage(done.selectFirst("a.button[href^=/releases/]").attr("href")).statusCode()).isEqualTo(200);
        assertThat(done.select("dl.facts").text()).contains("measured");
    }

    @Test
    void a_double_click_publishes_once() throws Exception {
        String draft = approvedToday("Published once though clicked twice");
        desk.decideNotMaterial(publisher, draft);
        Map<String, String> fields = publication(seen(publisher, draft + "/publication"));
        String token = publisher.token(draft + "/publication");
        Callable<Response> click = () -> publisher.request().formParams(fields).formParam("form-token", token).post(draft + "/publication");
        var pool = Executors.newFixedThreadPool(2);
        List<Integer> answers = pool.invokeAll(List.of(click, click)).stream().map(future -> {
            try {
                return future.get().statusCode();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }).toList();
        pool.shutdown();

        assertThat(answers).containsOnly(303);
        assertThat(events(draft)).containsOnlyOnce("PUBLISHED");
    }

    @Test
    void material_news_waits_for_its_crossing() {
        String draft = approvedToday("Material, and not yet on the wire");
        publisher.post(draft + "/materiality", draft + "/materiality", Map.of("material", "yes", "why", "It moves the price."));

        assertThat(Jsoup.parse(publisher.get(draft + "/publication").asString()).select(".findings .blocks").text())
                .contains("never first on this site");
    }

    @Test
    void a_crossing_without_its_time_is_refused_with_what_was_typed() {
        String draft = approvedToday("Crossed at a time nobody typed");
        Response answer = publisher.post(draft + "/crossing", draft + "/crossing", Map.of("wire", "Example Wire"));

        assertThat(answer.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(answer.asString());
        assertThat(page.select("#f-crossedAt-error").text()).contains("never first on this site");
        assertThat(page.selectFirst("#f-wire").val()).isEqualTo("Example Wire");
    }

    @Test
    void a_decision_without_a_reason_is_refused() {
        String draft = approvedToday("Decided without a reason");
        Response answer = publisher.post(draft + "/materiality", draft + "/materiality", Map.of("material", "no"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.asString()).select("#f-why-error").text()).contains("goes on record");
    }

    @Test
    void an_editor_cannot_approve_their_own_last_edit() {
        DeskBrowser both = desk.person(Role.WRITER, Role.APPROVER);
        String draft = desk.draftOfToday(both, "Own work");

        assertThat(both.post("/desk/account", draft + "/approvals", Map.of("seen", "2")).statusCode()).isEqualTo(409);
    }

    @Test
    void an_edit_voids_the_approval() {
        String draft = approvedToday("Edited after approval at the desk");
        Map<String, String> fields = desk.complete("Edited after approval at the desk, once more");
        fields.put("basedOn", "2");
        writer.post(draft + "/edit", draft + "/edit", fields);

        assertThat(Jsoup.parse(publisher.get(draft + "/publication").asString()).select(".findings .blocks").text())
                .contains("Nobody but its last editor has approved version 3");
    }

    @Test
    void two_who_edit_at_once_lose_neither_text() {
        String draft = desk.draftOfToday(writer, "Before both");
        DeskBrowser colleague = desk.person(Role.WRITER);
        Map<String, String> theirs = desk.complete("Theirs, saved first");
        theirs.put("basedOn", "2");
        Map<String, String> mine = desk.complete("Mine, saved second");
        mine.put("basedOn", "2");
        colleague.post(draft + "/edit", draft + "/edit", theirs);
        Response answer = writer.post(draft + "/edit", draft + "/edit", mine);

        assertThat(answer.statusCode()).isEqualTo(409);
        Document page = Jsoup.parse(answer.asString());
        assertThat(page.select("fieldset.both").text()).contains("Theirs, saved first").contains("Mine, saved second");
        assertThat(page.selectFirst("#f-headline").text()).isEqualTo("Mine, saved second");
        assertThat(page.selectFirst("input[name=basedOn]").val()).isEqualTo("3");
    }

    @Test
    void two_saves_in_the_same_instant_are_one_version_and_one_conflict() throws Exception {
        String draft = desk.draftOfToday(writer, "Same instant");
        String token = writer.token(draft + "/edit");
        var pool = Executors.newFixedThreadPool(2);
        List<Integer> answers = pool.invokeAll(List.<Callable<Integer>>of(
                () -> save(draft, token, "Same instant, one"), () -> save(draft, token, "Same instant, two"))).stream().map(future -> {
            try {
                return future.get();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }).toList();
        pool.shutdown();

        assertThat(answers).containsExactlyInAnyOrder(303, 409);
    }

    private int save(String draft, String token, String headline) {
        Map<String, String> fields = desk.complete(headline);
        fields.put("basedOn", "2");
        return writer.request().formParams(fields).formParam("form-token", token).post(draft + "/edit").statusCode();
    }

    @Test
    void a_mistake_keeps_everything_that_was_typed() {
        String draft = desk.draftOfToday(writer, "Before the mistake");
        Map<String, String> fields = desk.complete("Typed with care");
        fields.put("date", "2006-02-31");
        Response answer = writer.post(draft + "/edit", draft + "/edit", fields);

        Document page = Jsoup.parse(answer.asString());
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(page.select("#f-date-error").text()).contains("2006-02-06");
        assertThat(page.selectFirst("#f-date").val()).isEqualTo("2006-02-31");
        assertThat(page.selectFirst("#f-headline").text()).isEqualTo("Typed with care");
    }

    @Test
    void what_the_vocabulary_does_not_hold_is_told_before_it_is_left_out() {
        String draft = desk.draftOfToday(writer, "Before the script");
        Map<String, String> fields = desk.complete("With a script");
        fields.put("basedOn", "2");
        fields.put("body", "<p>North American Palladium Ltd. said so.</p><script>alert(1)</script>");
        Response answer = writer.post(draft + "/edit", draft + "/edit", fields);

        Document page = Jsoup.parse(answer.asString());
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(page.select("#f-body-error").text()).contains("<script>");
        assertThat(page.select("pre.typed").text()).contains("<script>alert(1)</script>");
        assertThat(page.selectFirst("#f-body").text()).doesNotContain("alert");
    }

    @Test
    void an_imported_release_saved_without_a_change_stays_the_same_version() {
        String draft = desk.importedSample(writer);
        Map<String, String> fields = Jsoup.parse(writer.get(draft + "/edit").asString()).selectFirst("form#editor").select("[name]").stream()
                .filter(field -> !field.attr("name").equals("form-token") && !field.normalName().equals("button"))
                .collect(Collectors.toMap(field -> field.attr("name"), DeskStoryTest::value));
        path(writer.post(draft + "/edit", draft + "/edit", fields));

        assertThat(Jsoup.parse(writer.get(draft).asString()).select(".versions li")).hasSize(1);
    }

    private static String value(Element field) {
        return switch (field.normalName()) {
            case "select" -> field.select("option[selected]").val();
            case "textarea" -> field.wholeText().replaceFirst("^\n", "");
            default -> field.val();
        };
    }

    @Test
    void every_reading_of_a_draft_is_written_down() {
        String draft = desk.draftOfToday(writer, "Read by an approver");
        long before = events(draft).stream().filter("READ"::equals).count();
        approver.get(draft);

        assertThat(events(draft).stream().filter("READ"::equals).count()).isEqualTo(before + 1);
    }

    @Test
    void the_preview_shows_what_is_in_the_form_and_saves_nothing() {
        String draft = desk.draftOfToday(writer, "Before the preview");
        Response preview = writer.post(draft + "/edit", draft + "/preview", desk.complete("Only in the preview"));

        assertThat(Jsoup.parse(preview.asString()).select("h1").text()).isEqualTo("Only in the preview");
        assertThat(writer.get(draft).asString()).doesNotContain("Only in the preview");
    }

    @Test
    void a_draft_waits_for_the_one_whose_turn_it_is() {
        String draft = desk.draftOfToday(writer, "Whose turn is it");

        assertThat(Jsoup.parse(approver.get("/desk").asString()).select("li:has(a[href=" + draft + "]) a.button").text())
                .startsWith("Read and approve");
    }

    @Test
    void a_writer_cannot_approve() {
        String draft = desk.draftOfToday(writer, "Not a writer's to approve");
        assertThat(desk.person(Role.WRITER).post("/desk/account", draft + "/approvals", Map.of("seen", "2")).statusCode()).isEqualTo(403);
    }

    @Test
    void an_approver_cannot_edit() {
        String draft = desk.draftOfToday(writer, "Not an approver's to edit");
        assertThat(approver.post("/desk/account", draft + "/edit", desk.complete("No")).statusCode()).isEqualTo(403);
    }

    @Test
    void an_approver_cannot_publish() {
        String draft = approvedToday("Not an approver's to publish");
        assertThat(approver.post("/desk/account", draft + "/publication", publication("2")).statusCode()).isEqualTo(403);
    }

    @Test
    void people_of_another_issuer_cannot_read_it() {
        String draft = desk.draftOfToday(writer, "Another issuer's");
        DeskBrowser stranger = DeskBrowser.of(987_654_321L, Role.WRITER, Role.APPROVER, Role.PUBLISHER);
        assertThat(stranger.get(draft).statusCode()).isEqualTo(403);
    }

    @Test
    void nobody_reads_a_draft_without_signing_in() {
        String draft = desk.draftOfToday(writer, "Nobody's");
        assertThat(path(DeskBrowser.unknown().get(draft))).startsWith("/desk/sign-in");
    }

    private String approvedToday(String headline) {
        String draft = desk.draftOfToday(writer, headline);
        desk.approve(approver, draft);
        return draft;
    }

    private Response publish(String draft) {
        return publisher.post(draft + "/publication", draft + "/publication", publication(seen(publisher, draft + "/publication")));
    }

    private Document admitted(String draft) {
        Response answer = publisher.post(draft + "/admission", draft + "/admission",
                Map.of("seen", seen(publisher, draft + "/admission"), "reason", "As printed."));
        return Jsoup.parse(publisher.get(path(answer)).asString());
    }

    private static List<String> events(String draft) {
        UUID id = UUID.fromString(draft.substring(draft.lastIndexOf('/') + 1));
        return io.quarkus.narayana.jta.QuarkusTransaction.requiringNew().call(() -> AuditEvent.of("draft", id.toString()).stream()
                .map(AuditEvent::action).toList());
    }
}
