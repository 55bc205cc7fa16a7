package org.dateline.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.dateline.evaluation.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Puts the tables of an earlier state in place of the newer ones, as a restore from a backup does. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RestoredDatabaseTest {

    private static final List<String> TABLES = List.of("log_head", "log_leaf", "log_tile", "log_checkpoint");

    @Inject
    Ledger ledger;

    @Inject
    DataSource database;

    private long backedUp;
    private long signed;

    @BeforeEach
    void a_backup_is_restored_after_a_further_publication() throws SQLException {
        backedUp = LedgerFixture.published(ledger, 2).get(1).index() + 1;
        for (String table : TABLES) {
            execute("CREATE TABLE " + table + "_backup LIKE " + table);
            execute("INSERT INTO " + table + "_backup SELECT * FROM " + table);
        }
        LedgerFixture.published(ledger, 1);
        signed = ledger.signedSize();
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

    private void execute(String statement) throws SQLException {
        try (var connection = database.getConnection(); var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
