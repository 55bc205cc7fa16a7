package org.dateline.archive;

import static io.restassured.RestAssured.given;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.dateline.StatementCount;
import org.dateline.draft.ReleaseFixture;
import org.dateline.evaluation.TestDatabase;
import org.dateline.issuer.Issuer;
import org.dateline.ledger.Appended;
import org.dateline.ledger.Entry;
import org.dateline.ledger.EntryType;
import org.dateline.ledger.FreshTransaction;
import org.dateline.ledger.Hash;
import org.dateline.ledger.Ledger;
import org.dateline.release.CanonicalDocument;
import org.dateline.release.Category;
import org.dateline.release.EnteredTogether;
import org.dateline.release.IssueDate;
import org.dateline.release.PublicationRecord;
import org.dateline.release.ReleaseText;
import org.dateline.release.ReleaseToPublish;
import org.dateline.release.SealedDocument;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What the public pages cost with many releases: {@code mvn verify -Pbench -Dtest=ArchiveBench}, with {@code -Dbench.releases=}
 * for another number than 100,000. The releases go through the ledger and the entities as published ones do, each with its
 * entry and its canonical document; only the drafts and the PDFs are left out. Prints a table; asserts nothing about time.
 */
@Tag("bench")
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ArchiveBench {

    private static final int RELEASES = Integer.getInteger("bench.releases", 100_000);
    private static final int IN_ONE_TRANSACTION = 500;
    private static final int ROUNDS = 41;
    private static final LocalDate FIRST_DAY = LocalDate.of(1996, 1, 2);

    @Inject
    ReleaseFixture fixture;

    @Inject
    Ledger ledger;

    @Inject
    DataSource database;

    @Test
    void what_the_public_pages_cost() throws Exception {
        fixture.palladium();
        for (int from = 0; from < RELEASES; from += IN_ONE_TRANSACTION) {
            int begin = from;
            FreshTransaction.call(() -> enter(begin, Math.min(begin + IN_ONE_TRANSACTION, RELEASES)));
            if (from % 10_000 == 0) {
                System.out.printf("%,d releases entered%n", from);
            }
        }
        ledger.sign();
        String release = given().get("/feeds/releases.json").path("items[0].url");
        String path = release.substring(release.indexOf("/releases/"));
        int lastPage = RELEASES / FeedResource.PER_PAGE;
        System.out.printf("%n%,d releases, medians of %d rounds in ms%n%-72s %8s %11s %11s %10s%n", RELEASES, ROUNDS, "address", "status", "made", "from memory", "statements");
        for (String address : List.of("/", "/releases", "/releases?year=2006", "/releases?category=operations", "/releases?page=" + lastPage / 2, path,
                path + ".json", path + ".txt", "/symbols/TSX/PDL", "/symbols/NYSE-American/PAL", "/issuers/north-american-palladium",
                "/feeds/releases.atom", "/feeds/releases.rss", "/feeds/releases.json", "/feeds/releases.atom?symbol=AMEX:PAL",
                "/feeds/releases.atom?category=operations", "/feeds/releases.atom?issuer=north-american-palladium",
                "/feeds/releases.atom?page=" + lastPage / 2, "/feeds/releases.atom?page=" + lastPage, "/sitemap.xml")) {
            measure(address);
        }
        export();
    }

    /** The evidence of everything, twice, as whoever asks for it gets it. */
    private static void export() throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest everything = HttpRequest.newBuilder(URI.create("http://localhost:%d/archive/export?from=%s&to=%s"
                .formatted(RestAssured.port, FIRST_DAY, LocalDate.now(Clock.systemUTC())))).build();
        String before = null;
        for (int time = 1; time <= 2; time++) {
            Path file = Files.createTempFile("evidence", ".zip");
            System.gc();
            long live = liveHeap();
            AtomicLong most = new AtomicLong(live);
            try (Watch watch = new Watch(() -> most.accumulateAndGet(liveHeap(), Math::max))) {
                long begin = System.nanoTime();
                int status = client.send(everything, HttpResponse.BodyHandlers.ofFile(file)).statusCode();
                Duration took = Duration.ofNanos(System.nanoTime() - begin);
                String digest = sha256(file);
                System.out.printf("Evidence of everything: %d, %,d bytes in %,d s; heap that is in use after a collection: %,d MB before, at most %,d MB meanwhile; %s%n",
                        status, Files.size(file), took.toSeconds(), live >> 20, most.get() >> 20,
                        before == null ? digest : before.equals(digest) ? "the same bytes again" : "OTHER BYTES than before");
                before = digest;
            } finally {
                Files.delete(file);
            }
        }
    }

    /** Looks five times a second until it is closed. */
    private static final class Watch implements AutoCloseable {

        private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();

        Watch(Runnable look) {
            thread.scheduleAtFixedRate(look, 0, 200, TimeUnit.MILLISECONDS);
        }

        @Override
        public void close() {
            thread.shutdownNow();
        }
    }

    private static long liveHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getCollectionUsage() == null ? 0 : pool.getCollectionUsage().getUsed()).sum();
    }

    private static String sha256(Path file) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (InputStream bytes = new DigestInputStream(Files.newInputStream(file), digest)) {
            bytes.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private void measure(String address) throws Exception {
        long statements = StatementCount.ofPage(database, address);
        double anew = median(() -> StatementCount.anew(address).asByteArray());
        int status = given().get(address).statusCode();
        double kept = median(() -> given().get(address).asByteArray());
        System.out.printf("%-72s %8d %11.1f %11.1f %10d%n", address, status, anew, kept, statements);
    }

    /** In milliseconds. */
    private static double median(Runnable request) {
        for (int warm = 0; warm < 5; warm++) {
            request.run();
        }
        long[] nanos = new long[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long begin = System.nanoTime();
            request.run();
            nanos[round] = System.nanoTime() - begin;
        }
        Arrays.sort(nanos);
        return Duration.ofNanos(nanos[ROUNDS / 2]).toNanos() / 1e6;
    }

    private Void enter(int from, int to) {
        for (int number = from; number < to; number++) {
            Issuer issuer = Issuer.withSlug("north-american-palladium").orElseThrow();
            LocalDate day = FIRST_DAY.plusDays(number % 11_000);
            ReleaseText text = ReleaseFixture.text("Release number " + number + " of the archive", day);
            SealedDocument canonical = seal(text, issuer);
            var release = new ReleaseToPublish(UUID.randomUUID(), issuer, Category.values()[number % Category.values().length], IssueDate.onDay(day),
                    List.of(text), List.of(canonical), PublicationRecord.Sealed.seal("{}"), null);
            Appended appended = ledger.append(Entry.of(EntryType.ADMIT).event(release.uuid()).issuer(issuer.slug()).release(release.uuid()).eyes(1)
                    .record(Hash.fromHex(release.record().digest())).issuedOn(day)
                    .document(canonical.name(), Hash.fromHex(canonical.sha256()), canonical.bytes().length));
            release.enter(appended.index(), appended.time(), new EnteredTogether());
            Panache.getEntityManager().flush();
            Panache.getEntityManager().clear();
        }
        return null;
    }

    private static SealedDocument seal(ReleaseText text, Issuer issuer) {
        CanonicalDocument canonical = CanonicalDocument.of(text, issuer.name());
        return SealedDocument.seal(canonical.name(), "application/xhtml+xml; charset=utf-8", canonical.bytes());
    }
}
