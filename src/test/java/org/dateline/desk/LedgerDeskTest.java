package org.dateline.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dateline.account.DeskBrowser;
import org.dateline.draft.Publication.Published;
import org.dateline.draft.ReleaseFixture;
import org.dateline.evaluation.TestDatabase;
import org.dateline.ledger.Hash;
import org.dateline.ledger.Ledger;
import org.dateline.ledger.LedgerFixture;
import org.dateline.ledger.copy.Receivers;
import org.dateline.ledger.stamp.StampFixture;
import org.dateline.ledger.stamp.Standing;
import org.dateline.shared.Role;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class LedgerDeskTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    @Inject
    ReleaseFixture releases;

    @Inject
    Ledger ledger;

    @Inject
    StampFixture stamps;

    @Inject
    LedgerAlarm alarm;

    @Inject
    MeterRegistry metrics;

    @ConfigProperty(name = "dateline.ledger-journal")
    Path journal;

    @TempDir
    Path folder;

    @Test
    void the_page_says_who_stamped_the_log_and_who_holds_it() {
        LedgerFixture.published(ledger, 1);
        stamps.gather();
        long size = ledger.signedSize();
        String page = DeskBrowser.of(Role.PUBLISHER).get(LedgerDeskResource.PATH).asString();
        LedgerFixture.published(ledger, 1);

        assertThat(page).contains(ledger.origin(), ledger.verifierKey().encode(), "development", "proves nothing", "complete",
                "<td class=\"number\">" + size + "</td>", "Nobody outside holds copies");
    }

    @Test
    void reviewers_get_the_record_that_the_entry_is_bound_to() throws IOException {
        Published published = releases.admitted(ReleaseFixture.text("Supervised " + UUID.randomUUID(), LocalDate.of(2006, 2, 6)));
        DeskBrowser reviewer = DeskBrowser.of(Role.REVIEWER);
        assertThat(reviewer.get(EvidenceResource.PATH).asString()).contains("Evidence for supervisors");
        assertThat(reviewer.get(EvidenceResource.PATH + "/bundle?from=2006-02-30").statusCode()).isEqualTo(422);
        var files = new TreeMap<String, byte[]>();
        byte[] bundle = reviewer.get(EvidenceResource.PATH + "/bundle?release=" + published.address().path()).asByteArray();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bundle))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        String record = files.keySet().stream().filter(name -> name.endsWith(".record.json")).findFirst().orElseThrow();
        String digest = Hash.sha256(files.get(record.replace(".record.json", ".salt")), files.get(record)).hex();

        assertThat(new String(ledger.entry(published.entry()).orElseThrow())).contains("\"record\":\"" + digest + "\"");
        assertThat(new String(files.get(record))).contains("approvals", "checks");
        assertThat(files.keySet()).anyMatch(name -> name.endsWith(".trail-not-bound.jsonl"));
        assertThat(verified(files)).contains("7. Each record", "EVERYTHING HOLDS");
    }

    private String verified(Map<String, byte[]> files) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        Process shell = new ProcessBuilder("sh", "verify.sh").directory(folder.toFile()).redirectErrorStream(true).start();
        return new String(shell.getInputStream().readAllBytes());
    }

    @Test
    void a_log_that_may_not_be_signed_rings_until_it_may() throws IOException {
        Path signed = journal.resolve("last-signed");
        byte[] kept = Files.readAllBytes(signed);
        Files.writeString(signed, "not a checkpoint");
        try {
            alarm.look();
            assertThat(alarm.troubles()).anyMatch(trouble -> trouble.contains("cannot be read") && trouble.contains("Do not remove the journal"));
            assertThat(metrics.get("dateline.ledger.troubles").gauge().value()).isEqualTo(alarm.troubles().size());
        } finally {
            Files.write(signed, kept);
        }
        alarm.look();
        assertThat(alarm.troubles()).noneMatch(trouble -> trouble.contains("journal"));
    }

    @Test
    void an_old_checkpoint_a_missing_time_stamp_and_a_failed_copy_ring() {
        Standing fine = new Standing("first", NOW.minusSeconds(59), null);
        assertThat(LedgerAlarm.troubles(NOW, List.of(fine), List.of(new Receivers.Standing("vault", "/mnt", null)), NOW)).isEmpty();
        assertThat(LedgerAlarm.troubles(NOW.minus(Duration.ofMinutes(16)), List.of(new Standing("first", NOW.minusSeconds(61), "it answered 503")),
                List.of(new Receivers.Standing("vault", "/mnt", "is it mounted?")), NOW)).containsExactly(
                "The last checkpoint of the ledger is older than 15 minutes.",
                "The authority first has not stamped the ledger for 61 seconds: it answered 503.",
                "The receiver vault does not take its copies of the ledger: is it mounted?.");
        assertThat(LedgerAlarm.troubles(NOW, List.of(), List.of(), NOW)).containsExactly(
                "No time-stamp authority is set: the times of the ledger rest on the portal's word alone.");
    }
}
