package org.dateline.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.dateline.shared.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerKeyTest {

    private static final Optional<String> ORIGIN = Optional.of("example.org/log");

    @TempDir
    Path folder;

    @Test
    void an_evaluation_keeps_the_key_it_made() {
        String first = LedgerKey.read(file(), Optional.empty(), true).verifier().encode();

        assertThat(LedgerKey.read(file(), Optional.empty(), true).verifier().encode()).isEqualTo(first);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_key_that_was_made_is_for_its_owner_only() throws IOException {
        LedgerKey.read(file(), Optional.empty(), true);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file()))).isEqualTo("rw-------");
    }

    @Test
    void without_a_key_production_does_not_start() {
        assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> LedgerKey.read(file(), ORIGIN, false)).withMessageContaining("openssl genpkey");
    }

    @Test
    void without_a_name_for_the_log_production_does_not_start() {
        assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> LedgerKey.read(file(), Optional.empty(), false)).withMessageContaining("DATELINE_LEDGER_ORIGIN");
    }

    @Test
    void with_a_key_that_is_none_nothing_starts() throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), "secret");

        assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> LedgerKey.read(file(), ORIGIN, true)).withMessageContaining("DATELINE_LEDGER_KEY")
                .withMessageNotContaining("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a log", "a+b", "https://example.com/log", "example.com/log/", "/log", "a\nb"})
    void an_origin_that_no_verifier_would_take_is_refused_at_the_start(String origin) {
        assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> LedgerKey.read(file(), Optional.of(origin), true))
                .withMessageContaining("DATELINE_LEDGER_ORIGIN");
    }

    private Path file() {
        return folder.resolve("keys").resolve("ledger.pem");
    }
}
