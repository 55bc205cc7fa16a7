package org.dateline.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import org.dateline.evaluation.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lets the independent client of deploy/verify read this portal's log. Runs where Go and its x/mod package are installed from Debian. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class GoClientTest {

    private static final Path GO_PACKAGES = Path.of("/usr/share/gocode");

    @Inject
    Ledger ledger;

    @Inject
    LedgerKey key;

    @TestHTTPResource("/log")
    URI log;

    @TempDir
    Path folder;

    private record Run(int exitCode, String output) {}

    @BeforeAll
    static void the_client_is_built() throws Exception {
        assumeTrue(Files.isDirectory(GO_PACKAGES.resolve("src/golang.org/x/mod/sumdb")) && Files.isExecutable(Path.of("/usr/bin/go")));
        ProcessBuilder go = new ProcessBuilder("go", "build", "-o", client().toString(), Path.of("deploy/verify/verify.go").toString());
        go.environment().putAll(Map.of("GO111MODULE", "off", "GOPATH", GO_PACKAGES.toString()));
        assertThat(run(go)).isEqualTo(new Run(0, ""));
    }

    @BeforeEach
    void the_log_has_some_tiles() {
        LedgerFixture.published(ledger, 300);
    }

    @Test
    void gos_client_accepts_the_log() throws Exception {
        assertThat(verify(ledger.verifierKey().encode()).output()).contains("All of %d entries are included".formatted(ledger.signedSize()));
    }

    @Test
    void gos_client_accepts_that_the_log_goes_on_from_what_it_saw_before() throws Exception {
        verify(ledger.verifierKey().encode());
        LedgerFixture.published(ledger, 5);

        assertThat(verify(ledger.verifierKey().encode()).output()).contains("It continues the log of size " + (ledger.signedSize() - 5));
    }

    @Test
    void gos_client_refuses_another_key() throws Exception {
        assertThat(verify(LedgerFixture.newKey(ledger.verifierKey().name()).verifier().encode()).exitCode()).isEqualTo(1);
    }

    /** Whoever holds the database or the files, and even the key, cannot change what somebody has seen. */
    @Test
    void gos_client_refuses_every_kind_of_tampering() throws Exception {
        assertThat(verify(ledger.verifierKey().encode()).exitCode()).isZero();
        try (TamperedLog tampered = new TamperedLog(log)) {
            assertThat(verify(tampered.as(TamperedLog.NOT_AT_ALL)).exitCode()).isZero();
            assertThat(tampered.kinds(ledger, key)).hasSizeGreaterThanOrEqualTo(12).allSatisfy((kind, done) -> {
                Run refused = verify(tampered.as(done));
                assertThat(refused.exitCode()).as(kind).isEqualTo(1);
                assertThat(refused.output()).as(kind).contains("NOT VERIFIED");
            });
        }
    }

    @Test
    void gos_client_refuses_another_history_that_the_log_itself_has_signed() throws Exception {
        byte[][] entries = IntStream.range(0, 310).mapToObj(MemoryLog::entry).toArray(byte[][]::new);
        Path seen = folder.resolve("fork");
        try (TamperedLog forked = new TamperedLog(log)) {
            forked.as(TamperedLog.history(MemoryLog.of(Arrays.copyOf(entries, 300)), Arrays.copyOf(entries, 300), key));
            assertThat(run(command(forked.address(), seen)).output()).contains("All of 300 entries are included");
            forked.as(TamperedLog.history(MemoryLog.of(entries), entries, key));
            Files.copy(seen, folder.resolve("kept"));
            assertThat(run(command(forked.address(), seen)).output()).contains("It continues the log of size 300");
            entries[5] = "another".getBytes(StandardCharsets.UTF_8);
            forked.as(TamperedLog.history(MemoryLog.of(entries), entries, key));
            assertThat(run(command(forked.address(), folder.resolve("kept")))).satisfies(refused -> {
                assertThat(refused.exitCode()).isEqualTo(1);
                assertThat(refused.output()).contains("All of 310 entries are included", "NOT VERIFIED");
            });
        }
    }

    private Run verify(String vkey) throws IOException, InterruptedException {
        return run(new ProcessBuilder(client().toString(), log.toString(), vkey, folder.resolve("checkpoint").toString()));
    }

    private Run verify(TamperedLog tampered) {
        try {
            return run(command(tampered.address(), folder.resolve("checkpoint")));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private ProcessBuilder command(String address, Path seen) {
        return new ProcessBuilder(client().toString(), address, ledger.verifierKey().encode(), seen.toString());
    }

    private static Run run(ProcessBuilder command) throws IOException, InterruptedException {
        Process process = command.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes());
        return new Run(process.waitFor(), output);
    }

    private static Path client() {
        return Path.of("target", "verify").toAbsolutePath();
    }
}
