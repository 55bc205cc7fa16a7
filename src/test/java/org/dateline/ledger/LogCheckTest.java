package org.dateline.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.dateline.evaluation.TestDatabase;
import org.dateline.ledger.stamp.StampFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class LogCheckTest {

    /** Looks at the log alone. */
    static final LogCheck.Witness NOBODY = new LogCheck.Witness() {
        @Override
        public void entry(long index, byte[] entry, Consumer<String> problems) {
            // Documents are compared by who keeps them.
        }

        @Override
        public void timeStamp(byte[] note, TimeStamp stamp, Consumer<String> problems) {
            // As above.
        }
    };

    @Inject
    Ledger ledger;

    @Inject
    LogCheck check;

    @Inject
    StampFixture stamps;

    @Inject
    DataSource database;

    @BeforeEach
    void a_log_of_several_tiles() {
        if (ledger.signedSize() < 600) {
            LedgerFixture.published(ledger, 600);
        }
        stamps.gather();
        LedgerFixture.published(ledger, 1);
    }

    @Test
    void a_log_that_nobody_touched_holds() {
        List<String> problems = new ArrayList<>();
        LogCheck.Checked checked = check.check(NOBODY, problems::add);

        assertThat(problems).isEmpty();
        assertThat(checked.entries()).isEqualTo(ledger.signedSize());
        assertThat(checked.timeStamps()).isPositive();
        assertThat(checked.tiles()).isGreaterThanOrEqualTo(4);
    }

    @Test
    void a_flipped_bit_of_a_tile_is_found() throws SQLException {
        String flip = "UPDATE log_tile SET data = INSERT(data, 33, 1, CHAR(ASCII(SUBSTR(data, 33, 1)) ^ 1)) WHERE level = 0 AND n = 1";
        assertThat(problemsWith(flip, flip)).containsExactly("The tile 0/001 is not that of the entries.");
    }

    @Test
    void a_changed_entry_is_found_by_all_that_depends_on_it() throws SQLException {
        String change = "UPDATE log_leaf SET entry = REPLACE(entry, '\"eyes\":%d', '\"eyes\":%d') WHERE idx = (SELECT MAX(size) FROM log_checkpoint) - 1";
        assertThat(withoutItsTrigger(() -> problemsWith(change.formatted(2, 1), change.formatted(1, 2))))
                .anyMatch(problem -> problem.contains("are not those of its hash"))
                .anyMatch(problem -> problem.startsWith("The tile entries") || problem.startsWith("The tile 0/"))
                .anyMatch(problem -> problem.startsWith("The checkpoint of size " + ledger.signedSize()))
                .contains("The head of the log is not that of the entries.");
    }

    private interface Work {
        List<String> done() throws SQLException;
    }

    /** As somebody who owns the database can. */
    private List<String> withoutItsTrigger(Work work) throws SQLException {
        execute("DROP TRIGGER log_leaf_update");
        try {
            return work.done();
        } finally {
            execute("CREATE TRIGGER log_leaf_update BEFORE UPDATE ON log_leaf FOR EACH ROW"
                    + " SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'An entry of the ledger cannot be changed'");
        }
    }

    private List<String> problemsWith(String change, String back) throws SQLException {
        execute(change);
        try {
            List<String> problems = new ArrayList<>();
            check.check(NOBODY, problems::add);
            return problems;
        } finally {
            execute(back);
        }
    }

    private void execute(String statement) throws SQLException {
        try (var connection = database.getConnection(); var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
