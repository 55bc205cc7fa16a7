package org.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.PublicSurface.Answer;
import org.dateline.PublicSurface.Asked;
import org.dateline.account.DeskBrowser;
import org.dateline.contact.Contact;
import org.dateline.contact.ContactFacts;
import org.dateline.draft.DeskFixture;
import org.dateline.draft.Publication.Published;
import org.dateline.draft.ReleaseFixture;
import org.dateline.evaluation.TestDatabase;
import org.dateline.issuer.Issuer;
import org.dateline.ledger.DatabaseClock;
import org.dateline.release.ReleaseAddress;
import org.dateline.shared.Role;
import org.dateline.shared.SettableClock;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * Invariants 2 and 3, never early and everywhere at once: the portal is asked for everything it answers, at an instant at which
 * its clock stands still, without and then with an embargoed release, a scheduled correction and a scheduled translation in it. Not
 * a byte may differ; and at their own instant every surface that shows releases shows them.
 *
 * <p>The addresses come from the resources themselves. A route whose path or query has a part that is not known here fails the
 * test by its name.
 */
@QuarkusTest
@QuarkusTestResource(value = TestDatabase.class, restrictToAnnotatedClass = true,
        initArgs = @ResourceArg(name = TestDatabase.OWN, value = "dateline_non_interference"))
@DisplayNameGeneration(ReplaceUnderscores.class)
class NonInterferenceTest {

    private static final Instant BEGUN = Instant.parse("2026-12-08T12:00:00Z");
    private static final Instant DUE = Instant.parse("2026-12-08T12:10:00Z");
    private static final Instant MOMENT_BEFORE = DUE.minusNanos(1_000);
    private static final LocalDate DAY = LocalDate.of(2026, 12, 8);
    private static final String CORRECTION = "Correction: An Earlier Release Said Too Little";
    private static final String TRANSLATION = "Un communiqué antérieur, enfin en français";
    private static final String FILE = "offer.csv";
    private static final String HEADLINE = "North American Palladium Announces Quixotic Takeover Offer";

    /** Routes that are open to everybody and show no release, each for its reason. */
    private static final Map<String, String> SHOWS_NO_RELEASE = Map.ofEntries(
            Map.entry("Assets.get", "the portal's own style sheets"),
            Map.entry("LogResource.vkey", "the key of the log"),
            Map.entry("ContactsResource.page", "people to ask"),
            Map.entry("ContactsResource.json", "people to ask"),
            Map.entry("ContactsResource.card", "one of them"),
            Map.entry("FilingListResource.list", "documents on file"),
            Map.entry("FilingsJsonResource.list", "documents on file"),
            Map.entry("FilingFeedResource.atom", "documents on file"),
            Map.entry("FilingFeedResource.rss", "documents on file"),
            Map.entry("FilingFeedResource.json", "documents on file"),
            Map.entry("FilingResource.page", "one of them"),
            Map.entry("FilingResource.json", "one of them"),
            Map.entry("FilingResource.proof", "one of them"),
            Map.entry("FilingResource.entry", "one of them"),
            Map.entry("FilingResource.file", "a file of one"),
            Map.entry("FilingResource.fileProof", "a file of one"),
            Map.entry("FilingResource.fileEntry", "a file of one"),
            Map.entry("RiskSetResource.onDay", "risk factors of filings"),
            Map.entry("RiskFactorResource.get", "one of them"),
            Map.entry("RiskComparisonResource.compare", "what changed in them"),
            Map.entry("RiskTimelineResource.timeline", "all of them"),
            Map.entry("RiskSearchResource.search", "some of them"),
            Map.entry("EnquiriesResource.follow", "what one sender asked"),
            Map.entry("RobotsResource.get", "what crawlers may do"),
            Map.entry("SecurityTxtResource.get", "whom to tell of a weakness"),
            Map.entry("SitePageResource.privacy", "a text of the issuer's"),
            Map.entry("SitePageResource.accessibility", "a text of the issuer's"),
            Map.entry("SitemapResource.filings", "addresses of documents on file"),
            Map.entry("SitemapResource.pages", "addresses of pages that stand whatever is published"),
            Map.entry("PreviewLinkResource.show", "no link leads to it"),
            Map.entry("PreviewLinkResource.file", "no link leads to it"));

    @Inject
    ReleaseFixture releases;

    @Inject
    DeskFixture desk;

    @Inject
    SettableClock clock;

    private final List<Door> doors = Door.all().stream().filter(door -> door.verb().equals("GET")).toList();

    @AfterEach
    void time_goes_on() {
        clock.letGo();
    }

