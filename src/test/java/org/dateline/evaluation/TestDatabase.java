package org.dateline.evaluation;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/**
 * One real MariaDB for all tests of a run, empty at its beginning. Program files and system tables stay under
 * {@code target} for the next run, which so starts in a second.
 */
public class TestDatabase implements QuarkusTestResourceLifecycleManager {

    private static final Path FOLDER = Path.of("target", "test-data").toAbsolutePath();
    /** Kept where every class loader of the run sees it, and outside of the settings of {@code dateline}. */
    private static final String STARTED = "test-database.started";

    @Override
    public Map<String, String> start() {
        if (System.getProperty(STARTED) == null) {
            EmbeddedDatabase database = EmbeddedDatabase.open(FOLDER, "--innodb-flush-log-at-trx-commit=2", "--debug-no-sync=1");
            empty(database);
            System.setProperty(STARTED, database.jdbcUrl() + " " + database.user() + " " + database.password());
            Runtime.getRuntime().addShutdownHook(new Thread(database::close, "stop the test database"));
        }
        String[] started = System.getProperty(STARTED).split(" ");
        return Map.of(
                "quarkus.datasource.jdbc.url", started[0],
                "quarkus.datasource.username", started[1],
                "quarkus.datasource.password", started[2],
                "dateline.data", FOLDER.toString(),
                "dateline.sample", "false");
    }

    private static void empty(EmbeddedDatabase database) {
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var statement = connection.createStatement()) {
            statement.execute("DROP DATABASE dateline");
            statement.execute("CREATE DATABASE dateline CHARACTER SET utf8mb4 COLLATE utf8mb4_bin");
            // The journal would, rightly, refuse to let the log begin anew.
            Files.deleteIfExists(FOLDER.resolve("ledger").resolve("last-signed"));
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("The test database cannot be emptied", e);
        }
    }

    @Override
    public void stop() {
        // Further test classes of this run may still need it; it ends with the JVM.
    }
}
