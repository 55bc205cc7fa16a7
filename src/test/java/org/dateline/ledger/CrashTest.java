package org.dateline.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import org.dateline.evaluation.TestDatabase;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Kills a publisher (SIGKILL) at the two places where it hurts. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CrashTest {

    @Inject
    Ledger ledger;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String user;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    @BeforeEach
    void everything_is_signed() {
        ledger.sign();
    }

    @Test
    void killed_between_the_transactions_nothing_is_visible_that_is_not_covered() throws Exception {
        long index = indexOfKilled("commit");

        assertThat(ledger.signedSize()).isEqualTo(index);
    }

    @Test
    void killed_between_the_transactions_the_next_start_makes_the_entry_visible() throws Exception {
        long index = indexOfKilled("commit");
        ledger.heal(new StartupEvent());

        assertThat(ledger.inclusionProof(index).orElseThrow().proves(ledger.entry(index).orElseThrow(), ledger.verifierKey())).isTrue();
    }

    @Test
    void killed_before_the_commit_the_index_goes_to_the_next_entry() throws Exception {
        long index = indexOfKilled("hold");

        assertThat(LedgerFixture.published(ledger, 1).get(0).index()).isEqualTo(index);
    }

    private long indexOfKilled(String mode) throws Exception {
        Process publisher = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), PublisherProcess.class.getName(), url, user, password, mode))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var said = publisher.inputReader()) {
            return Long.parseLong(said.readLine());
        } finally {
            publisher.destroyForcibly().waitFor();
        }
    }
}