    @Test
    void nothing_public_differs_by_a_byte_until_the_instant_and_every_surface_does_at_it() {
        DatabaseClock.isAheadBy(Duration.ZERO);
        clock.stopAt(BEGUN.minusSeconds(60));
        Published earlier = releases.admitted(ReleaseFixture.text("An earlier release", LocalDate.of(2006, 2, 6)));
        Map<String, List<String>> known = known(earlier.address());
        Set<String> targets = targets(known);
        var surface = new PublicSurface(RestAssured.port);
        clock.stopAt(BEGUN);
        surface.remember(surface.plainAnswers(targets));
        Map<Asked, Answer> without = surface.answers(targets);
        Map<Asked, Answer> leaking = surface.answers(Set.of(LeakingDoor.PATH));
        clock.stopAt(MOMENT_BEFORE);
        Map<Asked, Answer> withoutLater = surface.answers(targets);

        clock.stopAt(BEGUN);
        work_at_the_desk();
        releases.scheduledWithFile(ReleaseFixture.text(HEADLINE, DAY), FILE, DUE);
        aNewRequest();
        releases.scheduledCorrection(earlier, ReleaseFixture.text(CORRECTION, DAY), DUE);
        aNewRequest();
        releases.scheduledTranslation(earlier, TRANSLATION, DUE);
        assertThat(PublicSurface.differences(without, surface.answers(targets))).isEmpty();
        assertThat(PublicSurface.differences(leaking, surface.answers(Set.of(LeakingDoor.PATH)))).as("a leak is noticed").isNotEmpty();
        clock.stopAt(MOMENT_BEFORE);
        releases.publishWhatIsDue();
        Map<Asked, Answer> momentBefore = surface.answers(targets);
        assertThat(PublicSurface.differences(withoutLater, momentBefore)).isEmpty();

        clock.stopAt(DUE);
        releases.publishWhatIsDue();
        Map<Asked, Answer> published = surface.plainAnswers(targets);
        assertThat(everySurfaceThatChanged(known, momentBefore, published)).isEqualTo(everySurfaceThatShowsReleases());
        assertThat(showingIt(published)).as("of the release").contains("/", "/releases", "/feeds/releases.atom", "/feeds/releases.rss", "/feeds/releases.json",
                "/symbols/TSX/PDL", "/issuers/north-american-palladium", path(), path() + ".json", path() + ".txt", path() + ".xhtml");
        String correction = ReleaseAddress.expected(DAY, CORRECTION).path();
        assertThat(published.get(new Asked("GET", earlier.address().path(), Map.of())).text()).as("of the correction").contains(correction);
        assertThat(published.get(new Asked("GET", correction + "/changes", Map.of())).status()).as("what it changes").isEqualTo(200);
        assertThat(published.get(new Asked("GET", "/fr" + earlier.address().path(), Map.of())).text()).as("of the text in French").contains(TRANSLATION);
        System.out.printf("Non-interference: %d addresses of %d routes, %d requests, each made four times%n",
                targets.size(), doors.size(), momentBefore.size());
    }

    /** A request sees one size of the ledger to its end, and a test is one request unless it says otherwise. */
    private static void aNewRequest() {
        ManagedContext request = Arc.container().requestContext();
        request.terminate();
        request.activate();
    }

    /** What people do while a release is under embargo. */
    private void work_at_the_desk() {
        DeskBrowser writer = desk.person(Role.WRITER);
        String draft = desk.importedSample(writer);
        writer.get(draft);
        String preview = DeskFixture.path(writer.post(draft + "/previews", draft + "/previews", Map.of("reader", "Rosalind Reader", "seen", "1",
                "shows", "latest", "expires", "2026-12-09", "expiresTime", "12:00:00")));
        String address = Jsoup.parse(writer.get(preview).asString()).selectFirst(".address code").text();
        assertThat(RestAssured.get(address.replaceFirst("https?://[^/]+", "")).statusCode()).isEqualTo(200);
    }

