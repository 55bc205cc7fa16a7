package org.dateline.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.dateline.evaluation.TestDatabase;
import org.dateline.shared.SettableClock;
import org.dateline.shared.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class LedgerTest {

    @Inject
    Ledger ledger;

    @Inject
    DataSource database;

    @Inject
    SettableClock clock;

    @Inject
    LogCheck check;

    @Inject
    Settings settings;

    private long before;

    @BeforeEach
    void everything_is_signed_and_anchored() {
        LedgerFixture.published(ledger, 1);
        before = ledger.signedSize();
    }

    @AfterEach
    void time_goes_on() {
        clock.letGo();
    }

    @Test
    void an_entry_is_not_visible_before_it_is_signed() {
        long index = committed().index();

        assertThat(ledger.entry(index)).isEmpty();
    }

    @Test
    void the_signed_size_does_not_move_before_the_signature() {
        committed();

        assertThat(ledger.signedSize()).isEqualTo(before);
    }

    @Test
    void no_tile_shows_an_entry_before_it_is_signed() {
        Tile bundle = lastTile(committed().index());

        assertThat(ledger.tile(bundle)).isEmpty();
    }

    @Test
    void an_entry_is_visible_as_soon_as_it_is_signed() {
        Appended appended = committed();
        ledger.sign();

        assertThat(ledger.entry(appended.index())).contains(appended.bytes());
    }

    @Test
    void the_bytes_carry_the_time_that_was_answered() {
        Appended appended = committed();

        assertThat(new String(appended.bytes(), StandardCharsets.UTF_8)).contains("\"time\":\"" + Entry.time(appended.time()) + "\"");
    }

    @Test
    void signing_twice_makes_one_checkpoint() {
        committed();

        assertThat(ledger.sign()).isEqualTo(ledger.sign());
    }

    @Test
    void the_proof_of_an_entry_uses_the_first_checkpoint_that_covers_it() {
        Appended first = LedgerFixture.published(ledger, 1).get(0);
        LedgerFixture.published(ledger, 1);

        assertThat(Checkpoint.parse(ledger.inclusionProof(first.index()).orElseThrow().checkpoint().text()).size()).isEqualTo(first.index() + 1);
    }

    @Test
    void every_entry_is_proved_with_the_logs_key() {
        LedgerFixture.published(ledger, 300);

        assertThat(LongStream.range(0, ledger.signedSize()).boxed()).allSatisfy(index ->
                assertThat(ledger.inclusionProof(index).orElseThrow().proves(ledger.entry(index).orElseThrow(), ledger.verifierKey())).isTrue());
    }

    @Test
    void the_log_now_continues_the_log_of_before() {
        Checkpoint old = ledger.sign();
        LedgerFixture.published(ledger, 3);
        Checkpoint now = ledger.sign();

        assertThat(Tree.consistent(old.size(), old.root(), now.size(), now.root(), ledger.consistencyProof(old.size(), now.size()).orElseThrow())).isTrue();
    }

    @Test
    void there_is_no_proof_of_what_is_not_signed() {
        assertThat(ledger.inclusionProof(committed().index())).isEmpty();
    }

    @Test
    void there_is_no_consistency_proof_to_what_is_not_signed() {
        committed();

        assertThat(ledger.consistencyProof(before, before + 1)).isEmpty();
    }

    @Test
    void entries_of_one_transaction_follow_each_other() {
        List<Appended> appended = LedgerFixture.published(ledger, 3);

        assertThat(appended).extracting(Appended::index).containsExactly(before, before + 1, before + 2);
    }

    @Test
    void an_entry_taken_back_leaves_no_gap() {
        QuarkusTransaction.begin();
        ledger.append(LedgerFixture.publication());
        QuarkusTransaction.rollback();

        assertThat(committed().index()).isEqualTo(before);
    }

    @Test
    void an_entry_needs_a_transaction_of_the_caller() {
        assertThatExceptionOfType(TransactionalException.class).isThrownBy(() -> ledger.append(LedgerFixture.publication()));
    }

    @Test
    void an_open_transaction_is_not_signed() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().call(() -> ledger.sign())).hasStackTraceContaining("comes after the transaction");
    }

    @Test
    void an_event_has_one_entry() {
        Entry.Builder publication = LedgerFixture.publication();
        FreshTransaction.call(() -> ledger.append(publication));

        assertThatExceptionOfType(Ledger.AlreadyAppended.class).isThrownBy(() -> FreshTransaction.call(() -> ledger.append(publication)));
    }

    @Test
    void an_event_is_found_again_after_an_unknown_commit() {
        Entry.Builder publication = LedgerFixture.publication();
        Appended appended = FreshTransaction.call(() -> ledger.append(publication));

        assertThat(ledger.appended(publication.at(Instant.EPOCH).event())).get().usingRecursiveComparison().isEqualTo(appended);
    }

    @Test
    void an_entry_too_long_is_refused_before_it_is_appended() {
        Entry.Builder tooLong = LedgerFixture.publication().with("note", "x".repeat(Entry.MOST_BYTES));

        assertThatThrownBy(() -> FreshTransaction.call(() -> ledger.append(tooLong))).hasMessageContaining("65535");
    }

    @Test
    void time_does_not_run_backwards_in_the_log() {
        Instant earlier = committed().time();
        LedgerFixture.trustAnyClock();
        clock.stopAt(earlier.minus(Duration.ofHours(1)));

        assertThat(committed().time()).isEqualTo(earlier);
    }

    @ParameterizedTest
    @ValueSource(longs = {-60, 60})
    void nothing_is_appended_when_the_clocks_are_apart(long seconds) {
        clock.stopAt(clock.instant().plusSeconds(seconds));

        assertThatExceptionOfType(ClockGuard.ClocksApart.class).isThrownBy(this::committed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE log_leaf SET entry = ''", "DELETE FROM log_leaf", "UPDATE log_checkpoint SET note = ''", "DELETE FROM log_checkpoint"})
    void the_database_keeps_what_was_logged(String statement) {
        LedgerFixture.published(ledger, 1);

        assertThatExceptionOfType(SQLException.class).isThrownBy(() -> execute(statement)).withMessageContaining("of the ledger cannot be");
    }

    @Test
    void two_publishers_at_once_leave_no_gap_and_no_double() throws Exception {
        int each = 40;
        CyclicBarrier together = new CyclicBarrier(2);
        List<Long> indexes = new ArrayList<>();
        ExecutorService publishers = Executors.newFixedThreadPool(2);
        List<Future<List<Long>>> running = new ArrayList<>();
        for (int publisher = 0; publisher < 2; publisher++) {
            running.add(publishers.submit(() -> {
                together.await();
                List<Long> mine = new ArrayList<>();
                for (int i = 0; i < each; i++) {
                    mine.add(committed().index());
                    ledger.sign();
                }
                return mine;
            }));
        }
        for (Future<List<Long>> publisher : running) {
            indexes.addAll(publisher.get());
        }
        publishers.shutdown();

        assertThat(indexes).containsExactlyInAnyOrderElementsOf(LongStream.range(before, before + 2 * each).boxed().toList());
    }

    @Test
    void the_root_is_that_of_the_entries() {
        LedgerFixture.published(ledger, 5);
        Checkpoint checkpoint = ledger.sign();
        MemoryLog rebuilt = MemoryLog.of(LongStream.range(0, checkpoint.size()).mapToObj(index -> ledger.entry(index).orElseThrow()).toArray(byte[][]::new));

        assertThat(rebuilt.frontier().root()).isEqualTo(checkpoint.root());
    }

    @Test
    void a_start_signs_what_an_earlier_run_had_committed() {
        Appended appended = committed();
        ledger.heal(new StartupEvent());

        assertThat(ledger.entry(appended.index())).contains(appended.bytes());
    }

    @Test
    void a_next_key_is_named_in_the_log_once_and_signs_beside_the_first() throws IOException {
        SigningKey first = SigningKey.read(ledger.origin(), Files.readString(settings.data().resolve("keys").resolve("ledger.pem")));
        SigningKey next = LedgerFixture.newKey(ledger.origin());
        QuarkusMock.installMockForType(LedgerKey.of(first, next), LedgerKey.class);
        ledger.announceNextKey();
        ledger.announceNextKey();

        assertThat(ledger.signedSize()).isEqualTo(before + 1);
        assertThat(new String(ledger.entry(before).orElseThrow(), StandardCharsets.UTF_8))
                .contains("\"type\":\"key\"", "\"vkey\":\"" + next.verifier().encode() + "\"", "\"prior\":\"" + first.verifier().encode() + "\"");
        SignedNote note = ledger.lastCheckpoint().orElseThrow().note();
        assertThat(note.isSignedBy(first.verifier()) && note.isSignedBy(next.verifier())).isTrue();

        QuarkusMock.installMockForType(LedgerKey.of(next), LedgerKey.class);
        LedgerFixture.published(ledger, 1);
        List<String> problems = new ArrayList<>();
        check.check(LogCheckTest.NOBODY, problems::add);
        assertThat(problems).isEmpty();

        QuarkusMock.installMockForType(LedgerKey.of(next, first), LedgerKey.class);
        ledger.announceNextKey();
    }

    private Appended committed() {
        return FreshTransaction.call(() -> ledger.append(LedgerFixture.publication()));
    }

    private static Tile lastTile(long index) {
        return new Tile(Tile.ENTRIES, index / Tile.FULL, (int) (index % Tile.FULL) + 1);
    }

    private void execute(String statement) throws SQLException {
        try (var connection = database.getConnection(); var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
