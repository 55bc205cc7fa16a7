package org.dateline;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.nio.file.Path;
import org.dateline.evaluation.EmbeddedDatabase;

/** Starts the portal. */
@QuarkusMain
public class Dateline {

    public static void main(String... args) {
        EmbeddedDatabase database = EmbeddedDatabase.start(Path.of("data"));
        System.setProperty("quarkus.datasource.jdbc.url", database.jdbcUrl());
        Quarkus.run(args);
    }
}