    /** Names of the routes that answered anything differently. */
    private Set<String> everySurfaceThatChanged(Map<String, List<String>> known, Map<Asked, Answer> before, Map<Asked, Answer> after) {
        return open().filter(door -> targets(door, known).stream().anyMatch(target -> before.keySet().stream()
                .filter(asked -> asked.target().equals(target) && after.containsKey(asked))
                .anyMatch(asked -> !before.get(asked).is(after.get(asked))))).map(Door::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> everySurfaceThatShowsReleases() {
        return open().map(Door::name)
                .filter(name -> !SHOWS_NO_RELEASE.containsKey(name)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> showingIt(Map<Asked, Answer> answers) {
        return answers.keySet().stream().filter(asked -> asked.verb().equals("GET") && asked.way().isEmpty())
                .filter(asked -> answers.get(asked).text().contains(HEADLINE)).map(Asked::target).collect(Collectors.toSet());
    }

    private Stream<Door> open() {
        return doors.stream().filter(NonInterferenceTest::isPublic);
    }

    private static boolean isPublic(Door door) {
        return door.open() && !door.template().startsWith("/desk");
    }

    /** Every address of every route, those that do not exist yet, and those that never will. */
    private Set<String> targets(Map<String, List<String>> known) {
        Set<String> targets = new LinkedHashSet<>();
        doors.forEach(door -> targets.addAll(isPublic(door) ? targets(door, known) : Set.of(door.path(Map.of()))));
        Set.copyOf(targets).stream().filter(target -> !target.startsWith("/desk")).map(target -> "/fr" + target).forEach(targets::add);
        for (String root : List.of("", "/fr")) {
            Stream.of("/", "/releases", "/releases/2026", "/releases/2026/12", "/releases/2026/12/08", path(), path() + "/", path() + ".html",
                    path() + "-2", path().toUpperCase(java.util.Locale.ROOT), path() + "/changes", path() + "/attachments", path() + "/attachments/offer.pdf",
                    path() + "/attachments/" + HEADLINE.toLowerCase(java.util.Locale.ROOT).replace(' ', '-') + ".pdf", "/search?q=quixotic",
                    "/releases?q=Quixotic", "/releases?year=2026", "/archive?on=2026-12-09", "/api/v1/releases", "/this-never-was",
                    "/this-never-was.json", "/drafts", "/desk/drafts?q=quixotic", "/sitemaps/releases-1.xml", "/sitemaps/releases-2.xml", "/q/metrics",
                    "/q/health", "/metrics").map(path -> root + path).forEach(targets::add);
        }
        return targets;
    }

    private static Set<String> targets(Door door, Map<String, List<String>> known) {
        List<String> paths = List.of(door.template());
        for (String variable : door.variables()) {
            assertThat(known).as("values for {%s} of %s, %s", variable, door.name(), door.template()).containsKey(variable);
            paths = paths.stream().flatMap(path -> known.get(variable).stream().map(value ->
                    path.replaceFirst("\\{\\s*" + variable + "\\s*(:(?:[^{}]|\\{[^{}]*})+)?}", java.util.regex.Matcher.quoteReplacement(value)))).toList();
        }
        paths = paths.stream().filter(path -> !path.contains("releases/20") || path.contains("2006/02/06") || path.contains("2026/12/08")).toList();
        Set<String> targets = new LinkedHashSet<>(paths);
        for (String parameter : door.asks()) {
            assertThat(known).as("values for ?%s= of %s, %s", parameter, door.name(), door.template()).containsKey("?" + parameter);
            for (String path : paths) {
                known.get("?" + parameter).forEach(value -> targets.add(path + "?" + parameter + "=" + value));
            }
        }
        return targets;
    }

    /** Values for what varies in addresses: of what is public, of what will be, and of what never will. */
    private Map<String, List<String>> known(ReleaseAddress earlier) {
        Issuer issuer = releases.palladium();
        String contact = QuarkusTransaction.requiringNew().call(() -> Contact.enter(issuer,
                new ContactFacts("Dora Example", "Doorkeeper", "", "dora@example.invalid", "investor", "", "")).uuid().toString());
        String[] asset = Jsoup.parse(RestAssured.get("/").asString()).selectFirst("link[rel=stylesheet]").attr("href").split("/");
        Map<String, List<String>> known = new LinkedHashMap<>();
        known.put("year", List.of("2006", "2026"));
        known.put("month", List.of("02", "12"));
        known.put("day", List.of("06", "08"));
        known.put("slug", List.of(earlier.slug(), ReleaseAddress.expected(DAY, HEADLINE).slug(),
                ReleaseAddress.expected(DAY, CORRECTION).slug(), issuer.slug(), "never"));
        known.put("issuer", List.of(issuer.slug()));
        known.put("extension", List.of("txt", "pdf", "xhtml"));
        known.put("name", List.of(FILE, "1"));
        known.put("exchange", List.of("TSX", "NYSE-American", "AMEX", "none"));
        known.put("symbol", List.of("PDL", "PAL"));
        known.put("digest", List.of(asset[2]));
        known.put("file", List.of(asset[3]));
        known.put("path", List.of("0/000.p/1", "0/000.p/2", "entries/000.p/1", "entries/000.p/2", "0/000"));
        known.put("first", List.of("0", "1"));
        known.put("uuid", List.of(contact, "00000000-0000-4000-8000-00000000000a"));
        known.put("token", List.of("x".repeat(64)));
        known.put("?category", List.of("operations", "earnings", "never"));
        known.put("?symbol", List.of("TSX:PDL", "PAL", "NEVER"));
        known.put("?issuer", List.of(issuer.slug(), "never"));
        known.put("?page", List.of("1", "2", "1000000"));
        known.put("?year", List.of("2026", "2006", "never"));
        known.put("?q", List.of("quixotic", "palladium"));
        known.put("?kind", List.of("aif", "never"));
        known.put("?on", List.of("2026-12-08", "2026-12-08T12:09:00Z", "never"));
        known.put("?by", List.of("issued"));
        known.put("?before", List.of("2", "never"));
        known.put("?version", List.of("1", "2", "never"));
        known.put("?view", List.of("side"));
        known.put("?sha256", List.of("0".repeat(64), "never"));
        known.put("?language", List.of("fr"));
        known.put("?from", List.of("2026-12-01"));
        known.put("?to", List.of("2026-12-31"));
        known.put("?release", List.of(earlier.path(), path()));
        known.put("?filing", List.of("never"));
        known.put("?checkpoint", List.of("1", "3"));
        known.put("secret", List.of("x".repeat(43)));
        known.put("?audience", List.of("media", "never"));
        known.put("?previous", List.of("1"));
        return known;
    }

    private static String path() {
        return ReleaseAddress.expected(DAY, HEADLINE).path();
    }
}
