package org.dateline.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForkGuardTest {

    private static final String ORIGIN = "example.org/log";

    @TempDir
    Path folder;

    private SigningKey key;
    private ForkGuard guard;

    @BeforeEach
    void ten_entries_are_signed() {
        key = LedgerFixture.newKey(ORIGIN);
        guard = new ForkGuard(LedgerKey.of(key), folder);
        guard.keep(note(MemoryLog.ofSize(10)));
    }

    @Test
    void the_log_that_was_signed_may_be_signed_again() {
        assertThatCode(() -> look(MemoryLog.ofSize(10))).doesNotThrowAnyException();
    }

    @Test
    void the_log_that_goes_on_may_be_signed() {
        assertThatCode(() -> look(MemoryLog.ofSize(700))).doesNotThrowAnyException();
    }

    @Test
    void an_older_log_is_not_signed() {
        assertThatExceptionOfType(Ledger.ForkRefused.class).isThrownBy(() -> look(MemoryLog.ofSize(9))).withMessageContaining("has 9 entries, but 10 were");
    }

    @Test
    void an_older_log_gets_no_entry() {
        assertThatExceptionOfType(Ledger.ForkRefused.class).isThrownBy(() -> guard.refuseBehind(9, MemoryLog.ofSize(9).frontier().root()));
    }

    @Test
    void another_log_of_the_same_size_is_not_signed() {
        assertThatExceptionOfType(Ledger.ForkRefused.class).isThrownBy(() -> look(otherAtTheEnd(10))).withMessageContaining("another root");
    }

    @Test
    void an_older_log_that_was_written_on_differently_is_not_signed() {
        assertThatExceptionOfType(Ledger.ForkRefused.class).isThrownBy(() -> look(otherAtTheEnd(11))).withMessageContaining("not a continuation");
    }

    @Test
    void a_refusal_says_what_to_do() {
        assertThatExceptionOfType(Ledger.ForkRefused.class).isThrownBy(() -> look(MemoryLog.ofSize(0))).withMessageContaining("Do not remove the journal");
    }

    @Test
    void a_journal_that_was_changed_stops_everything() throws IOException {
        Files.writeString(folder.resolve("last-signed"), note(MemoryLog.ofSize(10)).text().replace("\n10\n", "\n5\n") + "\n— " + ORIGIN + " AAAAAAA=\n");

        assertThatExceptionOfType(Ledger.ForkRefused.class).isThrownBy(() -> look(MemoryLog.ofSize(10))).withMessageContaining("another key");
    }

    @Test
    void a_journal_that_cannot_be_read_stops_everything() throws IOException {
        Files.writeString(folder.resolve("last-signed"), "");

        assertThatExceptionOfType(Ledger.ForkRefused.class).isThrownBy(() -> look(MemoryLog.ofSize(10))).withMessageContaining("cannot be read");
    }

    @Test
    void the_journal_of_another_key_stops_everything() {
        ForkGuard stranger = new ForkGuard(LedgerKey.of(LedgerFixture.newKey(ORIGIN)), folder);

        assertThatExceptionOfType(Ledger.ForkRefused.class).isThrownBy(() -> look(stranger, MemoryLog.ofSize(10), Optional.empty()));
    }

    @Test
    void without_a_journal_the_last_checkpoint_of_the_database_must_be_continued() throws IOException {
        Files.delete(folder.resolve("last-signed"));
        Optional<SignedCheckpoint> last = Optional.of(SignedCheckpoint.of(note(MemoryLog.ofSize(10)), Instant.EPOCH));

        assertThatExceptionOfType(Ledger.ForkRefused.class).isThrownBy(() -> look(guard, otherAtTheEnd(11), last));
    }

    @Test
    void a_note_kept_is_read_by_the_next_start() {
        guard.keep(note(MemoryLog.ofSize(20)));

        assertThatExceptionOfType(Ledger.ForkRefused.class).isThrownBy(() -> look(new ForkGuard(LedgerKey.of(key), folder), MemoryLog.ofSize(19), Optional.empty()));
    }

    @Test
    void the_journal_is_the_note_itself() throws IOException {
        assertThat(Files.readAllBytes(folder.resolve("last-signed"))).isEqualTo(note(MemoryLog.ofSize(10)).bytes());
    }

    private void look(MemoryLog log) {
        look(guard, log, Optional.empty());
    }

    private static void look(ForkGuard guard, MemoryLog log, Optional<SignedCheckpoint> lastInDatabase) {
        guard.refuseFork(new LedgerTables.Head(log.size(), log.frontier().root(), log.frontier(), Instant.EPOCH), log, lastInDatabase);
    }

    private static MemoryLog otherAtTheEnd(int size) {
        MemoryLog log = MemoryLog.ofSize(9);
        for (int i = 9; i < size; i++) {
            log.append(("another entry " + i).getBytes());
        }
        return log;
    }

    private SignedNote note(MemoryLog log) {
        return key.sign(new Checkpoint(ORIGIN, log.size(), log.frontier().root()).text());
    }
}
