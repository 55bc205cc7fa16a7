package org.dateline.draft;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.draft.DeskFixture.path;
import static org.dateline.enquiry.AskingFixture.ask;
import static org.dateline.enquiry.AskingFixture.complete;
import static org.dateline.enquiry.AskingFixture.reference;
import static org.dateline.enquiry.AskingFixture.taken;
import static org.junit.jupiter.api.Assertions.assertAll;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URL;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.dateline.Browser;
import org.dateline.HtmlValidator;
import org.dateline.account.DeskBrowser;
import org.dateline.enquiry.Enquiry;
import org.dateline.evaluation.TestDatabase;
import org.dateline.shared.KeptMail;
import org.dateline.shared.Role;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A question from outside, from its form to the answer that everybody reads. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class EnquiryStoryTest {

    @Inject
    DeskFixture desk;

    @Inject
    ReleaseFixture releases;

    @Inject
    KeptMail mail;

    @Inject
    Clock clock;

    @TestHTTPResource("/")
    URL portal;

    private final Map<String, String> looks = new LinkedHashMap<>();
    private DeskBrowser administrator;
    private DeskBrowser marie;
    private DeskBrowser noah;
    private String routing;
    private String quiet;

    @BeforeEach
    void people_of_the_desk() {
        long issuer = releases.palladium().id();
        administrator = desk.person(Role.ADMINISTRATOR);
        marie = desk.person(Role.ENQUIRY_HANDLER);
        noah = desk.person(Role.ENQUIRY_HANDLER, Role.WRITER);
        routing = "/desk/routing/" + issuer;
        quiet = "/desk/quiet-periods/" + issuer;
        path(administrator.post(routing, routing + "/last-resort", Map.of("lastResort", id(noah), "seen", version())));
    }

    private LocalDate today() {
        return releases.palladium().today(clock);
    }

    private static String id(DeskBrowser person) {
        return DeskBrowser.personWith(person.email()).toString();
    }

    private String version() {
        return Jsoup.parse(administrator.get(routing).asString()).selectFirst("form[action$=last-resort] input[name=seen]").val();
    }

    @Test
    void an_analyst_asks_in_french_in_a_quiet_period_and_everybody_gets_the_answer() {
        String release = releases.published("The dam leaked " + letters()).address().path();
        path(administrator.post(routing, routing + "/rules", Map.of("audience", "analyst", "language", "fr", "release", release, "hours", "ANY", "owner", id(marie))));
        String today = today().toString();
        path(marie.post("/desk/absences", "/desk/absences", Map.of("person", id(marie), "substitute", id(noah), "firstDay", today,
                "lastDay", today().plusDays(3).toString())));
        path(administrator.post(quiet, quiet, Map.of("firstDay", today, "lastDay", today, "reason", "before the results")));
        try {
            story(release);
        } finally {
            endQuietPeriod();
            Jsoup.parse(marie.get("/desk/absences").asString()).select("form[action$=/end]").forEach(form -> marie.post("/desk/absences", form.attr("action"), Map.of()));
        }
        looked_at();
    }

    private void endQuietPeriod() {
        Jsoup.parse(administrator.get(quiet).asString()).select("form[action$=/end]").forEach(form -> administrator.post(quiet, form.attr("action"), Map.of()));
    }

    private void story(String release) {
        Document form = Jsoup.parse(given().get("/fr/enquiries?release=" + release).asString());
        assertThat(form.selectFirst("input[name=release]").val()).isEqualTo(release);
        assertThat(form.text()).contains("Poser une question", "The dam leaked");
        assertThat(Jsoup.parse(given().get(release).asString()).select("a[href=/enquiries?release=" + release + "]")).isNotEmpty();

        String email = UUID.randomUUID() + "@outside.invalid";
        Map<String, String> fields = complete(email);
        fields.put("language", "fr");
        fields.put("release", release);
        fields.put("text", "Quelle était la taille de la fuite? " + letters());
        String follow = taken(ask("/fr/enquiries", fields));
        assertThat(follow).matches("/fr/enquiries/[A-Za-z0-9_-]{43}");
        String reference = reference(follow);
        assertThat(mail.latest(email)).contains("[" + reference + "] Votre question", follow).doesNotContain("taille de la fuite", "Annie");
        assertThat(given().get("/enquiries/" + "x".repeat(43)).statusCode()).isEqualTo(404);

        looks.put("enquiries-inbox", noah.get("/desk/enquiries?q=" + reference).asString());
        assertThat(Jsoup.parse(looks.get("enquiries-inbox")).select("tbody tr").text()).contains(reference, "taille de la fuite", "Analysts");
        assertThat(marie.get("/desk/enquiries?q=" + reference).asString()).as("she is away").doesNotContain(">" + reference + "</a>");
        assertThat(marie.get("/desk/enquiries?view=all&q=" + reference).asString()).contains(">" + reference + "</a>");
        assertThat(mail.latest(noah.email())).contains("yours to answer", "/desk/enquiries/" + reference).doesNotContain("taille");
        String page = "/desk/enquiries/" + reference;
        assertThat(Jsoup.parse(noah.get(page).asString()).text()).contains("quiet period", "is away", "in the place of");
        assertThat(desk.person(Role.WRITER).get(page).statusCode()).isEqualTo(403);

        String answer = "La fuite était de 45 231 litres.";
        Response warned = noah.post(page, page + "/answers", Map.of("answer", answer, "seen", seen(noah, page)));
        looks.put("enquiry-warned", warned.asString());
        assertThat(warned.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(warned.asString()).select(".notice").text()).contains("This is a quiet period", "45 231", "is in no release");
        assertThat(Jsoup.parse(warned.asString()).selectFirst("#f-answer").val()).isEqualTo(answer);
        String stale = seen(noah, page);
        path(noah.post(page, page + "/answers", Map.of("answer", answer, "seen", stale, "hold", "yes")));
        assertThat(mail.count(email)).as("nothing left").isEqualTo(1);
        looks.put("enquiry-held", marie.get(page).asString());
        String held = Jsoup.parse(looks.get("enquiry-held")).selectFirst("form[action$=release]").attr("action");
        assertThat(noah.post(page, held, Map.of("seen", seen(noah, page))).asString()).contains("Somebody else has to look at your answer");

        String edit = path(noah.post(page, "/desk/public-answers/" + reference, Map.of("held", held.replaceFirst(".*/answers/(.*)/release", "$1"))));
        assertThat(noah.get(edit).asString()).contains("Réponse à une question", "45 231 litres", "taille de la fuite", "QUESTION_AND_ANSWER");
        assertThat(path(noah.post(page, "/desk/public-answers/" + reference, Map.of("text", answer)))).as("begun once").isEqualTo(edit);

        path(marie.post(page, held, Map.of("seen", seen(marie, page))));
        mail.to(email, 2);
        assertThat(mail.latest(email)).contains(answer, "Réponse de", follow);
        assertThat(Jsoup.parse(given().get(follow).asString()).text()).contains(answer, "Robin Desk a répondu", "répondue");

        Response second = noah.post(page, page + "/answers", Map.of("answer", "Once more.", "seen", stale));
        assertThat(second.statusCode()).isEqualTo(422);
        assertThat(second.asString()).contains("A colleague acted on this enquiry meanwhile", "Once more.");

        assertThat(given().get(follow).asString()).doesNotContain("donnée à tous");
        endQuietPeriod();
        String published = published(reference);
        assertThat(given().get(follow).asString()).contains("donnée à tous", "/fr" + published);
        looks.put("enquiry-answered", noah.get(page).asString());

        taken(ask(follow + "/messages", Map.of("text", "Merci. Et depuis?")));
        assertThat(Jsoup.parse(noah.get(page).asString()).text()).contains("Merci. Et depuis?", "The sender wrote again.");
        path(noah.post(page, page + "/assignments", Map.of("to", id(noah), "note", "I keep it.", "seen", seen(noah, page))));
        path(noah.post(page, page + "/notes", Map.of("note", "Ask the mine.")));
        path(noah.post(page, page + "/closure", Map.of("seen", seen(noah, page))));
        assertThat(Jsoup.parse(noah.get(page).asString()).text()).contains("closed it.", "Ask the mine.", "I keep it.");
        assertThat(given().get(follow).asString()).doesNotContain("Ask the mine.", "I keep it.");
        path(noah.post(page, page + "/reopening", Map.of("seen", seen(noah, page))));
        looks.put("follow", given().get(follow).asString());
        looks.put("ask", given().get("/enquiries?release=" + release).asString());
        looks.put("ask-wrong", ask("/enquiries", Map.of("text", "Only a text", "email", "x")).asString());
        looks.put("routing", administrator.get(routing + "?tryAudience=analyst&tryLanguage=fr&tryTopic=ENVIRONMENT&tryRelease=" + release).asString());
        looks.put("absences", marie.get("/desk/absences").asString());
        assertThat(Jsoup.parse(looks.get("routing")).select("#outcome").text()).contains("would get it, by rule", "is away then");
        assertThat(Jsoup.parse(looks.get("routing")).select(".notice.good").text()).contains("have an owner who is there");
    }

    /** As if the draft had been written on, approved and published: another release stands for it. */
    private String published(String reference) {
        Publication.Published published = releases.published("Answer to a question " + letters());
        QuarkusTransaction.requiringNew().run(() -> {
            UUID of = DraftPublication.find("select p.draftId from DraftPublication p where p.entry = ?1", published.entry()).project(UUID.class).firstResult();
            DraftPublicAnswer.remember(Draft.of(of).orElseThrow(), Enquiry.withReference(reference).orElseThrow().id());
        });
        return published.address().path();
    }

    private static String seen(DeskBrowser browser, String page) {
        return Jsoup.parse(browser.get(page).asString()).selectFirst("input[name=seen]").val();
    }

    private void looked_at() {
        assertAll(looks.values().stream().map(page -> () -> HtmlValidator.assertValid(page)));
        try (Browser browser = Browser.start()) {
            assertAll(looks.entrySet().stream().map(page -> () -> {
                String url = portal + (page.getKey().matches("ask.*|follow") ? "looked-at/" : "desk/looked-at/") + page.getKey();
                browser.picture(url, page.getValue(), page.getKey());
                browser.assertAccessible(url, page.getValue());
            }));
        }
    }

    @Test
    void whoever_is_the_last_resort_cannot_go_without_a_substitute_who_is_there() {
        String today = today().toString();
        Response refused = noah.post("/desk/absences", "/desk/absences", Map.of("person", id(noah), "substitute", "", "firstDay", today, "lastDay", today));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString()).contains("has to name a substitute who is there");
        path(noah.post("/desk/absences", "/desk/absences", Map.of("person", id(noah), "substitute", id(marie), "firstDay", today, "lastDay", today)));
        Response circle = marie.post("/desk/absences", "/desk/absences", Map.of("person", id(marie), "substitute", id(noah), "firstDay", today, "lastDay", today));
        assertThat(circle.asString()).contains("they would stand in for each other");
        Response another = marie.post("/desk/absences", "/desk/absences", Map.of("person", id(noah), "substitute", id(marie), "firstDay", today, "lastDay", today));
        assertThat(another.asString()).as("only of oneself").contains("Please choose who is away.");
        Jsoup.parse(noah.get("/desk/absences").asString()).select("form[action$=/end]").forEach(form -> noah.post("/desk/absences", form.attr("action"), Map.of()));
    }

    @Test
    void regulators_come_first_and_what_was_typed_wrong_stays() {
        Map<String, String> wrong = new HashMap<>(complete("nobody"));
        wrong.put("about", "nowhere");
        wrong.put("text", "x".repeat(10_001));
        Response refused = ask("/enquiries", wrong);
        assertThat(refused.statusCode()).isEqualTo(422);
        Document form = Jsoup.parse(refused.asString());
        assertThat(form.selectFirst("#f-text").val()).hasSize(10_001);
        assertThat(form.selectFirst("#f-email").val()).isEqualTo("nobody");
        assertThat(form.select(".problem").eachText()).hasSize(3);
        assertThat(administrator.post(routing, routing + "/rules", Map.of("audience", "x", "release", "y")).statusCode()).isEqualTo(422);
        assertThat(administrator.post(routing, routing + "/terms", Map.of("opens", "9", "closes", "25:00")).statusCode()).isEqualTo(422);
        assertThat(administrator.get(routing + "?tryAudience=never&tryDay=x").statusCode()).isEqualTo(422);

        String email = UUID.randomUUID() + "@outside.invalid";
        Map<String, String> regulator = complete(email);
        regulator.put("audience", "regulator");
        String reference = reference(taken(ask("/enquiries", regulator)));
        assertThat(Jsoup.parse(noah.get("/desk/enquiries").asString()).select("tbody tr").get(0).text()).as("the last resort's").contains("Regulators");
        assertThat(administrator.get("/desk/enquiries/" + reference).asString()).contains("No rule takes it");
        Map<String, String> terms = Map.of("opens", "09:00", "closes", "17:00", "investor", "16", "analyst", "8", "media", "4", "regulator", "1.5", "other", "24", "seen", version());
        path(administrator.post(routing, routing + "/terms", terms));
        assertThat(Jsoup.parse(administrator.get(routing).asString()).selectFirst("#f-regulator").val()).isEqualTo("1.5");
    }

    private static String letters() {
        return UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    }
}
