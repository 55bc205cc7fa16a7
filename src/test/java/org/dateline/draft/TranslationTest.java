package org.dateline.draft;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.draft.DeskFixture.path;
import static org.dateline.draft.DeskFixture.publication;
import static org.dateline.draft.DeskFixture.seen;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dateline.account.DeskBrowser;
import org.dateline.evaluation.TestDatabase;
import org.dateline.ledger.LoggedEntry;
import org.dateline.shared.FormToken;
import org.dateline.shared.Role;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The text in French comes after the release: written, approved by somebody else and published under an entry of its own. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class TranslationTest {

    @Inject
    DeskFixture desk;

    @Inject
    Clock clock;

    private DeskBrowser writer;
    private DeskBrowser approver;
    private DeskBrowser publisher;
    private String draft;
    private String release;

    @BeforeEach
    void a_release_that_announced_its_French_text() {
        writer = desk.person(Role.WRITER);
        approver = desk.person(Role.APPROVER);
        publisher = desk.person(Role.PUBLISHER);
        draft = desk.draftOfToday(writer, "Palladium in English first " + letters());
        attach(draft, "ounces.csv");
        path(writer.post(draft + "/languages", draft + "/languages",
                Map.of("basedOn", "3", "expected", LocalDate.now(clock).plusDays(7).toString(), "expectedTime", "09:30")));
        desk.decideNotMaterial(publisher, draft);
        release = carriedAcross(draft);
    }

    @Test
    void the_text_is_added_to_the_same_release_under_an_entry_of_its_own() {
        String translation = written(begun());
        String before = Jsoup.parse(given().get(release).asString()).selectFirst("article").outerHtml();

        assertThat(carriedAcross(translation)).isEqualTo(release);

        JsonPath facts = given().get(release + ".json").then().body("texts.language", contains("en", "fr")).body("expected", nullValue())
                .body("documents.name", hasItems("release.en.xhtml", "release.fr.xhtml", "release.fr.pdf")).extract().jsonPath();
        assertThat(facts.getLong("texts[1].entry")).isGreaterThan(facts.getLong("texts[0].entry"));
        Document french = Jsoup.parse(given().get("/fr" + release).asString());
        assertThat(french.select("aside time").eachAttr("datetime")).hasSize(2).doesNotHaveDuplicates();
        assertThat(french.select("article").attr("lang") + " " + french.select("h1").text()).isEqualTo("fr-CA Le palladium, en français ensuite");
        assertThat(french.select(".note").text()).doesNotContain("attendue");
        assertThat(Jsoup.parse(given().get(release).asString()).selectFirst("article").outerHtml()).isEqualTo(before);
        Document feed = Jsoup.parse(given().get("/feeds/releases.atom?language=fr").asString(), "", Parser.xmlParser());
        Element entry = feed.select("entry").stream().filter(each -> each.select("link[href$=/fr" + release + "]").size() > 0).findFirst().orElseThrow();
        assertThat(Instant.parse(entry.selectFirst("updated").text())).isEqualTo(Instant.parse(facts.getString("texts[1].published")).truncatedTo(ChronoUnit.MILLIS))
                .isAfter(Instant.parse(entry.selectFirst("published").text()));
    }

    @Test
    void what_was_announced_is_a_task_until_it_is_there() {
        assertThat(tasks()).contains("Add the text that was announced").contains("due by");
        String translation = written(begun());
        carriedAcross(translation);

        assertThat(tasks()).contains("Add the text that was announced").containsPattern("done \\w+ \\d+, \\d{4}").doesNotContain("due by");
    }

    @Test
    void the_files_of_the_release_stay_with_it_and_are_not_published_again() {
        String translation = begun();
        assertThat(writer.post(translation + "/attachments", translation + "/attachments/ounces.csv/removal", Map.of()).statusCode()).isEqualTo(409);
        attach(translation, "onces.csv");
        carriedAcross(written(translation));

        JsonPath facts = given().get(release + ".json").jsonPath();
        assertThat(facts.getList("documents.name")).contains("ounces.csv", "onces.csv");
        assertThat(LoggedEntry.at(facts.getLong("texts[1].entry")).getList("docs.name"))
                .containsExactly("release.fr.xhtml", "release.fr.txt", "release.fr.pdf", "onces.csv");
    }

    @Test
    void nobody_sees_it_before_it_is_published() {
        String translation = written(begun());
        desk.approve(approver, translation);

        assertThat(Jsoup.parse(given().get("/fr" + release).asString()).select("article").attr("lang")).isEqualTo("en-CA");
        given().get(release + ".json").then().body("texts.language", contains("en"));
    }

    @Test
    void the_ledger_entry_names_the_translated_one_and_the_files_of_the_new_text_alone() {
        carriedAcross(written(begun()));

        long first = given().get(release + ".json").jsonPath().getLong("texts[0].entry");
        long second = given().get(release + ".json").jsonPath().getLong("texts[1].entry");
        JsonPath entry = LoggedEntry.at(second);
        assertThat(entry.getString("type") + " " + entry.getString("prev")).isEqualTo("translate " + first);
        assertThat(entry.getList("docs.name")).containsExactly("release.fr.xhtml", "release.fr.txt", "release.fr.pdf");
    }

    @Test
    void it_needs_somebody_elses_approval_and_no_wire() {
        String translation = written(begun());

        assertThat(blocks(translation)).hasSize(1).first().asString().contains("approve");
    }

    @Test
    void the_text_that_is_public_is_not_edited_with_it() {
        String translation = begun();

        Document form = Jsoup.parse(writer.get(translation + "/edit").asString());
        assertThat(form.select("[name=text]").val()).isEqualTo("fr");
        Map<String, String> tampered = new HashMap<>(desk.complete("Another English headline"));
        tampered.put("basedOn", form.select("[name=basedOn]").val());
        Response refused = writer.post(translation + "/edit", translation + "/edit", tampered);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.asString()).contains("This text is public and never changes.", "Another English headline");
    }

    @Test
    void a_release_in_both_languages_has_nothing_to_be_added() {
        carriedAcross(written(begun()));

        assertThat(Jsoup.parse(writer.get(draft).asString()).select("form[action$=/translations]")).isEmpty();
        assertThat(path(writer.post(draft, draft + "/translations", Map.of()))).isEqualTo(draft);
    }

    /** Something of its own for each draft, without figures that a check would look for in the text. */
    private static String letters() {
        return UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    }

    private String begun() {
        String translation = path(writer.post(draft, draft + "/translations", Map.of())).replace("/edit", "");
        assertThat(path(writer.post(draft, draft + "/translations", Map.of()))).isEqualTo(translation + "/edit");
        return translation;
    }

    private void attach(String to, String name) {
        Response attached = writer.request().multiPart(FormToken.FIELD, writer.token(to + "/attachments")).multiPart("name", "")
                .multiPart("alternative", "").multiPart("file", name, "metal,ounces\n".getBytes(StandardCharsets.UTF_8)).post(to + "/attachments");
        assertThat(attached.statusCode()).as(attached.asString()).isEqualTo(303);
    }

    /** Those of the release, as its page at the desk has them. */
    private String tasks() {
        return Jsoup.parse(publisher.get(draft + "/publication").asString()).select("main").text();
    }

    private String written(String translation) {
        Map<String, String> fields = new HashMap<>();
        fields.put("text", "fr");
        fields.put("basedOn", Jsoup.parse(writer.get(translation + "/edit").asString()).select("input[name=basedOn]").val());
        fields.put("releaseLine", "Pour diffusion immédiate");
        fields.put("headline", "Le palladium, en français ensuite");
        fields.put("dateline", "Toronto (Ontario)");
        fields.put("body", "North American Palladium Ltd. a annoncé aujourd’hui que du palladium a été produit.\n\nIl a été vendu.");
        fields.put("contactsHeading", "Pour de plus amples renseignements\u00a0:");
        fields.put("name1", "Krista Example");
        fields.put("reach1", "Tél.\u00a0: (416) 360-2652");
        path(writer.post(translation + "/edit", translation + "/edit", fields));
        return translation;
    }

    /** Approved by somebody else and published; the public path to which that leads. */
    private String carriedAcross(String which) {
        desk.approve(approver, which);
        Response done = publisher.post(which + "/publication", which + "/publication", publication(seen(publisher, which + "/publication")));
        return Jsoup.parse(publisher.get(path(done)).asString()).selectFirst("a.button[href^=/releases/]").attr("href");
    }

    private List<String> blocks(String which) {
        return Jsoup.parse(publisher.get(which + "/publication").asString()).select(".findings .blocks").eachText();
    }
}
