package org.dateline.release;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.dateline.HtmlValidator;
import org.dateline.StatementCount;
import org.dateline.evaluation.TestDatabase;
import org.dateline.issuer.Issuer;
import org.dateline.shared.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A release in two languages, one of which may come later, in what SEMAFO said of its second quarter of 2018. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class TwoLanguagesTest {

    private static final Path DATA = Path.of("../shared/data/releases");
    private static final PrintedSymbol SMF = new PrintedSymbol("XTSE", "TSX", "SMF");
    private static final LocalDate DAY = LocalDate.of(2018, 8, 7);
    private static final Instant EXPECTED = Instant.parse("2018-08-08T13:30:00Z");

    /** Both at once; French first and English two entries later; English with French announced; English alone; then French after the announcement. */
    private static final long BASE = 6_000_000;
    private static final long TRANSLATION = BASE + 5;
    private static final long ANNOUNCED_TRANSLATION = BASE + 6;
    private static final String BOTH = "/releases/2018/08/07/both";
    private static final String FRENCH_FIRST = "/releases/2018/08/07/french-first";
    private static final String ANNOUNCED = "/releases/2018/08/07/announced";
    private static final String ENGLISH_ONLY = "/releases/2018/08/07/english-only";

    @Inject
    DataSource dataSource;

    @BeforeEach
    void releases() throws IOException {
        Issuer issuer = ReleaseRows.issuer("north-american-palladium", "North American Palladium Ltd.");
        ReleaseText english = text(Language.ENGLISH, "semafo-2018-08-07-q2-results.en.excerpt.txt");
        ReleaseText french = text(Language.FRENCH, "semafo-2018-08-07-q2-resultats.fr.excerpt.txt");
        ReleaseRows.admitted(BASE, issuer, Category.EARNINGS, english, "both");
        ReleaseRows.translated(BASE, BASE, french);
        ReleaseRows.admitted(BASE + 1, issuer, Category.EARNINGS, french, "french-first");
        ReleaseRows.admitted(BASE + 2, issuer, Category.EARNINGS, english, "announced");
        ReleaseRows.expected(BASE + 2, new ExpectedText(Language.FRENCH, EXPECTED));
        ReleaseRows.admitted(BASE + 3, issuer, Category.EARNINGS, english, "english-only");
        ReleaseRows.translated(BASE + 1, TRANSLATION, english);
        ReleaseRows.translated(BASE + 2, ANNOUNCED_TRANSLATION, french);
        ReleaseRows.seenUpTo(TRANSLATION);
    }

    /** The excerpt's first line is its headline, its paragraphs are the body. */
    private static ReleaseText text(Language language, String file) throws IOException {
        List<String> paragraphs = Files.readString(DATA.resolve(file)).lines().filter(line -> !line.isBlank()).toList();
        return new ReleaseText(language, "", "", IssueDate.onDay(DAY), List.of(SMF), paragraphs.get(0), List.of(), "",
                "<p>" + String.join("</p><p>", paragraphs.subList(1, paragraphs.size()).stream()
                        .map(line -> line.replace("&", "&amp;").replace("<", "&lt;")).toList()) + "</p>", "", List.of(), null);
    }

    @Test
    void each_half_of_the_portal_shows_its_own_text_under_one_slug() {
        assertThat(language(BOTH) + language("/fr" + BOTH)).isEqualTo("en-CAfr-CA");
        assertThat(page("/fr" + BOTH).select("h1").text()).startsWith("SEMAFO : Flux de trésorerie");
        assertThat(page("/fr" + BOTH).select(".note").text()).doesNotContain("langue dans laquelle");
    }

    @Test
    void a_text_that_no_checkpoint_covers_is_not_there() {
        assertThat(language(FRENCH_FIRST)).isEqualTo("fr-CA");
        given().get(FRENCH_FIRST + ".json").then().body("texts.language", contains("fr"));
        ReleaseRows.seenUpTo(TRANSLATION + 1);
        assertThat(language(FRENCH_FIRST)).isEqualTo("en-CA");
        given().get(FRENCH_FIRST + ".json").then().body("texts.language", contains("fr", "en")).body("language", equalTo("fr"));
    }

    @Test
    void without_a_text_in_its_language_a_page_shows_the_other_and_says_so() {
        Document french = page("/fr" + ENGLISH_ONLY);
        assertThat(french.select("article").attr("lang")).isEqualTo("en-CA");
        assertThat(french.select(".note").text()).contains("Ce communiqué est présenté en anglais", "Il n’y a pas de texte français");
        assertThat(page(FRENCH_FIRST).select(".note").text()).contains("This release is shown in French", "There is no English text");
    }

    @Test
    void a_text_that_is_announced_is_shown_with_its_time_in_both_halves() {
        assertThat(page("/fr" + ANNOUNCED).select(".note").text().replace('\u00a0', ' '))
                .contains("Version française attendue le 8 août 2018, 9 h 30 min 00 s, heure avancée de l’Est.");
        assertThat(page(ANNOUNCED).select(".note").text()).contains("French text expected on August 8, 2018, 09:30:00 Eastern Daylight Time.");
        given().get(ANNOUNCED + ".json").then().body("expected.language", equalTo("fr")).body("expected.at", equalTo("2018-08-08T13:30:00Z"));
    }

    @Test
    void the_announcement_gives_way_to_the_text() {
        ReleaseRows.seenUpTo(ANNOUNCED_TRANSLATION + 1);
        assertThat(language("/fr" + ANNOUNCED)).isEqualTo("fr-CA");
        assertThat(page("/fr" + ANNOUNCED).select(".note").text()).doesNotContain("attendue");
        assertThat(page(ANNOUNCED).select(".note").text()).doesNotContain("expected");
        given().get(ANNOUNCED + ".json").then().body("expected", nullValue());
        assertThat(page("/fr" + ANNOUNCED).select("aside dl").text()).contains("Texte français ajouté", "(inscription " + ANNOUNCED_TRANSLATION + " au registre)");
    }

    @Test
    void lists_and_symbol_pages_read_in_the_language_of_the_page() {
        for (String list : List.of("/fr/releases?symbol=TSX:SMF", "/fr/symbols/TSX/SMF")) {
            assertThat(page(list).select("a[href=/fr" + BOTH + "]").text()).as(list).startsWith("SEMAFO : Flux de trésorerie");
            assertThat(page(list).select("a[href=/fr" + ENGLISH_ONLY + "]").first().closest("[lang]").attr("lang")).as(list).startsWith("en");
        }
        assertThat(page("/releases?symbol=TSX:SMF").select("a[href=" + BOTH + "]").text()).startsWith("SEMAFO Inc.: SEMAFO: Cash Flow");
    }

    @Test
    void a_French_feed_has_French_words_and_French_texts_where_there_are_any() {
        given().get("/feeds/releases.json?language=fr&symbol=TSX:SMF").then().statusCode(200)
                .body("language", equalTo("fr")).body("title", allOf(startsWith("Communiqués de presse de "), endsWith("\u00a0: TSX:SMF")))
                .body("items.language", hasItem("fr")).body("items.language", hasItem("en"))
                .body("items.find { it.url.endsWith('/fr" + BOTH + "') }.language", equalTo("fr"))
                .body("items[0].tags", hasItem("Résultats financiers"));
        String atom = given().get("/feeds/releases.atom?language=fr&symbol=TSX:SMF").asString();
        assertThat(atom).contains("xml:lang=\"fr\">\n<id>", "<entry xml:lang=\"en\">", "<entry xml:lang=\"fr\">", "?symbol=TSX%3ASMF&amp;language=fr");
        given().get("/feeds/releases.json?symbol=TSX:SMF").then().body("language", equalTo("en")).body("items.tags.flatten()", not(hasItem("Résultats financiers")));
    }

    @Test
    void a_feed_in_a_language_that_nobody_writes_here_cannot_be_made() {
        given().get("/feeds/releases.rss?language=de").then().statusCode(400).body("detail", equalTo("There is no feed in the language \"de\". Write language=en or language=fr."));
    }

    /** The notice was given in English alone: a reader of French may not miss it. */
    @Test
    void a_notice_of_withdrawal_is_over_the_text_in_every_language() {
        QuarkusTransaction.requiringNew().run(() -> {
            if (!Withdrawal.isOf(BASE)) {
                new Withdrawal(BASE + 4, Language.ENGLISH, BASE, EXPECTED, "<p>A figure was wrong.</p>").persist();
            }
        });
        ReleaseRows.seenUpTo(BASE + 5);
        Document page = page("/fr" + BOTH);
        assertThat(page.select(".withdrawn").text()).startsWith("Retiré le 8 août 2018").contains("n’engage plus l’émetteur");
        assertThat(page.select(".withdrawn [lang=en-CA]").text()).isEqualTo("A figure was wrong.");
        assertThat(page("/fr/releases?symbol=TSX:SMF").select(".standing").text()).isEqualTo("Retiré");
    }

    @Test
    void no_page_costs_more_for_having_two_languages() throws SQLException {
        for (String path : List.of(BOTH, "/fr" + BOTH, "/fr" + ANNOUNCED, "/fr/releases?symbol=TSX:SMF", "/feeds/releases.atom?language=fr")) {
            assertThat(StatementCount.ofPage(dataSource, path)).as(path).isLessThanOrEqualTo(6);
        }
    }

    @Test
    void pages_in_two_languages_are_valid() {
        for (String path : List.of("/fr" + BOTH, "/fr" + ANNOUNCED, "/fr" + ENGLISH_ONLY, FRENCH_FIRST, "/fr/releases?symbol=TSX:SMF")) {
            HtmlValidator.assertValid(given().get(path).asString());
        }
    }

    @Test
    void what_was_announced_cannot_be_taken_back() {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> QuarkusTransaction.requiringNew().run(() ->
                AwaitedText.delete("key.releaseEntry", BASE + 2)))).rootCause().hasMessageContaining("What is published never vanishes");
    }

    private static String language(String path) {
        return page(path).select("article").attr("lang");
    }

    private static Document page(String path) {
        return Jsoup.parse(given().get(path).then().statusCode(200).extract().asString());
    }
}
