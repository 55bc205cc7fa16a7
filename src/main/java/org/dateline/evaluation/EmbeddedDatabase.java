package org.dateline.evaluation;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.dateline.shared.SecretFile;
import org.dateline.shared.StartRefused;

/**
 * A real MariaDB beside the portal, which keeps its data in a folder and is shared by everything that works on that folder:
 * the portal and commands such as {@code import}.
 *
 * <p>Who comes first starts it, who comes later joins, who leaves last stops it. The process table says whether it runs, so
 * that the one of a killed portal is found and joined like any other; a lock that the operating system drops with its
 * process says who still uses it. It listens on a free port of 127.0.0.1 and knows one account, whose password is
 * in {@code keys/database} of the data folder.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final String NAME = "dateline";
    /** Held for the moment of coming or leaving. */
    private static final int DOOR = 0;
    /** Shared by all who use the database. */
    private static final int USERS = 1;

    private static final int PORTS_TO_TRY = 5;
    private static final long READY_WITHIN_SECONDS = 60;
    private static final long STOPPED_WITHIN_SECONDS = 60;
    private static final long LOOK_AGAIN_MILLIS = 20;

    private final FolderLock lock;
    private final Server server;
    private FileLock used;

    private EmbeddedDatabase(FolderLock lock, Server server) throws IOException {
        this.lock = lock;
        this.server = server;
        this.used = lock.shared(USERS);
    }

    /**
     * Starts the database of this data folder, or joins the running one, and answers when it takes connections.
     *
     * @param settings further options of the server, used only if this call starts it
     * @throws StartRefused if it does not start, with the reason and the place of its log
     */
    public static EmbeddedDatabase open(Path dataFolder, String... settings) {
        try {
            Path folder = Files.createDirectories(dataFolder).toRealPath();
            var lock = new FolderLock(folder.resolve("database.lock"));
            FileLock door = lock.exclusive(DOOR);
            try {
                return new EmbeddedDatabase(lock, startedOrRunning(folder, List.of(settings)));
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            } finally {
                if (door.isValid()) {
                    door.release();
                }
            }
        } catch (IOException e) {
            throw new StartRefused("The embedded database cannot use the data folder %s: %s."
                    .formatted(dataFolder.toAbsolutePath().normalize(), e), e);
        }
    }

    private static Server startedOrRunning(Path folder, List<String> settings) throws IOException {
        Path data = folder.resolve("database");
        if (Files.exists(data) && Files.notExists(passwordFile(folder))) {
            throw new StartRefused("%s, the password of the database in this data folder, is missing. Put it back from your copy."
                    .formatted(passwordFile(folder)));
        }
        Optional<Server> running = running(folder, data).filter(Server::becomesReady);
        if (running.isPresent()) {
            return running.get();
        }
        EmbeddedBinaries binaries = EmbeddedBinaries.unpackedIn(folder);
        if (Files.notExists(data)) {
            initialise(folder, data, binaries);
        }
        return start(folder, data, binaries, settings);
    }

    private static Optional<Server> running(Path folder, Path data) {
        return ProcessHandle.allProcesses()
                .flatMap(process -> Server.of(process, folder, data).stream())
                .findFirst();
    }

    private static void initialise(Path folder, Path data, EmbeddedBinaries binaries) throws IOException {
        Path begun = folder.resolve("database.new");
        EmbeddedBinaries.delete(begun);
        Files.createDirectories(begun);
        var command = command(binaries, begun);
        command.addAll(List.of("--bootstrap", "--max-allowed-packet=8M", "--net-buffer-length=16K"));
        Process process = process(command, folder).start();
        try (var statements = process.outputWriter(StandardCharsets.UTF_8)) {
            statements.write(binaries.systemTables());
            statements.write("""
                    DELETE FROM global_priv WHERE User <> 'mariadb.sys';
                    FLUSH PRIVILEGES;
                    CREATE DATABASE %1$s CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
                    CREATE USER '%1$s'@'127.0.0.1' IDENTIFIED BY '%2$s';
                    GRANT ALL ON `%1$s%%`.* TO '%1$s'@'127.0.0.1';
                    GRANT SHUTDOWN ON *.* TO '%1$s'@'127.0.0.1';
                    """.formatted(NAME, password(folder)));
        } catch (IOException e) {
            process.destroy();
            throw new StartRefused("The embedded database could not be set up. " + lastWords(folder), e);
        }
        if (process.onExit().join().exitValue() != 0) {
            throw new StartRefused("The embedded database could not be set up. " + lastWords(folder));
        }
        Files.move(begun, data);
    }

    private static Server start(Path folder, Path data, EmbeddedBinaries binaries, List<String> settings) throws IOException {
        for (int attempt = 1; ; attempt++) {
            int port = freePort();
            var command = command(binaries, data);
            command.addAll(List.of(
                    "--port=" + port,
                    "--bind-address=127.0.0.1",
                    "--socket=mariadb.sock",
                    // A server that starts clears away what looks temporary, in a shared folder that of others too.
                    "--tmpdir=" + Files.createDirectories(folder.resolve("database.tmp")),
                    "--pid-file=mariadb.pid",
                    "--skip-name-resolve",
                    // Making a certificate takes ten seconds of each start; nothing of it leaves this machine.
                    "--skip-ssl",
                    "--local-infile=0",
                    "--innodb-flush-log-at-trx-commit=1",
                    "--innodb-buffer-pool-size=256M",
                    "--max-allowed-packet=256M",
                    "--character-set-server=utf8mb4",
                    "--collation-server=utf8mb4_bin",
                    "--default-time-zone=+00:00"));
            command.addAll(settings);
            var server = new Server(process(command, folder).start().toHandle(), folder, port);
            if (becomesReadyOrIsStopped(server)) {
                return server;
            }
            String reason = lastWords(folder);
            if (attempt == PORTS_TO_TRY || !reason.contains("Address already in use")) {
                throw new StartRefused("The embedded database did not start. " + reason);
            }
        }
    }

    private static boolean becomesReadyOrIsStopped(Server server) {
        try {
            return server.becomesReady();
        } catch (StartRefused e) {
            server.stop();
            throw e;
        }
    }

    private static List<String> command(EmbeddedBinaries binaries, Path data) {
        var command = new ArrayList<String>();
        command.add(binaries.server().toString());
        command.add("--no-defaults");
        command.add("--basedir=" + binaries.base());
        command.add(Server.DATA_ARGUMENT + data);
        command.add("--innodb-log-file-size=32M");
        if (System.getProperty("user.name").equals("root")) {
            command.add("--user=root");
        }
        return command;
    }

    private static ProcessBuilder process(List<String> command, Path folder) {
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.to(log(folder).toFile()));
    }

    /** The account is the application's own: it may do everything in its database and nothing outside it. */
    public String user() {
        return NAME;
    }

    public String password() {
        return password(server.folder());
    }

    public String jdbcUrl() {
        return jdbcUrl(server.port());
    }

    /** The server's process, for tests that end it in other ways. */
    ProcessHandle process() {
        return server.process();
    }

    /** Leaves the database; stops it and waits for its end unless something else still uses it. */
    @Override
    public void close() {
        if (used == null) {
            return;
        }
        try (lock) {
            lock.exclusive(DOOR);
            used.release();
            used = null;
            if (lock.tryExclusive(USERS).isPresent()) {
                server.stop();
            }
        } catch (IOException e) {
            throw new IllegalStateException("The embedded database could not be left in order: " + e, e);
        }
    }

    private static String password(Path folder) {
        return SecretFile.readOrMake(passwordFile(folder));
    }

    private static Path passwordFile(Path folder) {
        return folder.resolve("keys").resolve("database");
    }

    private static String jdbcUrl(int port) {
        return "jdbc:mariadb://127.0.0.1:%d/%s".formatted(port, NAME);
    }

    private static Path log(Path folder) {
        return folder.resolve("database.log");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private static String lastWords(Path folder) {
        String said;
        try (Stream<String> lines = Files.lines(log(folder))) {
            said = lines.filter(line -> line.contains("[ERROR]") || line.contains("error while loading"))
                    .map(line -> line.replaceFirst("^.*\\[ERROR\\] (\\S*mariadbd: )?", ""))
                    .limit(3)
                    .reduce((a, b) -> a + " / " + b)
                    .orElse("it gave no reason");
        } catch (IOException | RuntimeException e) {
            said = "its log cannot be read";
        }
        return "It says: %s. The whole log is %s.".formatted(said, log(folder));
    }

    /** One running server process of one data folder. */
    private record Server(ProcessHandle process, Path folder, int port) {

        static final String DATA_ARGUMENT = "--datadir=";
        private static final String PORT_ARGUMENT = "--port=";

        /** This process as the server of this data folder; empty if it is anything else. */
        static Optional<Server> of(ProcessHandle process, Path folder, Path data) {
            List<String> arguments = process.info().arguments().map(List::of).orElse(List.of());
            if (!arguments.contains(DATA_ARGUMENT + data)) {
                return Optional.empty();
            }
            return arguments.stream()
                    .filter(argument -> argument.startsWith(PORT_ARGUMENT))
                    .map(argument -> new Server(process, folder, Integer.parseInt(argument.substring(PORT_ARGUMENT.length()))))
                    .findFirst();
        }

        /** Waits until it takes connections; false if it ends instead. */
        boolean becomesReady() {
            String password = password(folder);
            SQLException last;
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(READY_WITHIN_SECONDS);
            while (!endsWithin(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS)) {
                try (Connection connection = connect(password)) {
                    return true;
                } catch (SQLException e) {
                    last = e;
                }
                if (isPasswordRefused(last)) {
                    throw new StartRefused("The embedded database does not accept the password in %s. Put back the file that belongs to this data folder."
                            .formatted(passwordFile(folder)), last);
                }
                if (System.nanoTime() > deadline) {
                    throw new StartRefused("The embedded database (process %d) does not answer within %d s. %s"
                            .formatted(process.pid(), READY_WITHIN_SECONDS, lastWords(folder)), last);
                }
            }
            return false;
        }

        private static boolean isPasswordRefused(SQLException e) {
            return e.getErrorCode() == 1045;
        }

        private Connection connect(String password) throws SQLException {
            var account = new Properties();
            account.setProperty("user", NAME);
            account.setProperty("password", password);
            return new org.mariadb.jdbc.Driver().connect(jdbcUrl(port), account);
        }

        void stop() {
            if (process.supportsNormalTermination()) {
                process.destroy();
            } else {
                shutDownByStatement();
            }
            if (!endsWithin(STOPPED_WITHIN_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The embedded database (process %d) has not stopped within %d s."
                        .formatted(process.pid(), STOPPED_WITHIN_SECONDS));
            }
        }

        private void shutDownByStatement() {
            try (Connection connection = connect(password(folder)); var statement = connection.createStatement()) {
                statement.execute("SHUTDOWN");
            } catch (SQLException e) {
                throw new IllegalStateException("The embedded database refused to stop: " + e.getMessage(), e);
            }
        }

        private boolean endsWithin(long time, TimeUnit unit) {
            try {
                process.onExit().get(time, unit);
                return true;
            } catch (TimeoutException e) {
                return false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while waiting for the embedded database", e);
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
