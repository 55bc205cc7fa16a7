package org.dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.dateline.draft.ReleaseFixture;
import org.dateline.evaluation.TestDatabase;
import org.dateline.ledger.stamp.StampFixture;
import org.junit.jupiter.api.Test;

/** The check sees documents, records and time stamps too. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CheckCommandTest {

    @Inject
    ReleaseFixture releases;

    @Inject
    CheckCommand check;

    @Inject
    StampFixture stamps;

    @Inject
    DataSource database;

    @Test
    void a_changed_document_is_found_and_an_untouched_one_holds() throws SQLException {
        long entry = releases.admitted(ReleaseFixture.text("Checked " + UUID.randomUUID(), LocalDate.of(2006, 2, 6))).entry();
        stamps.gather();
        releases.admitted(ReleaseFixture.text("Behind it " + UUID.randomUUID(), LocalDate.of(2006, 2, 6)));
        assertThat(problems(entry)).isEmpty();

        String flip = "UPDATE release_document SET bytes = INSERT(bytes, 9, 1, CHAR(ASCII(SUBSTR(bytes, 9, 1)) ^ 1)) WHERE entry = %d AND name = 'release.en.txt'"
                .formatted(entry);
        execute("DROP TRIGGER release_document_never_updated");
        try {
            execute(flip);
            assertThat(problems(entry)).containsExactly("The document release.en.txt is not the one that entry " + entry + " names.");
            execute(flip);
        } finally {
            execute("CREATE TRIGGER release_document_never_updated BEFORE UPDATE ON release_document FOR EACH ROW"
                    + " SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'What is published never changes: publish a correction instead'");
        }
    }

    /** Of this entry, and of the log itself: entries of other tests name documents that never were. */
    private List<String> problems(long entry) {
        List<String> problems = new ArrayList<>();
        check.check(problems::add);
        return problems.stream().filter(problem -> problem.contains("entry " + entry + " ") || !problem.matches("The (document|record) .*")).toList();
    }

    private void execute(String statement) throws SQLException {
        try (var connection = database.getConnection(); var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
