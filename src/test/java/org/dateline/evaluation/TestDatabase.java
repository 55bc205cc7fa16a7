package org.dateline.evaluation;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.Map;

/** One real MariaDB for all tests of a run, in a fresh folder under {@code target}. */
public class TestDatabase implements QuarkusTestResourceLifecycleManager {

    private static EmbeddedDatabase database;

    @Override
    public Map<String, String> start() {
        if (database == null) {
            database = EmbeddedDatabase.start(Path.of("target", "test-database", Long.toString(ProcessHandle.current().pid())).toAbsolutePath());
        }
        return Map.of("quarkus.datasource.jdbc.url", database.jdbcUrl());
    }

    @Override
    public void stop() {
        // Further test classes of this run may still need it; it ends with the JVM.
    }
}
