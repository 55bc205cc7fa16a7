package org.dateline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.dateline.contact.Audience;
import org.dateline.contact.Contact;
import org.dateline.contact.ContactFacts;
import org.dateline.draft.FilingFixture;
import org.dateline.draft.ReleaseFixture;
import org.dateline.evaluation.TestDatabase;
import org.dateline.release.Category;
import org.dateline.shared.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /fr} mirrors the public site; no page can be forgotten, and no word of a page. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class FrenchSiteTest {

    /** What everybody may fetch and what is no page of the site: files, what is for machines, and what one named reader was sent. */
    private static final Pattern NO_PAGE = Pattern.compile("(ContactsResource\\.(json|card)|ProfileResource\\.json|VerificationResource\\.json|ReleaseDocumentResource\\..*|FilingResource\\.(json|proof|entry|file|fileProof|fileEntry)|FilingsJsonResource\\..*|FilingFeedResource\\..*|ArchiveResource\\.json|JournalResource\\.json"
            + "|FeedResource\\..*|SitemapResource\\..*|RobotsResource\\..*|SecurityTxtResource\\..*|LogResource\\..*|ExportResource\\..*|Assets\\..*|PreviewLinkResource\\..*|EnquiriesResource\\.follow)");

    /** In letters: shorter ones stand in names and numbers too. */
    private static final int SHORTEST = 3;

    private static Map<String, List<String>> pages;

    @TestHTTPResource("/")
    URI portal;

    @Inject
    ReleaseFixture releases;

    @Inject
    FilingFixture filings;

    @Inject
    DataSource dataSource;

    @BeforeEach
    void a_portal_with_something_on_every_page() {
        if (pages != null) {
            return;
        }
        var issuer = releases.palladium();
        QuarkusTransaction.requiringNew().run(() -> {
            if (Contact.of(issuer).isEmpty()) {
                Contact.enter(issuer, new ContactFacts("Krista Example", "", "(416) 360-2652", "ir@example.invalid", "investor", "", ""));
                Contact.enter(issuer, new ContactFacts("James Sample", "", "(416) 360-2656", "", "media", "", ""));
            }
        });
        String historical = releases.admitted(ReleaseFixture.text("Palladium was produced " + letters(), LocalDate.of(2006, 2, 6)))
                .address().path();
        String published = releases.published("Palladium was sold " + letters()).address().path();
        filings.entered();
        String risks = "/risk-factors?issuer=" + FilingFixture.ISSUER;
        String compare = "/risk-factors/compare?from=" + FilingFixture.slug(FilingFixture.FIRST) + "&to=" + FilingFixture.slug(FilingFixture.THIRD);
        pages = Map.ofEntries(
                Map.entry("HomeResource.home", List.of("/")),
                Map.entry("ReleaseListResource.list", List.of("/releases", "/releases?year=2006&category=operations&symbol=TSX:PDL", "/releases?q=rhodium+platinum",
                        "/releases?year=MMVI&category=x&symbol=Moon:PDL&q=" + "x".repeat(201), "/releases?page=4711")),
                Map.entry("ReleaseResource.get", List.of(historical, published)),
                Map.entry("ReleaseChangesResource.get", List.of()),
                Map.entry("ProfileResource.page", List.of("/issuers/north-american-palladium")),
                Map.entry("SymbolResource.get", List.of("/symbols/TSX/PDL", "/symbols/NYSE-American/PAL")),
                Map.entry("VerificationResource.page", List.of("/verify", "/verify?sha256=" + "0".repeat(64), "/verify?sha256=x")),
                Map.entry("ContactsResource.page", List.of("/contacts", "/contacts?issuer=north-american-palladium")),
                Map.entry("EnquiriesResource.form", List.of("/enquiries", "/enquiries?release=" + historical + "&audience=media")),
                Map.entry("SitePageResource.privacy", List.of("/privacy")),
                Map.entry("SitePageResource.accessibility", List.of("/accessibility")),
                Map.entry("ArchiveResource.page", List.of("/archive", "/archive?issuer=north-american-palladium", "/archive?issuer=" + FilingFixture.ISSUER + "&by=issued&on=2014-06-01T12:00",
                        "/archive?issuer=" + FilingFixture.ISSUER + "&on=2010-06-01", "/archive?issuer=" + FilingFixture.ISSUER + "&on=never&page=x")),
                Map.entry("JournalResource.page", List.of("/archive/journal?issuer=north-american-palladium", "/archive/journal?issuer=" + FilingFixture.ISSUER)),
                Map.entry("StatementHistoryResource.get", List.of("/cautionary-statements/north-american-palladium?language=en",
                        "/cautionary-statements/north-american-palladium?version=1&language=en", "/cautionary-statements/" + FilingFixture.ISSUER)),
                Map.entry("FilingListResource.list", List.of("/filings", "/filings?kind=x&year=MM&issuer=x")),
                Map.entry("FilingResource.page", List.of("/filings/" + FilingFixture.slug(FilingFixture.FIRST))),
                Map.entry("RiskSetResource.onDay", List.of("/risk-factors", risks + "&on=2014-06-01", risks + "&on=2010-06-01", risks + "&on=2014-02-30")),
                Map.entry("RiskFactorResource.get", Jsoup.parse(get(risks + "&on=2013-06-01").asString()).select(".risks .risk a").eachAttr("href").subList(1, 3)),
                Map.entry("RiskComparisonResource.compare", List.of("/risk-factors/compare?issuer=" + FilingFixture.ISSUER, compare + "&view=side")),
                Map.entry("RiskTimelineResource.timeline", List.of("/risk-factors/timeline?issuer=" + FilingFixture.ISSUER)),
                Map.entry("RiskSearchResource.search", List.of("/risk-factors/search?q=palladium", "/risk-factors/search?q=" + "x".repeat(201))));
    }

    /** Something of its own for each run, without figures that a check would look for in the text. */
    private static String letters() {
        return UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    }

    private static Stream<String> paths() {
        return pages.values().stream().flatMap(List::stream).sorted();
    }

    private static String french(String path) {
        return path.equals("/") ? "/fr" : "/fr" + path;
    }

    private static Response get(String path) {
        return given().urlEncodingEnabled(false).redirects().follow(false).header("Accept", "text/html").get(path);
    }

    @Test
    void every_page_that_there_is_is_among_those_of_this_test() {
        assertThat(Door.all()).filteredOn(door -> door.open() && door.verb().equals("GET") && !door.template().startsWith("/desk") && !NO_PAGE.matcher(door.name()).matches())
                .extracting(Door::name).containsExactlyInAnyOrderElementsOf(pages.keySet());
    }

    @Test
    void every_page_is_there_in_French_with_the_status_it_has_in_English() {
        assertThat(paths()).allSatisfy(path -> {
            Response page = get(french(path));
            assertThat(page.statusCode()).as(path).isEqualTo(get(path).statusCode());
            assertThat(Jsoup.parse(page.asString()).selectFirst("html").attr("lang")).as(path).isEqualTo("fr-CA");
        });
    }

    @Test
    void no_French_page_says_an_English_word_of_the_portal() {
        List<Pattern> words = englishWords();
        assertThat(words).hasSizeGreaterThan(100);
        assertThat(Stream.concat(paths().map(FrenchSiteTest::french), Stream.of("/fr/nowhere", "/fr/desk", "/fr//x"))
                .flatMap(path -> said(Jsoup.parse(get(path).asString()), "fr").stream()
                        .flatMap(text -> words.stream().filter(word -> word.matcher(text).find()).map(word -> path + " says " + word + " in: " + text)))
                .distinct()).isEmpty();
    }

    @Test
    void the_test_of_words_would_find_some_on_an_English_page() {
        List<Pattern> words = englishWords();
        assertThat(said(Jsoup.parse(get("/releases").asString()), "en").stream()
                .filter(text -> words.stream().anyMatch(word -> word.matcher(text).find()))).hasSizeGreaterThan(10);
    }

    @Test
    void every_message_has_its_French() {
        assertThat(Bundles.all()).isNotEmpty().allSatisfy(bundle ->
                assertThat(Bundles.french(bundle).keySet()).as(bundle.getName()).isEqualTo(Bundles.english(bundle).keySet()));
    }

    /** Typography: the apostrophe is the curved one, and what stands before a colon or inside guillemets does not break. */
    @Test
    void French_messages_are_set_in_proper_French() {
        Bundles.all().forEach(bundle -> assertThat(Bundles.french(bundle).values()).as(bundle.getName()).allSatisfy(message ->
                assertThat(message).doesNotContain("'", "\"", " :", " ;", " ?", " !", "\\u").doesNotContainPattern("«(?!\u202f)|(?<!\u202f)»")));
    }

    @Test
    void every_page_names_its_address_in_both_languages() {
        assertThat(paths().filter(path -> get(path).statusCode() == 200)).allSatisfy(path -> {
            for (String half : List.of(path, french(path))) {
                Document page = Jsoup.parse(get(half).asString());
                String english = page.select("link[rel=alternate][hreflang=en]").attr("href");
                String french = page.select("link[rel=alternate][hreflang=fr]").attr("href");
                String canonical = page.select("link[rel=canonical]").attr("href");
                assertThat(page.select("link[hreflang=x-default]").attr("href")).as(half).isEqualTo(english).isNotEmpty();
                assertThat(canonical).as(half).isEqualTo(half.startsWith("/fr") ? french : english);
                assertThat(french).as(half).startsWith(portalOf(english) + "/fr");
                assertThat(pathOf(french)).as(half).isEqualTo(french(pathOf(english)));
            }
        });
    }

    @Test
    void the_switch_of_languages_leads_to_the_same_page() {
        assertThat(paths().filter(path -> get(path).statusCode() == 200)).allSatisfy(path -> {
            Document page = Jsoup.parse(get(path).asString());
            Element toFrench = page.selectFirst(".masthead .language a");
            assertThat(toFrench.attr("lang") + toFrench.text()).isEqualTo("frFrançais");
            Document french = Jsoup.parse(get(toFrench.attr("href")).asString());
            assertThat(french.select("link[rel=canonical]").attr("href")).isEqualTo(page.select("link[hreflang=fr]").attr("href"));
            assertThat(Jsoup.parse(get(french.selectFirst(".masthead .language a").attr("href")).asString()).select("link[rel=canonical]").attr("href"))
                    .isEqualTo(page.select("link[rel=canonical]").attr("href"));
        });
    }

    /** Feeds, files of machines and what leaves the site are the same for everybody. */
    @Test
    void a_reader_of_French_pages_stays_among_them() {
        assertThat(paths()).allSatisfy(path -> assertThat(Jsoup.parse(get(french(path)).asString())
                .select("a[href^=/], form[action^=/]").stream().filter(link -> !link.parent().hasClass("language"))
                .map(link -> link.hasAttr("href") ? link.attr("href") : link.attr("action"))
                .filter(target -> !target.matches("/fr([/?].*)?|/feeds/.*|/log/.*|/archive/export.*|.*\\.(json|vcf|tlog-proof|entry)(\\?.*)?|.*/attachments/.*"))).as(path).isEmpty());
    }

    @Test
    void an_error_does_not_repeat_the_address_that_was_asked_for() {
        assertThat(get("/fr/releases/2006/02/06/not-yet-public").asString()).isEqualTo(get("/fr/nowhere").asString());
        assertThat(Jsoup.parse(get("/fr/nowhere").asString()).select("h1").text()).isEqualTo("Cette page n’existe pas");
    }

    @Test
    void an_odd_address_is_refused_in_French() {
        Document refused = Jsoup.parse(given().urlEncodingEnabled(false).get("/fr/x%00").asString());
        assertThat(refused.selectFirst("html").attr("lang") + " " + refused.select("h1").text()).isEqualTo("fr-CA Cette adresse est incompréhensible");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/fr/desk", "/fr/desk/sign-in", "/fr/feeds/releases.atom", "/fr/log/checkpoint", "/fr/sitemap.xml", "/fr/robots.txt",
        "/fr/contacts.json", "/fr/fr", "/fr/fr/releases", "/fr/.well-known/security.txt", "/france", "/FR/releases"})
    void what_is_not_for_readers_has_no_French_address(String path) {
        given().get(path).then().statusCode(404);
    }

    @Test
    void a_symbol_leads_to_its_one_address_in_French() {
        given().redirects().follow(false).get("/fr/symbols/AMEX/pal").then().statusCode(308);
        assertThat(given().redirects().follow(false).get("/fr/symbols/AMEX/pal").header("Location")).endsWith("/fr/symbols/NYSE-American/PAL");
    }

    @Test
    void a_reader_of_one_language_is_not_served_the_other_from_memory() {
        assertThat(paths().filter(path -> get(path).statusCode() == 200)).allSatisfy(path -> {
            String english = get(path).header("ETag");
            String french = get(french(path)).header("ETag");
            assertThat(french).as(path).isNotEqualTo(english);
            given().urlEncodingEnabled(false).header("If-None-Match", english).get(french(path)).then().statusCode(200);
            given().urlEncodingEnabled(false).header("If-None-Match", french).get(french(path)).then().statusCode(304);
        });
    }

    @Test
    void no_page_costs_more_statements_in_French_than_the_six_it_may_in_English() {
        assertThat(paths()).allSatisfy(path -> assertThat(StatementCount.ofPage(dataSource, french(path))).as(path).isLessThanOrEqualTo(6));
    }

    @Test
    void the_sitemap_names_each_page_in_both_languages() {
        String pagesXml = given().get("/sitemaps/pages.xml").asString();
        assertThat(pagesXml).contains("/fr</loc>", "hreflang=\"fr\" href=\"", "/fr/privacy</loc>", "/fr/symbols/TSX/PDL</loc>");
        assertThat(given().get("/sitemaps/releases-0.xml").asString()).contains("<loc>" + portalOf(canonical("/")) + "/fr/releases/");
    }

    @Test
    void the_text_of_a_page_is_edited_in_each_language() {
        assertThat(Jsoup.parse(get("/fr/privacy").asString()).select(".said").text()).contains("Ce que ce site ne fait pas");
        assertThat(Jsoup.parse(get("/privacy").asString()).select(".said").text()).doesNotContain("Ce que ce site");
    }

    @Test
    void French_pages_are_valid_and_accessible() {
        Set<String> lookedAt = Stream.concat(pages.values().stream().flatMap(FrenchSiteTest::oneForm), Stream.of("/nowhere")).collect(Collectors.toSet());
        try (Browser browser = Browser.start()) {
            Stream.concat(paths(), Stream.of("/nowhere")).forEach(path -> {
                String name = "fr" + path.replaceAll("[^a-z]+", "-");
                browser.picture(portal.resolve(french(path)).toString(), null, name.substring(0, Math.min(40, name.length())));
                HtmlValidator.assertValid(get(french(path)).asString());
                if (lookedAt.contains(path)) {
                    browser.assertAccessible(portal.resolve(french(path)).toString());
                }
            });
        }
    }

    /** The second, which shows more, where there are several; each of them is looked at in English where it is tested. */
    private static Stream<String> oneForm(List<String> forms) {
        return forms.stream().skip(forms.size() > 1 ? 1 : 0).limit(1);
    }

    private static String canonical(String path) {
        return Jsoup.parse(get(path).asString()).select("link[rel=canonical]").attr("href");
    }

    private static String portalOf(String url) {
        URI uri = URI.create(url);
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }

    private static String pathOf(String url) {
        return url.substring(portalOf(url).length());
    }

    /** Everything that a reader sees or hears of the portal's own words: texts and spoken attributes in what is marked as of this language. */
    private static List<String> said(Document page, String language) {
        List<String> said = new ArrayList<>();
        page.select("script, style").remove();
        page.getAllElements().forEach(element -> {
            if (language(element).startsWith(language)) {
                element.textNodes().stream().map(TextNode::text).filter(text -> !text.isBlank()).forEach(said::add);
                Stream.of("aria-label", "title", "alt", "placeholder").map(element::attr).filter(text -> !text.isBlank()).forEach(said::add);
            }
        });
        page.select("meta[name=description]").eachAttr("content").forEach(said::add);
        return said;
    }

    private static String language(Element element) {
        Element marked = element.closest("[lang]");
        return marked == null ? "" : marked.attr("lang");
    }

    /** Each fixed part of what the portal says in English that is in nothing it says in French. */
    private static List<Pattern> englishWords() {
        List<String> english = new ArrayList<>();
        StringBuilder french = new StringBuilder();
        Bundles.all().forEach(bundle -> {
            Bundles.english(bundle).values().forEach(english::add);
            Bundles.french(bundle).values().forEach(message -> french.append(message).append('\n'));
        });
        Arrays.stream(Category.values()).forEach(category -> both(category.label(Language.ENGLISH), category.label(Language.FRENCH), english, french));
        Arrays.stream(Audience.values()).forEach(audience -> both(audience.label(Language.ENGLISH), audience.label(Language.FRENCH), english, french));
        english.addAll(List.of("This page does not exist", "This address cannot be understood", "The address may be mistyped", "Please shorten",
                "Please keep this on one line", "January", "February", "November", "Eastern Standard Time", "EST"));
        Set<String> parts = english.stream().flatMap(message -> Stream.of(message.split("\\{[^}]*}")))
                .map(part -> part.replaceAll("^[\\p{P}\\s]+|[\\p{P}\\s]+$", "")).filter(part -> part.length() >= SHORTEST)
                .collect(Collectors.toCollection(TreeSet::new));
        String all = french.toString();
        return parts.stream().map(part -> Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(part)
                + "(?![\\p{L}\\p{N}])")).filter(word -> !word.matcher(all).find() && !word.matcher(all.toLowerCase(Locale.ROOT)).find()).toList();
    }

    private static void both(String inEnglish, String inFrench, List<String> english, StringBuilder french) {
        english.add(inEnglish);
        french.append(inFrench).append('\n');
    }
}
