package org.dateline.ledger;

import io.quarkus.test.junit.QuarkusMock;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Entries and clocks for tests of whatever uses the ledger. */
public final class LedgerFixture {

    private LedgerFixture() {}

    static SigningKey newKey(String origin) {
        return SigningKey.read(origin, SigningKey.generatePem());
    }

    /** A complete entry of a new release, with two documents. */
    public static Entry.Builder publication() {
        UUID release = UUID.randomUUID();
        return Entry.of(EntryType.PUBLISH).event(release).issuer("nap").release(release).issuedWhenAppended().eyes(2)
                .document("release.en.xhtml", Hash.sha256(release.toString().getBytes()), 12_345)
                .document("release.en.txt", Hash.sha256("text".getBytes()), 4_321);
    }

    /** Of a log of its own with one entry. */
    public static SignedCheckpoint signedCheckpoint(Instant signedAt) {
        Checkpoint checkpoint = new Checkpoint("example.com/log", 1, Tree.leaf(new byte[0]));
        return new SignedCheckpoint(checkpoint, newKey(checkpoint.origin()).sign(checkpoint.text()), signedAt);
    }

    /** Appends in one transaction and signs after it, as publishing does. */
    public static List<Appended> published(Ledger ledger, int entries) {
        List<Appended> appended = FreshTransaction.call(() -> {
            List<Appended> all = new ArrayList<>();
            for (int i = 0; i < entries; i++) {
                all.add(ledger.append(publication()));
            }
            return all;
        });
        ledger.sign();
        return appended;
    }

    /** As if the last entry had been appended so long ago. */
    public static void nothingAppendedFor(Duration time, DataSource database) throws SQLException {
        try (var connection = database.getConnection(); var sql = connection.createStatement()) {
            sql.execute("UPDATE log_head SET last_time = last_time - INTERVAL " + time.toSeconds() + " SECOND");
        }
    }

    /** For tests that move the portal's clock: the database's is not compared with it until the test ends. */
    public static void trustAnyClock() {
        QuarkusMock.installMockForType(new ClockGuard(Clock.systemUTC(), null) {
            @Override
            public void check() {
                // Any time will do.
            }
        }, ClockGuard.class);
    }
}
