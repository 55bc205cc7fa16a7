package org.dateline.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.dateline.shared.StartRefused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The life of the embedded database, in a folder of the system's temporary one whose name has spaces and accents. */
class EmbeddedDatabaseTest {

    private Path folder;

    @BeforeEach
    void useTheProgramThatIsUnpackedAlready() throws IOException {
        Files.createDirectories(TestDatabase.FOLDER);
        Path base = EmbeddedBinaries.unpackedIn(TestDatabase.FOLDER).base();
        folder = Files.createTempDirectory("données d'essai ");
        Files.createSymbolicLink(folder.resolve(base.getFileName()), base);
    }

    @AfterEach
    void removeTheFolder() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    void what_was_written_is_there_at_the_next_start() throws SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder)) {
            write(database);
        }
        assertThatTheWritingIsThere();
    }

    @Test
    void what_was_committed_is_there_after_the_server_was_killed() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder)) {
            write(database);
            database.process().destroyForcibly();
            database.process().onExit().get(10, TimeUnit.SECONDS);
        }
        assertThatTheWritingIsThere();
    }

    @Test
    void it_ends_with_its_last_user() {
        ProcessHandle server;
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder)) {
            server = database.process();
        }
        assertThat(server.isAlive()).isFalse();
    }

    @Test
    void who_comes_second_joins_and_leaves_it_running() throws Exception {
        Process other = holder();
        long server = pid(other);
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder)) {
            assertThat(database.process().pid()).isEqualTo(server);
        }
        boolean stillRunning = ProcessHandle.of(server).isPresent();
        end(other);
        assertThat(stillRunning).isTrue();
    }

    @Test
    void the_first_may_leave_before_the_second() throws Exception {
        Process other = holder();
        pid(other);
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder)) {
            end(other);
            write(database);
        }
    }

    @Test
    void the_server_of_a_killed_portal_is_found_and_ends_with_its_successor() throws Exception {
        Process other = holder();
        long server = pid(other);
        other.destroyForcibly().waitFor();
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder)) {
            assertThat(database.process().pid()).isEqualTo(server);
        }
        assertThat(ProcessHandle.of(server)).isEmpty();
    }

    @Test
    void it_lets_nobody_in_without_the_password() {
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder)) {
            assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), database.user(), "")).hasMessageContaining("Access denied");
        }
    }

    @Test
    void its_password_is_readable_by_its_owner_only() throws IOException {
        EmbeddedDatabase.open(folder).close();
        assertThat(Files.getPosixFilePermissions(folder.resolve("keys/database"))).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void a_second_portal_on_the_same_folder_is_refused_in_one_line() {
        try (PortalLock first = PortalLock.take(folder)) {
            assertThatThrownBy(() -> PortalLock.take(folder))
                    .isInstanceOf(StartRefused.class)
                    .hasMessage("Another portal (process %d) runs on the data folder %s. Stop it, or name another folder in DATELINE_DATA."
                            .formatted(ProcessHandle.current().pid(), folder));
        }
    }

    @Test
    void a_lost_password_is_asked_back_and_not_made_anew() throws IOException {
        EmbeddedDatabase.open(folder).close();
        Path password = folder.resolve("keys/database");
        Files.delete(password);
        assertThatThrownBy(() -> EmbeddedDatabase.open(folder))
                .isInstanceOf(StartRefused.class)
                .hasMessage(password + ", the password of the database in this data folder, is missing. Put it back from your copy.");
    }

    private static void write(EmbeddedDatabase database) throws SQLException {
        try (Connection connection = connect(database); var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE kept (word VARCHAR(20) PRIMARY KEY)");
            statement.execute("INSERT INTO kept VALUES ('palladium')");
        }
    }

    private void assertThatTheWritingIsThere() throws SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder);
                Connection connection = connect(database);
                var rows = connection.createStatement().executeQuery("SELECT word FROM kept")) {
            rows.next();
            assertThat(rows.getString(1)).isEqualTo("palladium");
        }
    }

    private static Connection connect(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
    }

    private Process holder() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        DatabaseHolder.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static long pid(Process holder) throws IOException {
        var lines = new BufferedReader(holder.inputReader());
        return Long.parseLong(lines.readLine());
    }

    private static void end(Process holder) throws Exception {
        holder.getOutputStream().close();
        holder.waitFor();
    }
}
