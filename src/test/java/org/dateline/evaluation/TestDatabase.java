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
 * {@code target} for the next run, which so starts in a second. A test that must be alone with its rows asks for a database
 * of its own:
 *
 * <pre>{@code @QuarkusTestResource(value = TestDatabase.class, restrictToAnnotatedClass = true,
 *         initArgs = @ResourceArg(name = TestDatabase.OWN, value = "dateline_release_list"))}</pre>
 */
public class TestDatabase implements QuarkusTestResourceLifecycleManager {

    /** Of this process alone: the tests run in several, each with a database of its own. */
    public static final Path FOLDER = Path.of("target", "test-data", System.getProperty("surefire.forkNumber", "1")).toAbsolutePath();

    /** Kept where every class loader of the run sees it, and outside of the settings of {@code dateline}. */
    private static final String STARTED = "test-database.started";
    private static final String SHARED_BY_ALL = "dateline";

    /** Name of the argument that names a database of the test's own. */
    public static final String OWN = "own";

    private String name = SHARED_BY_ALL;

    @Override
    public void init(Map<String, String> arguments) {
        name = arguments.getOrDefault(OWN, SHARED_BY_ALL);
    }

    @Override
    public Map<String, String> start() {
        if (System.getProperty(STARTED) == null) {
            EmbeddedDatabase database = EmbeddedDatabase.open(FOLDER, "--innodb-flush-log-at-trx-commit=2", "--debug-no-sync=1");
            empty(database.jdbcUrl(), database.user(), database.password(), SHARED_BY_ALL);
            System.setProperty(STARTED, database.jdbcUrl() + " " + database.user() + " " + database.password());
            Runtime.getRuntime().addShutdownHook(new Thread(database::close, "stop the test database"));
        }
        String[] started = System.getProperty(STARTED).split(" ");
        if (!name.equals(SHARED_BY_ALL)) {
            empty(started[0], started[1], started[2], name);
        }
        return Map.of(
                "quarkus.datasource.jdbc.url", started[0].replace("/" + SHARED_BY_ALL, "/" + name),
                "quarkus.datasource.username", started[1],
                "quarkus.datasource.password", started[2],
                "dateline.data", FOLDER.toString(),
                "dateline.ledger-journal", journal(name).toString(),
                "dateline.sample", "false",
                // Tests change rows behind the portal's back and look at once.
                "dateline.fresh-within", "0");
    }

    private static void empty(String url, String user, String password, String name) {
        try (var connection = DriverManager.getConnection(url, user, password); var statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + name);
            statement.execute("CREATE DATABASE " + name + " CHARACTER SET utf8mb4 COLLATE utf8mb4_bin");
            // The journal would, rightly, refuse to let the log begin anew.
            Files.deleteIfExists(journal(name).resolve("last-signed"));
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("The test database " + name + " cannot be emptied", e);
        }
    }

    private static Path journal(String name) {
        return FOLDER.resolve("ledger-of-" + name);
    }

    @Override
    public void stop() {
        // Further test classes of this run may still need it; it ends with the JVM.
    }
}
