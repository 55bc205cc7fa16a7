package org.dateline.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
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

    private Run verify(String vkey) throws IOException, InterruptedException {
        return run(new ProcessBuilder(client().toString(), log.toString(), vkey, folder.resolve("checkpoint").toString()));
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
