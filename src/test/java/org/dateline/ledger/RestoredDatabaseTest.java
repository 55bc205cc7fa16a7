package org.dateline.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.dateline.evaluation.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Puts the tables of an earlier state in place of the newer ones, as a restore from a backup does. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RestoredDatabaseTest {

    private static final List<String> TABLES = List.of("log_head", "log_leaf", "log_tile", "log_checkpoint");

    @Inject
    Ledger ledger;

    @Inject
    LogCheck check;

    @Inject
    DataSource database;

    @Inject
    Replay replay;

    @TempDir
    Path mirror;

    private long backedUp;
    private long signed;
    private Appended lost;

    @BeforeEach
    void a_backup_is_restored_after_further_publications() throws Exception {
        backedUp = LedgerFixture.published(ledger, 2).get(1).index() + 1;
        for (String table : TABLES) {
            execute("CREATE TABLE " + table + "_backup LIKE " + table);
            execute("INSERT INTO " + table + "_backup SELECT * FROM " + table);
        }
        lost = LedgerFixture.published(ledger, 1).get(0);
        LedgerFixture.published(ledger, 300);
        signed = ledger.signedSize();
        keep(mirror);
        for (String table : TABLES) {
            execute("RENAME TABLE " + table + " TO " + table + "_newer, " + table + "_backup TO " + table);
        }
    }

    @AfterEach
    void the_newer_tables_come_back() throws SQLException {
        for (String table : TABLES) {
            execute("RENAME TABLE " + table + " TO " + table + "_backup, " + table + "_newer TO " + table);
            execute("DROP TABLE " + table + "_backup");
        }
    }

    @Test
    void a_restored_database_is_not_signed() {
        assertThatExceptionOfType(Ledger.ForkRefused.class).isThrownBy(() -> ledger.sign())
                .withMessageContaining("has %d entries, but %d were already signed", backedUp, signed);
    }

    @Test
    void a_restored_database_gets_no_entry() {
        assertThatExceptionOfType(Ledger.ForkRefused.class).isThrownBy(() -> FreshTransaction.call(() -> ledger.append(LedgerFixture.publication())));
    }

    @Test
    void a_start_on_a_restored_database_goes_on_serving_what_it_has() {
        ledger.heal(new StartupEvent());

        assertThat(ledger.entry(backedUp - 1)).isPresent();
    }

    @Test
    void the_missing_entries_are_played_back_from_a_mirror_and_the_log_goes_on() throws Exception {
        HttpServer server = serving(mirror);
        try {
            assertThat(replay.from(LogMirror.at("http://localhost:%d/log".formatted(server.getAddress().getPort()))))
                    .isEqualTo(new Replay.Replayed(backedUp, signed));
        } finally {
            server.stop(0);
        }

        assertThat(ledger.entry(lost.index())).contains(lost.bytes());
        assertThat(ledger.checkpoint(signed).orElseThrow().note().bytes()).isEqualTo(Files.readAllBytes(mirror.resolve("checkpoint")));
        assertThat(ledger.appended(releaseOf(lost))).as("known by its release").map(Appended::index).contains(lost.index());
        assertThat(FreshTransaction.call(() -> ledger.append(LedgerFixture.publication())).index()).as("the next one").isEqualTo(signed);
        List<String> problems = new ArrayList<>();
        check.check(LogCheckTest.NOBODY, problems::add);
        assertThat(problems).filteredOn(problem -> !problem.startsWith("The time stamp that entry")).isEmpty();
    }

    @Test
    void nothing_is_played_back_from_a_mirror_with_another_entry() throws Exception {
        Path bundle = mirror.resolve("tile").resolve(lastBundle().path());
        byte[] bytes = Files.readAllBytes(bundle);
        bytes[new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf("\"eyes\":2") + "\"eyes\":".length()] = '1';
        Files.write(bundle, bytes);

        assertRefused("another root");
    }

    @Test
    void nothing_is_played_back_from_a_mirror_that_ends_too_early() throws Exception {
        Files.write(mirror.resolve("checkpoint"), Files.readAllBytes(mirror.resolve("checkpoint-before")));

        assertRefused("look for one that has them all");
    }

    @Test
    void nothing_is_played_back_from_a_mirror_of_which_a_file_is_cut_off_or_missing() throws Exception {
        Path bundle = mirror.resolve("tile").resolve(lastBundle().path());
        Files.write(bundle, Arrays.copyOf(Files.readAllBytes(bundle), 1_000));
        assertRefused("ends after");

        Files.delete(bundle);
        assertRefused("it has no file");
    }

    @Test
    void nothing_is_played_back_from_another_log() throws Exception {
        Files.write(mirror.resolve("checkpoint"), LedgerFixture.signedCheckpoint(Instant.EPOCH).note().bytes());

        assertRefused("is of the log example.com/log");
    }

    private void assertRefused(String why) {
        assertThatExceptionOfType(Replay.Refused.class).isThrownBy(() -> replay.from(LogMirror.at(mirror.toString()))).withMessageContaining(why);
        assertThat(ledger.newestHeadElsewhere().size()).as("nothing was played back").isEqualTo(backedUp);
    }

    private Tile lastBundle() {
        return Tile.covering(signed).stream().filter(tile -> tile.level() == Tile.ENTRIES).reduce((one, next) -> next).orElseThrow();
    }

    /** As anybody can copy the log. */
    private void keep(Path folder) throws Exception {
        Files.write(folder.resolve("checkpoint"), ledger.lastCheckpoint().orElseThrow().note().bytes());
        Files.write(folder.resolve("checkpoint-before"), ledger.firstCheckpointCovering(lost.index()).orElseThrow().note().bytes());
        for (Tile tile : Tile.covering(signed)) {
            Path file = folder.resolve("tile").resolve(tile.path());
            Files.createDirectories(file.getParent());
            Files.write(file, ledger.tile(tile).orElseThrow());
        }
    }

    private static HttpServer serving(Path folder) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/log/", exchange -> {
            Path file = folder.resolve(exchange.getRequestURI().getPath().substring("/log/".length()));
            boolean there = Files.isRegularFile(file);
            exchange.sendResponseHeaders(there ? 200 : 404, there ? Files.size(file) : -1);
            if (there) {
                Files.copy(file, exchange.getResponseBody());
            }
            exchange.close();
        });
        server.start();
        return server;
    }

    private static UUID releaseOf(Appended entry) {
        return UUID.fromString(new String(entry.bytes(), StandardCharsets.UTF_8).replaceFirst(".*\"release\":\"([0-9a-f-]{36})\".*", "$1"));
    }

    private void execute(String statement) throws SQLException {
        try (var connection = database.getConnection(); var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
