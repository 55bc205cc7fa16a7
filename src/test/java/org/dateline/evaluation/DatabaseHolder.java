package org.dateline.evaluation;

import java.nio.file.Path;

/** Another process that uses the database of a data folder until its input ends. */
final class DatabaseHolder {

    private DatabaseHolder() {}

    public static void main(String[] folder) throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.open(Path.of(folder[0]))) {
            System.out.println(database.process().pid());
            System.in.read();
        }
    }
}
