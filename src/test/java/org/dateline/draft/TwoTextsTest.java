package org.dateline.draft;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.draft.DeskFixture.path;
import static org.dateline.draft.DeskFixture.publication;
import static org.dateline.draft.DeskFixture.seen;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dateline.Browser;
import org.dateline.HtmlValidator;
import org.dateline.account.DeskBrowser;
import org.dateline.evaluation.TestDatabase;
import org.dateline.shared.Language;
import org.dateline.shared.PrintedTime;
import org.dateline.shared.Role;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A release in two languages is written, approved and published as one; the text that is not ready is announced. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class TwoTextsTest {

    private static final Path FRENCH_FILE = Path.of("../shared/data/releases/monarques-2019-07-31-t4-production.fr.excerpt.txt");

    @TestHTTPResource("/")
    URI portal;

    @Inject
    DeskFixture desk;

    @Inject
    Clock clock;

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
    void both_texts_go_out_as_one_release_with_one_entry() {
        String draft = inTwoLanguages("Palladium in two languages " + letters());
        desk.approve(approver, draft);
        String release = published(draft);

        assertThat(page(release).select("article").attr("lang")).isEqualTo("en-CA");
        assertThat(page("/fr" + release).select("article").attr("lang") + page("/fr" + release).select("h1").text()).isEqualTo("fr-CADu palladium en deux langues");
        given().get(release + ".json").then().body("texts.language", contains("en", "fr")).body("texts.entry.unique().size()", equalTo(1))
                .body("documents.name", hasItems("release.en.xhtml", "release.fr.xhtml", "release.en.pdf", "release.fr.pdf"));
        assertThat(given().get("/fr" + release + ".txt").asString()).contains("en deux langues");
        assertThat(page("/fr" + release).select(".symbols").text()).contains("TSX PDL");
    }

    @Test
    void whoever_approves_sees_every_text() {
        String draft = inTwoLanguages("Seen in two languages " + letters());
        List<String> frames = Jsoup.parse(approver.get(draft + "/approvals").asString()).select("iframe").eachAttr("srcdoc");
        assertThat(frames).hasSize(2);
        assertThat(frames.get(1)).contains("Du palladium en deux langues");
    }

    @Test
    void a_change_of_one_text_voids_the_approval_of_both() {
        String draft = inTwoLanguages("Voided in two languages " + letters());
        desk.approve(approver, draft);
        path(writer.post(draft + "/edit/fr", draft + "/edit", french("Du palladium, autrement dit", seenVersion(draft))));

        desk.decideNotMaterial(publisher, draft);
        assertThat(Jsoup.parse(publisher.get(draft + "/publication").asString()).select(".findings .blocks").text()).contains("approve");
    }

    @Test
    void the_form_of_a_further_text_has_what_is_its_own_and_begins_with_the_people() {
        String draft = desk.draftOfToday(writer, "Begun in English " + letters());
        Document form = Jsoup.parse(writer.get(draft + "/edit/fr").asString());
        assertThat(form.select("[name=category], [name=date], [name=symbol1]")).isEmpty();
        assertThat(form.select("[name=name1]").val()).isEqualTo("Krista Example");
        assertThat(form.select("[name=headline]").text()).isEmpty();
    }

    @Test
    void an_edit_of_the_original_keeps_the_other_text() {
        String draft = inTwoLanguages("Kept in two languages " + letters());
        Map<String, String> fields = new HashMap<>(desk.complete("Another English headline"));
        fields.put("basedOn", seenVersion(draft));
        fields.put("symbol1", "PDL.A");
        path(writer.post(draft + "/edit", draft + "/edit", fields));

        Document french = Jsoup.parse(writer.get(draft + "/edit/fr").asString());
        assertThat(french.select("[name=headline]").text()).isEqualTo("Du palladium en deux langues");
        assertThat(Jsoup.parse(writer.get(draft).asString()).select("iframe").get(1).attr("srcdoc")).contains("PDL.A");
    }

    @Test
    void a_French_file_becomes_the_second_text_of_a_draft() {
        String draft = desk.draftOfToday(writer, "Joined by a file " + letters());
        String reading = path(desk.handIn(writer, "monarques.fr.txt", DeskFixture.bytes(FRENCH_FILE)));
        assertThat(path(writer.post(reading, reading + "/texts", Map.of("draft", draft.replace("/desk/drafts/", ""))))).isEqualTo(draft);

        assertThat(Jsoup.parse(writer.get(draft + "/edit/fr").asString()).select("[name=body]").text()).contains("CORPORATION AURIFÈRE MONARQUES");
        assertThat(Jsoup.parse(writer.get(draft + "/edit").asString()).select("[name=headline]").text()).startsWith("Joined by a file");
    }

    @Test
    void figures_that_differ_between_the_languages_are_found() {
        String draft = desk.draftOfToday(writer, "Produced 45,700 ounces " + letters());
        Map<String, String> french = french("Production de 54 700 onces", seenVersion(draft));
        path(writer.post(draft + "/edit/fr", draft + "/edit", french));
        assertThat(Jsoup.parse(writer.get(draft).asString()).select(".findings").text()).contains("45,700").contains("French");
    }

    @Test
    void the_text_that_is_not_ready_is_announced_and_the_announcement_is_approved() {
        String draft = desk.draftOfToday(writer, "French will follow " + letters());
        desk.approve(approver, draft);
        announce(draft);
        assertThat(Jsoup.parse(writer.get(draft).asString()).select(".notice").text()).contains("The release announces its French text for");
        assertThat(comparison(draft, "").select(".notice").text()).contains("Announced before: nothing. Announced now: the text in French, expected on");
        desk.decideNotMaterial(publisher, draft);
        assertThat(Jsoup.parse(publisher.get(draft + "/publication").asString()).select(".findings .blocks").text()).contains("approve");
        desk.approve(approver, draft);
        String release = published(draft);

        assertThat(page("/fr" + release).select(".note").text().replace('\u00a0', ' ')).contains("Version française attendue le " + PrintedTime.day(inAWeek(), Language.FRENCH) + ", 9 h 30");
        given().get(release + ".json").then().body("expected.language", equalTo("fr")).body("expected.at", equalTo(inAWeek().atTime(9, 30).atZone(ZoneId.of("America/Toronto")).toInstant().toString()));
    }

    @Test
    void a_text_that_is_not_ready_is_left_out_and_earlier_versions_keep_it() {
        String draft = inTwoLanguages("Left out in French " + letters());
        assertThat(path(writer.post(draft + "/languages", draft + "/languages/fr/removal", Map.of()))).isEqualTo(draft + "/languages");
        assertThat(path(writer.post(draft + "/languages", draft + "/languages/en/removal", Map.of()))).isEqualTo(draft + "/languages");

        Document page = Jsoup.parse(writer.get(draft + "/languages").asString());
        assertThat(page.select("tbody td").eachText().get(2)).isEqualTo("none yet");
        assertThat(page.select("[name=expected]")).hasSize(1);
        assertThat(writer.get(draft + "/versions/3").asString()).contains("Du palladium en deux langues");
        assertThat(comparison(draft, "").select("del").text()).contains("Du palladium en deux langues");
    }

    @Test
    void who_writes_the_one_text_while_a_colleague_writes_the_other_has_no_conflict() {
        String draft = inTwoLanguages("Written by two " + letters());
        String begun = seenVersion(draft);
        Map<String, String> english = new HashMap<>(desk.complete("Written by two, in English"));
        english.put("basedOn", begun);
        path(writer.post(draft + "/edit", draft + "/edit", english));
        path(writer.post(draft + "/edit/fr", draft + "/edit", french("Du palladium, à deux", begun)));

        assertThat(writer.get(draft + "/edit").asString()).contains("Written by two, in English");
        assertThat(writer.get(draft + "/edit/fr").asString()).contains("Du palladium, à deux");
        Response conflict = writer.post(draft + "/edit/fr", draft + "/edit", french("Du palladium, à trois", begun));
        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(conflict.asString()).select("fieldset.both legend").eachText()).containsExactly("Headline: you both changed it");
    }

    @Test
    void a_correction_begins_with_both_texts_and_shows_what_changed_in_each() {
        String draft = inTwoLanguages("Corrected in two languages " + letters());
        desk.approve(approver, draft);
        String release = published(draft);
        String correction = path(writer.post(draft, draft + "/corrections", Map.of())).replace("/edit", "");
        path(writer.post(correction + "/edit", correction + "/edit", desk.complete("Correction: two languages")));
        Map<String, String> french = french("Correction : du palladium en deux langues", "2");
        french.put("body", french.get("body").replace("Il a été vendu.", "Il a été rectifié puis vendu."));
        path(writer.post(correction + "/edit/fr", correction + "/edit", french));

        assertThat(Jsoup.parse(writer.get(correction).asString()).select(".findings").text()).doesNotContain("It says the same").doesNotContain("announces none");
        Document compared = comparison(correction, "?from=published");
        assertThat(compared.select("h2").eachText()).containsSubsequence("In English", "In French");
        assertThat(compared.select("ins").text()).contains("Correction: ", "rectifié puis");
        desk.approve(approver, correction);
        String changes = published(correction) + "/changes";
        assertThat(page("/fr" + changes).select("h2").eachText()).containsExactly("Français", "Anglais");
        assertThat(page("/fr" + changes).select("ins").text()).contains("rectifié puis");
        assertThat(page(changes).select("h2").eachText()).containsExactly("English", "French");
        assertThat(page(changes).select("ins").text()).contains("rectifié puis");
        assertThat(page("/fr" + release).select(".note a[href=/fr" + changes + "]")).hasSize(1);
        HtmlValidator.assertValid(given().get("/fr" + changes).asString());
    }

    @Test
    void a_correction_in_one_language_of_a_release_in_two_is_warned_of() {
        String draft = inTwoLanguages("Corrected in one language " + letters());
        desk.approve(approver, draft);
        published(draft);
        String correction = path(writer.post(draft, draft + "/corrections", Map.of())).replace("/edit", "");
        writer.post(correction + "/languages", correction + "/languages/fr/removal", Map.of());

        assertThat(writer.get(correction).asString()).contains("The release it corrects has a text in French, the correction has none and announces none.");
    }

    @Test
    void a_notice_of_withdrawal_is_given_in_both_languages() {
        String draft = inTwoLanguages("Withdrawn in two languages " + letters());
        desk.approve(approver, draft);
        String release = published(draft);
        String notice = path(writer.post(draft, draft + "/withdrawals", Map.of())).replace("/edit", "");
        Map<String, String> english = new HashMap<>(desk.complete("Notice of withdrawal: two languages"));
        english.put("body", "The figures were those of another mine.");
        path(writer.post(notice + "/edit", notice + "/edit", english));
        Map<String, String> french = french("Avis de retrait : deux langues", "2");
        french.put("body", "Les chiffres étaient ceux d’une autre mine.");
        path(writer.post(notice + "/edit/fr", notice + "/edit", french));
        desk.approve(approver, notice);
        published(notice);

        assertThat(page(release).select(".withdrawn").text()).contains("another mine").doesNotContain("autre mine");
        assertThat(page("/fr" + release).select(".withdrawn").text()).contains("autre mine").doesNotContain("another mine");
    }

    @Test
    void a_preview_link_leads_to_both_texts_and_names_the_one_that_is_announced() {
        String draft = inTwoLanguages("Shown in two languages " + letters());
        String shown = shownOutside(draft);
        Document original = page(shown);
        assertThat(original.select("article").attr("lang")).isEqualTo("en-CA");
        Document french = page(original.select(".reader a[href^=" + shown + "]").attr("href"));
        assertThat(french.select("article").attr("lang") + french.select("h1").text()).isEqualTo("fr-CADu palladium en deux langues");
        assertThat(page(french.select(".reader a[href^=" + shown + "]").attr("href")).select("article").attr("lang")).isEqualTo("en-CA");

        String other = desk.draftOfToday(writer, "Shown before its French " + letters());
        announce(other);
        assertThat(page(shownOutside(other)).select(".reader").text()).contains("It announces its French text for").contains(", 09:30:00 Eastern");
    }

    @Test
    void what_is_over_cannot_be_announced_and_stays_in_the_form() {
        String draft = desk.draftOfToday(writer, "Announced too late " + letters());
        Response refused = writer.post(draft + "/languages", draft + "/languages",
                Map.of("basedOn", seenVersion(draft), "expected", "2001-01-02", "expectedTime", "09:30"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.asString()).select("[name=expected]").val()).isEqualTo("2001-01-02");
        assertThat(refused.asString()).contains("This has passed already.");
    }

    @Test
    void pages_of_two_texts_are_valid_and_accessible() {
        String draft = inTwoLanguages("Looked at in two languages " + letters());
        String english = desk.draftOfToday(writer, "Looked at in one language " + letters());
        try (Browser browser = Browser.start()) {
            Map.of("languages", english + "/languages", "edit-fr", draft + "/edit/fr", "draft-two", draft).forEach((name, path) -> {
                String html = writer.get(path).asString();
                browser.picture(portal.resolve(path).toString(), html, name);
                HtmlValidator.assertValid(html);
                browser.assertAccessible(portal.resolve(path).toString(), html);
            });
        }
    }

    /** Something of its own for each draft, without figures that a check would look for in the text. */
    private static String letters() {
        return UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    }

    private LocalDate inAWeek() {
        return LocalDate.now(clock).plusDays(7);
    }

    /** The path of a draft of today with an English and a French text. */
    private String inTwoLanguages(String headline) {
        String draft = desk.draftOfToday(writer, headline);
        path(writer.post(draft + "/edit/fr", draft + "/edit", french("Du palladium en deux langues", seenVersion(draft))));
        return draft;
    }

    private void announce(String draft) {
        path(writer.post(draft + "/languages", draft + "/languages",
                Map.of("basedOn", seenVersion(draft), "expected", inAWeek().toString(), "expectedTime", "09:30")));
    }

    /** The path of a preview link. */
    private String shownOutside(String draft) {
        String link = path(writer.post(draft + "/previews", draft + "/previews", Map.of("reader", "Rosalind Reader", "seen", "1", "shows", "latest",
                "expires", inAWeek().toString(), "expiresTime", "12:00:00")));
        return Jsoup.parse(writer.get(link).asString()).selectFirst(".address code").text().replaceFirst("https?://[^/]+", "");
    }

    private Document comparison(String draft, String query) {
        return Jsoup.parse(writer.get(draft + "/comparison" + query).asString());
    }

    private Map<String, String> french(String headline, String basedOn) {
        Map<String, String> fields = new HashMap<>();
        fields.put("text", "fr");
        fields.put("basedOn", basedOn);
        fields.put("releaseLine", "Pour diffusion immédiate");
        fields.put("headline", headline);
        fields.put("dateline", "Toronto (Ontario)");
        fields.put("body", "North American Palladium Ltd. a annoncé aujourd’hui que du palladium a été produit.\n\nIl a été vendu.");
        fields.put("contactsHeading", "Pour de plus amples renseignements :");
        fields.put("name1", "Krista Example");
        fields.put("title1", "Directrice, Relations avec les investisseurs");
        fields.put("reach1", "Tél. : (416) 360-2652\ncourriel : ir@example.invalid");
        return fields;
    }

    private String seenVersion(String draft) {
        return Jsoup.parse(writer.get(draft + "/edit").asString()).select("input[name=basedOn]").val();
    }

    private String published(String draft) {
        desk.decideNotMaterial(publisher, draft);
        Response done = publisher.post(draft + "/publication", draft + "/publication", publication(seen(publisher, draft + "/publication")));
        return Jsoup.parse(publisher.get(path(done)).asString()).selectFirst("a.button[href^=/releases/]").attr("href");
    }

    private static Document page(String path) {
        return Jsoup.parse(given().get(path).then().statusCode(200).extract().asString());
    }
}
