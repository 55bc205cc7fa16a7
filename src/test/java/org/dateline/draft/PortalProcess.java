package org.dateline.draft;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.dateline.evaluation.TestDatabase;

/** The packaged portal as a process of its own, in production on the database of the tests; ended as a machine ends it. */
final class PortalProcess implements AutoCloseable {

    static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar");

    private static final Duration STARTS_WITHIN = Duration.ofMinutes(3);
    private static final long LOOK_AGAIN_MILLIS = 25;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Map<String, String> environment;
    private final int port;
    private Process process;

    private PortalProcess(Map<String, String> environment, int port) {
        this.environment = environment;
        this.port = port;
    }

    /** @param name for its log and data, under {@code target} */
    static PortalProcess on(String url, String user, String password, Path journal, String name) throws IOException {
        int port = freePort();
        Path data = Files.createDirectories(Path.of("target", "soak", name).toAbsolutePath());
        return new PortalProcess(Map.ofEntries(
                Map.entry("DATELINE_DATABASE_URL", url),
                Map.entry("DATELINE_DATABASE_USER", user),
                Map.entry("DATELINE_DATABASE_PASSWORD", password),
                Map.entry("DATELINE_PORT", Integer.toString(port)),
                Map.entry("DATELINE_MANAGEMENT_PORT", Integer.toString(freePort())),
                Map.entry("DATELINE_ORIGIN", "http://localhost:" + port),
                Map.entry("DATELINE_DATA", data.toString()),
                Map.entry("DATELINE_DRAFT_KEY", Files.readString(TestDatabase.FOLDER.resolve("keys/draft")).strip()),
                Map.entry("DATELINE_ACCOUNT_KEY", Base64.getEncoder().encodeToString(new byte[32])),
                Map.entry("DATELINE_LEDGER_KEY", TestDatabase.FOLDER.resolve("keys/ledger.pem").toString()),
                Map.entry("DATELINE_LEDGER_ORIGIN", "localhost/dateline-evaluation"),
                Map.entry("DATELINE_TIMESTAMP_AUTHORITIES", "none"),
                Map.entry("DATELINE_LEDGER_JOURNAL", journal.toAbsolutePath().toString())), port);
    }

    /** Answers when it serves. */
    void start() throws Exception {
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR.toString());
        builder.environment().putAll(environment);
        process = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(Path.of(environment.get("DATELINE_DATA"), "portal.log").toFile()))
                .start();
        Instant until = Clock.systemUTC().instant().plus(STARTS_WITHIN);
        while (!serves()) {
            if (!process.isAlive() || Clock.systemUTC().instant().isAfter(until)) {
                throw new IllegalStateException("The portal did not start; see " + environment.get("DATELINE_DATA") + "/portal.log");
            }
            process.waitFor(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** SIGKILL. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private boolean serves() throws InterruptedException {
        try {
            return CLIENT.send(HttpRequest.newBuilder(at("/robots.txt")).timeout(Duration.ofSeconds(5)).build(),
                    HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
