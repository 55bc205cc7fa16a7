package org.dateline.archive;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.dateline.HtmlValidator;
import org.dateline.StatementCount;
import org.dateline.draft.FilingFixture;
import org.dateline.draft.ReleaseFixture;
import org.dateline.evaluation.TestDatabase;
import org.dateline.issuer.Issuer;
import org.dateline.issuer.IssuerFacts;
import org.dateline.ledger.Appended;
import org.dateline.ledger.Entry;
import org.dateline.ledger.EntryType;
import org.dateline.ledger.FreshTransaction;
import org.dateline.ledger.Hash;
import org.dateline.ledger.Ledger;
import org.dateline.ledger.Visibility;
import org.dateline.release.AsOf;
import org.dateline.release.CanonicalDocument;
import org.dateline.release.Category;
import org.dateline.release.EnteredTogether;
import org.dateline.release.IssueDate;
import org.dateline.release.PrintedStatement;
import org.dateline.release.PublicationRecord;
import org.dateline.release.Release;
import org.dateline.release.ReleaseText;
import org.dateline.release.ReleaseThen;
import org.dateline.release.ReleaseToPublish;
import org.dateline.release.SealedDocument;
import org.dateline.release.ToPublish;
import org.dateline.release.TranslationToPublish;
import org.dateline.release.WithdrawalToPublish;
import org.dateline.risk.FilingThen;
import org.dateline.shared.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The record as it stood at an instant, the journal of postings, and the versions of the cautionary statement. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ArchiveTest {

    private static final String SLUG = "random-history-mines";
    private static final long SEED = 2006_02_06;
    private static final int ACTS = 60;
    private static final int INSTANTS = 100;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** As a query and a fold both see it. */
    private record Seen(boolean french, Instant corrected, Instant withdrawn) {}

    @Inject
    Ledger ledger;

    @Inject
    FilingFixture filings;

    @Inject
    DataSource database;

    private Issuer issuer;

    @BeforeEach
    void an_issuer_with_a_history() {
        filings.entered();
        issuer = QuarkusTransaction.requiringNew().call(() -> Issuer.withSlug(SLUG).orElse(null));
        if (issuer == null) {
            issuer = QuarkusTransaction.requiringNew().call(() -> Issuer.enter(new IssuerFacts(SLUG, "Random History Mines Ltd.", "",
                    "1 Example Street\nToronto, ON M5H 3P5", "CA", "", "", "", "", "", "America/Toronto", "Canada")));
            Random random = new Random(SEED);
            List<Long> standing = new ArrayList<>();
            List<Long> english = new ArrayList<>();
            for (int act = 0; act < ACTS; act++) {
                int number = act;
                FreshTransaction.call(() -> act(number, random.nextInt(10), random, standing, english));
                ledger.sign();
            }
        }
    }

    private Void act(int number, int die, Random random, List<Long> standing, List<Long> english) {
        LocalDate day = LocalDate.of(1996, 1, 1).plusDays(random.nextInt(9_000));
        PrintedStatement statement = new PrintedStatement("Forward-Looking Statements", "<p>Statement number " + number / 7 + " looks ahead to what may be sold.</p>");
        ReleaseText said = ReleaseFixture.text("Act number " + number + " of the history", day);
        if (die < 5 || standing.isEmpty()) {
            ReleaseText text = with(said, statement, Language.ENGLISH);
            IssueDate issued = die % 2 == 0 ? IssueDate.onDay(day) : new IssueDate(day, day.atStartOfDay(issuer.homeZone()).plusHours(die).toInstant());
            SealedDocument sealed = seal(text);
            long entry = entered(EntryType.ADMIT, -1, issued, sealed, new ReleaseToPublish(UUID.randomUUID(), issuer, Category.OPERATIONS, issued, List.of(text),
                    List.of(sealed), PublicationRecord.Sealed.seal("{}"), null));
            standing.add(entry);
            english.add(entry);
        } else if (die < 7) {
            long corrected = standing.get(random.nextInt(standing.size()));
            ReleaseText text = with(said, statement, Language.ENGLISH);
            SealedDocument sealed = seal(text);
            long entry = entered(EntryType.CORRECT, corrected, null, sealed, new ReleaseToPublish(UUID.randomUUID(), issuer, Category.OPERATIONS, null, List.of(text),
                    List.of(sealed), PublicationRecord.Sealed.seal("{}"), corrected));
            standing.add(entry);
            english.add(entry);
        } else if (die < 8 || english.isEmpty()) {
            long withdrawn = standing.remove(random.nextInt(standing.size()));
            ReleaseText notice = with(said, null, Language.ENGLISH);
            SealedDocument sealed = SealedDocument.seal("withdrawal.en.xhtml", "application/xhtml+xml; charset=utf-8", seal(notice).bytes());
            entered(EntryType.WITHDRAW, withdrawn, null, sealed, new WithdrawalToPublish(UUID.randomUUID(), release(withdrawn), List.of(notice), List.of(sealed),
                    PublicationRecord.Sealed.seal("{}")));
        } else {
            long translated = english.remove(random.nextInt(english.size()));
            ReleaseText text = with(said, null, Language.FRENCH);
            SealedDocument sealed = seal(text);
            entered(EntryType.TRANSLATE, translated, null, sealed, new TranslationToPublish(UUID.randomUUID(), release(translated), text, List.of(sealed),
                    PublicationRecord.Sealed.seal("{}")));
        }
        return null;
    }

    private static ReleaseText with(ReleaseText text, PrintedStatement statement, Language language) {
        return new ReleaseText(language, text.letterhead(), text.releaseLine(), text.issued(), text.symbols(), text.headline(), text.subheads(), text.dateline(),
                text.body(), text.contactsHeading(), text.contacts(), statement);
    }

    private Release release(long entry) {
        return Release.<Release>find("from Release r join fetch r.issuer where r.entry = ?1", entry).firstResult();
    }

    private SealedDocument seal(ReleaseText text) {
        CanonicalDocument canonical = CanonicalDocument.of(text, issuer.name());
        return SealedDocument.seal(canonical.name(), "application/xhtml+xml; charset=utf-8", canonical.bytes());
    }

    private long entered(EntryType type, long prev, IssueDate historical, SealedDocument sealed, ToPublish what) {
        Entry.Builder entry = Entry.of(type).event(what.event()).issuer(issuer.slug()).release(what.release()).eyes(1)
                .record(Hash.fromHex(what.record().digest())).document(sealed.name(), Hash.fromHex(sealed.sha256()), sealed.bytes().length);
        if (prev >= 0) {
            entry.prev(prev);
        }
        if (historical == null) {
            entry.issuedWhenAppended();
        } else if (historical.instant() == null) {
            entry.issuedOn(historical.date());
        } else {
            entry.issuedAt(historical.instant());
        }
        Appended appended = ledger.append(entry);
        what.enter(appended.index(), appended.time(), new EnteredTogether());
        return appended.index();
    }

    /** Every visible entry, from its bytes alone. */
    private List<JsonNode> entries() throws Exception {
        List<JsonNode> entries = new ArrayList<>();
        try (Connection connection = database.getConnection();
                ResultSet row = connection.createStatement().executeQuery("SELECT entry FROM log_leaf WHERE idx < (SELECT MAX(size) FROM log_checkpoint) ORDER BY idx")) {
            while (row.next()) {
                entries.add(JSON.readTree(row.getBytes(1)));
            }
        }
        return entries;
    }

    private static Instant time(JsonNode entry) {
        return Instant.parse(entry.path("time").asText());
    }

    @Test
    void the_record_at_any_instant_is_what_a_plain_fold_over_the_ledgers_entries_gives() throws Exception {
        List<JsonNode> entries = entries();
        List<Instant> own = entries.stream().filter(entry -> entry.path("issuer").asText().equals(SLUG)).map(ArchiveTest::time).toList();
        long first = micros(own.get(0)) - 1_000_000;
        long span = micros(own.get(own.size() - 1)) + 1_000_000 - first;
        Random random = new Random(SEED + 1);
        List<Instant> instants = new ArrayList<>();
        for (int i = 0; i < INSTANTS; i++) {
            instants.add(Instant.EPOCH.plus(first + (long) (random.nextDouble() * span), ChronoUnit.MICROS));
        }
        own.stream().limit(20).forEach(at -> instants.addAll(List.of(at.minus(1, ChronoUnit.MICROS), at, at.plus(1, ChronoUnit.MICROS))));
        List<Instant> times = entries.stream().map(ArchiveTest::time).toList();
        for (Instant at : instants) {
            long size = ledger.sizeAt(at, entries.size());
            assertThat(size).as("size at %s", at).isEqualTo(times.stream().filter(time -> !time.isAfter(at)).count());
            assertThat(seen(AsOf.publicHere(Visibility.asOf(size)))).as("at %s", at).isEqualTo(folded(entries, at, false));
        }
    }

    @Test
    void by_issue_dates_it_is_the_fold_over_what_had_been_issued() throws Exception {
        List<JsonNode> entries = entries();
        Random random = new Random(SEED + 2);
        for (int i = 0; i < INSTANTS; i++) {
            Instant at = i % 4 == 0 ? time(entries.get(random.nextInt(entries.size())))
                    : LocalDate.of(1996, 1, 1).plusDays(random.nextInt(9_000)).atStartOfDay(issuer.homeZone()).toInstant().plus(random.nextInt(90_000) - 1, ChronoUnit.SECONDS);
            assertThat(seen(AsOf.issued(Visibility.asOf(entries.size()), at, issuer.homeZone()))).as("by %s", at).isEqualTo(folded(entries, at, true));
        }
    }

    private Map<String, Seen> seen(AsOf then) {
        return QuarkusTransaction.requiringNew().call(() -> ReleaseThen.of(issuer, then, Language.FRENCH, 0, 1_000)).stream().collect(Collectors.toMap(
                release -> release.uuid().toString(), release -> new Seen(release.language().equals("fr"), release.corrected(), release.withdrawn()), (one, other) -> one, TreeMap::new));
    }

    private Map<String, Seen> folded(List<JsonNode> entries, Instant at, boolean byIssue) {
        Map<Long, String> byEntry = new HashMap<>();
        Map<String, Seen> seen = new TreeMap<>();
        for (int index = 0; index < entries.size(); index++) {
            JsonNode entry = entries.get(index);
            if (!entry.path("issuer").asText().equals(SLUG)) {
                continue;
            }
            Instant time = time(entry);
            if (!byIssue && time.isAfter(at)) {
                continue;
            }
            String uuid = entry.path("release").asText();
            long prev = entry.path("prev").asText().isEmpty() ? -1 : entry.path("prev").asLong();
            String type = entry.path("type").asText();
            if (List.of("admit", "publish", "correct").contains(type)) {
                boolean ofDay = entry.path("precision").asText().equals("day");
                Instant issued = ofDay ? LocalDate.parse(entry.path("issued").asText()).atStartOfDay(issuer.homeZone()).toInstant() : Instant.parse(entry.path("issued").asText());
                Instant there = ofDay ? LocalDate.parse(entry.path("issued").asText()).plusDays(1).atStartOfDay(issuer.homeZone()).toInstant().minusNanos(1_000) : issued;
                if (!byIssue || !there.isAfter(at)) {
                    seen.put(uuid, new Seen(false, null, null));
                    byEntry.put((long) index, uuid);
                    String earlier = type.equals("correct") ? byEntry.get(prev) : null;
                    if (earlier != null && seen.get(earlier).corrected() == null) {
                        seen.compute(earlier, (any, was) -> new Seen(was.french(), byIssue ? issued : time, was.withdrawn()));
                    }
                }
            } else if (byEntry.containsKey(prev) && type.equals("withdraw") && !time.isAfter(at)) {
                seen.compute(byEntry.get(prev), (any, was) -> new Seen(was.french(), was.corrected(), time));
            } else if (byEntry.containsKey(prev) && type.equals("translate")) {
                seen.compute(byEntry.get(prev), (any, was) -> new Seen(true, was.corrected(), was.withdrawn()));
            }
        }
        return seen;
    }

    private static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    @Test
    void filings_and_risk_factors_are_those_whose_entries_there_were() throws Exception {
        List<JsonNode> entries = entries();
        Issuer quartz = QuarkusTransaction.requiringNew().call(() -> Issuer.withSlug(FilingFixture.ISSUER).orElseThrow());
        for (long size = 0; size <= entries.size(); size++) {
            boolean changes = size == 0 || entries.get((int) size - 1).path("issuer").asText().equals(FilingFixture.ISSUER);
            if (changes) {
                Visibility then = Visibility.asOf(size);
                List<FilingThen> found = QuarkusTransaction.requiringNew().call(() -> FilingThen.of(quartz, then, null));
                assertThat(found.size()).isEqualTo(count(entries, size, "file"));
                assertThat(found.stream().filter(each -> each.set() != null).count()).isEqualTo(count(entries, size, "word"));
            }
        }
    }

    private static long count(List<JsonNode> entries, long size, String type) {
        return entries.stream().limit(size).filter(entry -> entry.path("issuer").asText().equals(FilingFixture.ISSUER) && entry.path("type").asText().equals(type)).count();
    }

    private static Document page(String path) {
        Response response = given().urlEncodingEnabled(false).get(path);
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        HtmlValidator.assertValid(response.asString());
        return Jsoup.parse(response.asString());
    }

    @Test
    void the_page_shows_the_releases_the_risk_factors_the_statement_and_the_contacts_of_then() throws Exception {
        List<JsonNode> own = entries().stream().filter(entry -> entry.path("issuer").asText().equals(SLUG)).toList();
        Instant middle = time(own.get(ACTS / 2));
        Document page = page("/archive?issuer=" + SLUG + "&on=" + middle);
        Map<String, Seen> folded = folded(entries(), middle, false);
        assertThat(page.select(".releases-then tbody tr")).hasSize(folded.size());
        assertThat(page.select(".releases-then strong").size()).isEqualTo((int) folded.values().stream().filter(each -> each.corrected() != null || each.withdrawn() != null).count());
        assertThat(page.select(".then-facts").text()).contains("Version ", "Krista Example", "(416) 360-2652", "None were public then.");
        Document before = page("/archive?issuer=" + SLUG + "&on=2001-01-01");
        assertThat(before.text()).contains("The ledger had no entry then", "No release was public then.", "End of January 1, 2001");
        Document byIssue = page("/archive?issuer=" + SLUG + "&on=2020-12-31&by=issued");
        assertThat(byIssue.select(".releases-then tbody tr").size()).isGreaterThan(10);
        Document quartz = page("/archive?issuer=" + FilingFixture.ISSUER + "&on=2014-06-01&by=issued");
        assertThat(quartz.select(".then-facts").text()).contains("5 risk factors", "Annual Information Form, March 27, 2014").doesNotContain("March 30, 2015");
        assertThat(given().get("/archive.json?issuer=" + SLUG + "&on=" + middle).jsonPath().getList("releases")).hasSize(folded.size());
        assertThat(StatementCount.ofPage(database, "/archive?issuer=" + SLUG)).isLessThanOrEqualTo(6);
    }

    @Test
    void what_is_no_instant_is_said_at_its_field() {
        for (String typed : List.of("2014-02-30", "x".repeat(300), "2999-01-01", "<script>", "2014-02-03T25:00", "0001-01-01", "2014-02-03T10:00+99:00")) {
            Response refused = given().queryParam("on", typed).get("/archive?issuer=" + SLUG);
            assertThat(refused.statusCode()).as(typed).isEqualTo(400);
            assertThat(Jsoup.parse(refused.asString()).select("#on-problem").text()).as(typed).isNotEmpty();
        }
        for (String typed : List.of("2014-02-03T10:00", "2014-02-03T10:00:00.123456Z", "2014-02-03T10:00:00%2B01:00", "2014-02-03T10:00:00+01:00", "2014-02-03")) {
            page("/archive?issuer=" + SLUG + "&on=" + typed);
        }
        given().queryParam("on", "a\u0000b").get("/archive?issuer=" + SLUG).then().statusCode(400);
        given().get("/archive?issuer=nobody").then().statusCode(404);
        given().get("/archive?issuer=" + SLUG + "&page=77").then().statusCode(400);
    }

    @Test
    void the_journal_names_each_posting_with_its_content() throws Exception {
        List<JsonNode> own = entries().stream().filter(entry -> entry.path("issuer").asText().equals(SLUG)).toList();
        List<String> kinds = new ArrayList<>();
        String next = "/archive/journal.json?issuer=" + SLUG;
        while (next != null) {
            var answer = given().urlEncodingEnabled(false).get(next.replaceFirst("^https?://[^/]+", "")).then().statusCode(200).extract();
            kinds.addAll(answer.path("postings.what"));
            next = answer.path("next");
        }
        Map<String, String> words = Map.of("admit", "admitted", "correct", "correction", "withdraw", "withdrawal", "translate", "translation");
        List<String> expected = new ArrayList<>(own.stream().map(entry -> words.get(entry.path("type").asText())).toList());
        java.util.Collections.reverse(expected);
        assertThat(kinds).isEqualTo(expected);
        Document page = page("/archive/journal?issuer=" + SLUG);
        assertThat(page.select(".journal > li")).hasSize(Journal.PER_PAGE);
        assertThat(page.select(".journal code").get(0).text()).isEqualTo(own.get(own.size() - 1).path("docs").get(0).path("sha256").asText());
        assertThat(page("/archive/journal?issuer=" + FilingFixture.ISSUER).select(".journal").text()).contains("Risk factors of a filing", "aif-2015-03-30.html");
        assertThat(StatementCount.ofPage(database, "/archive/journal?issuer=" + SLUG)).isLessThanOrEqualTo(6);
        given().get("/archive/journal?issuer=" + SLUG + "&before=x").then().statusCode(404);
    }

    @Test
    void each_version_of_the_cautionary_statement_is_kept_with_the_releases_that_carried_it() throws Exception {
        Document page = page("/cautionary-statements/" + SLUG);
        List<String> versions = page.select(".versions h2").eachText();
        assertThat(versions.get(versions.size() - 1)).isEqualTo("Version 1");
        assertThat(page.select("#v2 .redline ins").text() + page.select("#v2 .redline del").text()).matches(".*\\d.*");
        Document one = page(page.select("#v2 h2 a").attr("href"));
        String carrier = one.select(".versions .plain a").get(0).attr("href");
        assertThat(page(carrier).select("aside dd a[href*=cautionary]").attr("href")).isEqualTo("/cautionary-statements/" + SLUG + "?version=2&language=en");
        assertThat(StatementCount.ofPage(database, "/cautionary-statements/" + SLUG)).isLessThanOrEqualTo(6);
        assertThat(page("/cautionary-statements/" + SLUG + "?language=fr").text()).contains("No published release carries");
        for (String odd : List.of("/cautionary-statements/nobody", "/cautionary-statements/" + SLUG + "?version=999", "/cautionary-statements/" + SLUG + "?version=x",
                "/cautionary-statements/" + SLUG + "?page=99", "/cautionary-statements/" + SLUG + "?language=xx")) {
            given().get(odd).then().statusCode(404);
        }
    }

    @Test
    void filings_have_feeds_and_answers_for_machines() throws Exception {
        String of = "?issuer=" + FilingFixture.ISSUER;
        assertThat(FeedRules.json(given().get("/feeds/filings.json" + of).then().statusCode(200).extract().asString())).isEmpty();
        assertThat((List<String>) given().get("/feeds/filings.json" + of).path("items.title")).contains("Quartz Hill Mines Ltd.: Annual Information Form, March 27, 2014");
        assertThat(given().get("/feeds/filings.atom" + of + "&language=fr").asString()).contains("Notice annuelle", "<entry xml:lang=\"fr\"");
        assertThat(given().get("/feeds/filings.rss" + of + "&kind=aif").asString()).contains("<item>");
        given().get("/feeds/filings.atom?kind=novel").then().statusCode(400);
        given().get("/feeds/filings.atom?issuer=nobody").then().statusCode(400);
        assertThat((List<String>) given().get("/filings.json" + of).path("filings.filed")).containsExactly("2015-03-30", "2014-03-27", "2013-03-28");
        given().get("/filings.json?kind=novel").then().statusCode(400);
        assertThat((List<String>) given().get("/filings/" + FilingFixture.slug(FilingFixture.FIRST) + ".json").path("files.name")).containsExactly("aif-2013-03-28.html", "risk-factors.en.json");
        assertThat(given().get("/sitemaps/filings.xml").asString()).contains("/filings/" + FilingFixture.slug(FilingFixture.FIRST) + "</loc>");
        assertThat(given().get("/sitemap.xml").asString()).contains("/sitemaps/filings.xml");
    }
}
