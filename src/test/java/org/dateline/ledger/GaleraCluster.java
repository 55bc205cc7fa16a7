package org.dateline.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Three nodes of a Galera cluster on this machine, from Debian's packages {@code mariadb-server} and {@code galera-4}. */
final class GaleraCluster implements AutoCloseable {

    static final int NODES = 3;

    private static final Path SERVER = Path.of("/usr/sbin/mariadbd");
    private static final Path INSTALL = Path.of("/usr/bin/mariadb-install-db");
    private static final Path PROVIDER = Path.of("/usr/lib/galera/libgalera_smm.so");
    private static final String USER = "root";
    /** State goes between nodes by rsync, which gives nothing to a server that runs as root. */
    private static final String ACCOUNT = System.getProperty("user.name").equals("root") ? "mysql" : System.getProperty("user.name");
    private static final int READY_WITHIN_SECONDS = 120;
    private static final long LOOK_AGAIN_MILLIS = 100;
    private static final Pattern RECOVERED = Pattern.compile("WSREP: Recovered position: (\\S+)");

    private final Path folder;
    private final List<Node> nodes = new ArrayList<>();

    /** One server, with the ports that it keeps when it is started anew. */
    private static final class Node {

        final Path data;
        final Path log;
        final int port = freePort();
        final int group = freePort();
        final int increments = freePort();
        final int whole = freePort();
        Process process;

        Node(Path folder, int number) {
            data = folder.resolve("node-" + number);
            log = folder.resolve("node-" + number + ".log");
        }

        String url(String database) {
            return "jdbc:mariadb://127.0.0.1:%d/%s".formatted(port, database);
        }
    }

    private GaleraCluster(Path folder) {
        this.folder = folder;
        for (int number = 1; number <= NODES; number++) {
            nodes.add(new Node(folder, number));
        }
    }

    static boolean isInstalled() {
        return Stream.of(SERVER, INSTALL, PROVIDER).allMatch(Files::exists);
    }

    /** A new cluster in a folder; what was in it goes. Answers when all its nodes are in step. */
    static GaleraCluster begin(Path folder) throws Exception {
        delete(folder);
        Files.createDirectories(folder);
        GaleraCluster cluster = new GaleraCluster(folder);
        try {
            for (Node node : cluster.nodes) {
                cluster.install(node);
                cluster.start(node, node == cluster.nodes.get(0) ? List.of("--wsrep-new-cluster") : List.of());
                cluster.awaitInStep(node);
            }
            return cluster;
        } catch (Exception e) {
            cluster.close();
            throw e;
        }
    }

    private void install(Node node) throws Exception {
        run(List.of(INSTALL.toString(), "--no-defaults", "--datadir=" + node.data, "--auth-root-authentication-method=normal", "--skip-test-db",
                "--skip-name-resolve", "--user=" + ACCOUNT), node.log);
    }

    private void start(Node node, List<String> more) throws IOException {
        List<String> command = command(node);
        command.addAll(more);
        node.process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(node.log.toFile())).start();
    }

    private List<String> command(Node node) {
        return new ArrayList<>(List.of(SERVER.toString(), "--no-defaults", "--user=" + ACCOUNT, "--datadir=" + node.data,
                "--port=" + node.port, "--bind-address=127.0.0.1", "--socket=" + node.data.resolve("mariadb.sock"), "--pid-file=" + node.data.resolve("mariadb.pid"),
                "--skip-name-resolve", "--character-set-server=utf8mb4", "--collation-server=utf8mb4_bin", "--default-time-zone=+00:00",
                "--innodb-buffer-pool-size=128M", "--innodb-log-file-size=64M", "--innodb-flush-log-at-trx-commit=1", "--innodb-autoinc-lock-mode=2",
                "--binlog-format=ROW", "--max-allowed-packet=64M",
                "--wsrep-on=ON", "--wsrep-provider=" + PROVIDER, "--wsrep-cluster-name=dateline-soak",
                "--wsrep-cluster-address=gcomm://" + nodes.stream().map(one -> "127.0.0.1:" + one.group).collect(Collectors.joining(",")),
                "--wsrep-node-name=" + node.data.getFileName(), "--wsrep-node-address=127.0.0.1:" + node.group,
                "--wsrep-sst-method=rsync", "--wsrep-sst-receive-address=127.0.0.1:" + node.whole,
                "--wsrep-provider-options=gmcast.listen_addr=tcp://127.0.0.1:%d;ist.recv_addr=127.0.0.1:%d;gcache.size=64M".formatted(node.group, node.increments)));
    }

    /** JDBC address of a node, which it keeps. */
    String url(int node, String database) {
        return nodes.get(node).url(database);
    }

    String user() {
        return USER;
    }

    /** SIGKILL. */
    void kill(int node) throws InterruptedException {
        nodes.get(node).process.destroyForcibly().waitFor();
    }

    /** Starts a killed node, which gets what it has missed from the others; answers when it is in step. */
    void startAgain(int number) throws Exception {
        Node node = nodes.get(number);
        List<String> recover = command(node);
        recover.add("--wsrep-recover");
        Path said = folder.resolve("recover.log");
        Files.deleteIfExists(said);
        run(recover, said);
        Matcher position = RECOVERED.matcher(Files.readString(said));
        start(node, position.find() ? List.of("--wsrep-start-position=" + position.group(1)) : List.of());
        awaitInStep(node);
    }

    private void awaitInStep(Node node) throws Exception {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(READY_WITHIN_SECONDS);
        while (!isInStep(node)) {
            if (System.nanoTime() > until || node.process.waitFor(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("A node of the cluster did not come into step; see " + node.log);
            }
        }
    }

    private static boolean isInStep(Node node) {
        try (Connection connection = DriverManager.getConnection(node.url(""), USER, "");
                var row = connection.createStatement().executeQuery("SHOW STATUS LIKE 'wsrep_local_state_comment'")) {
            return row.next() && row.getString(2).equals("Synced");
        } catch (SQLException notYet) {
            return false;
        }
    }

    private static void run(List<String> command, Path log) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
        if (!process.waitFor(READY_WITHIN_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IllegalStateException("%s failed; see %s".formatted(command.get(0), log));
        }
    }

    @Override
    public void close() throws InterruptedException {
        for (Node node : nodes) {
            if (node.process != null) {
                stop(node);
            }
        }
    }

    private static void stop(Node node) throws InterruptedException {
        node.process.destroy();
        if (!node.process.waitFor(READY_WITHIN_SECONDS, TimeUnit.SECONDS)) {
            node.process.destroyForcibly().waitFor();
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path tree) throws IOException {
        if (Files.exists(tree)) {
            try (Stream<Path> files = Files.walk(tree)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
