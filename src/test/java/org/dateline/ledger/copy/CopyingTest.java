package org.dateline.ledger.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.dateline.evaluation.TestDatabase;
import org.dateline.ledger.Copies;
import org.dateline.ledger.Ledger;
import org.dateline.ledger.LedgerFixture;
import org.dateline.ledger.TimeStamps;
import org.dateline.ledger.stamp.StampFixture;
import org.dateline.shared.SettableClock;
import org.dateline.shared.StartRefused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CopyingTest {

    @Inject
    Ledger ledger;

    @Inject
    TimeStamps timeStamps;

    @Inject
    Copies copies;

    @Inject
    StampFixture stamps;

    @Inject
    DataSource database;

    @TempDir
    Path folder;

    /** The portal's own goes on. */
    private final SettableClock clock = new SettableClock();

    private final String name = "r-" + UUID.randomUUID().toString().substring(0, 8);

    @AfterEach
    void no_anchor_is_left() {
        LedgerFixture.published(ledger, 1);
    }

    @Test
    void a_folder_comes_to_hold_each_checkpoint_and_its_time_stamps_and_whatever_it_missed() throws Exception {
        Copying copying = copying(new FolderReceiver(name, folder.resolve("vault")));
        LedgerFixture.published(ledger, 1);
        copying.turn();
        assertThat(copying.standing().trouble()).contains("is it mounted?");

        Files.createDirectory(folder.resolve("vault"));
        handAll(copying);
        LedgerFixture.published(ledger, 1);
        LedgerFixture.published(ledger, 1);
        stamps.gather();
        handAll(copying);
        long size = ledger.signedSize();

        assertThat(folder.resolve("vault/checkpoint." + size)).hasBinaryContent(ledger.lastCheckpoint().orElseThrow().note().bytes());
        assertThat(folder.resolve("vault/checkpoint." + size + ".development.tsr")).hasBinaryContent(timeStamps.of(size).get(0).response());
        assertThat(folder.resolve("vault").toFile().list((at, file) -> file.endsWith(".pem"))).hasSize(1);
        assertThat(copies.last(name)).get().extracting(Copies.Held::size, Copies.Held::timeStamps).containsExactly(size, 1);
    }

    @Test
    void a_server_gets_each_once_and_one_that_holds_something_else_is_told_of() throws Exception {
        Map<String, byte[]> held = new ConcurrentHashMap<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/copies/", exchange -> answer(exchange, held));
        server.start();
        try {
            Copying copying = copying(new HttpsReceiver(name, URI.create("http://reader:secret@localhost:" + server.getAddress().getPort() + "/copies")));
            LedgerFixture.published(ledger, 1);
            handAll(copying);
            String file = "/copies/checkpoint." + ledger.signedSize();
            assertThat(held.get(file)).isEqualTo(ledger.lastCheckpoint().orElseThrow().note().bytes());
            assertThat(copying.standing().place()).doesNotContain("secret");

            Copying another = copying(new HttpsReceiver(name + "-2", URI.create("http://reader:secret@localhost:" + server.getAddress().getPort() + "/copies/")));
            handAll(another);
            held.put("/copies/checkpoint." + (ledger.signedSize() + 1), new byte[] {1});
            LedgerFixture.published(ledger, 1);
            another.turn();
            assertThat(another.standing().trouble()).contains("two histories");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void a_person_gets_news_by_mail_once_it_is_gathered_and_not_each_beat_of_the_log() throws Exception {
        List<List<String>> got = new ArrayList<>();
        Copying copying = copying(new Receiver() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public String place() {
                return "somebody@example.invalid";
            }

            @Override
            public boolean takesEach() {
                return false;
            }

            @Override
            public void hand(List<Parcel> parcels) {
                got.add(parcels.stream().map(Parcel::name).toList());
            }
        });
        LedgerFixture.published(ledger, 1);
        stamps.gather();
        copying.turn();
        assertThat(got).isEmpty();

        clock.stopAt(Clock.systemUTC().instant().plus(Duration.ofMinutes(11)));
        copying.turn();
        copying.turn();
        assertThat(got).hasSize(1);
        assertThat(got.get(0)).contains("checkpoint." + ledger.signedSize(), "checkpoint." + ledger.signedSize() + ".development.tsr");

        LedgerFixture.nothingAppendedFor(TimeStamps.HEARTBEAT, database);
        assertThat(timeStamps.beat()).isTrue();
        clock.advance(Duration.ofMinutes(11));
        copying.turn();
        assertThat(got).hasSize(1);
        clock.advance(Duration.ofDays(1));
        copying.turn();
        assertThat(got).hasSize(2);
    }

    @Test
    void receivers_are_named_as_the_operator_wrote_them() {
        assertThat(Receivers.read(Optional.of("a=https://u:p@example.org/x b=file:/mnt/vault c=mailto:log@example.com"), true, "log", null))
                .extracting(Receiver::place).containsExactly("https://example.org/x/", "/mnt/vault", "log@example.com");
        for (String wrong : List.of("https://example.org/", "a=file:vault", "a=https://x/ a=https://y/", "a=ftp://x/")) {
            assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> Receivers.read(Optional.of(wrong), true, "log", null));
        }
        assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> Receivers.read(Optional.of("c=mailto:log@example.com"), false, "log", null))
                .withMessageContaining("DATELINE_SMTP_HOST");
    }

    private static void answer(HttpExchange exchange, Map<String, byte[]> held) throws IOException {
        String path = exchange.getRequestURI().getPath();
        boolean known = "Basic cmVhZGVyOnNlY3JldA==".equals(exchange.getRequestHeaders().getFirst("Authorization"));
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (known && exchange.getRequestMethod().equals("GET")) {
            exchange.sendResponseHeaders(200, held.get(path).length);
            exchange.getResponseBody().write(held.get(path));
        } else {
            exchange.sendResponseHeaders(!known ? 401 : held.putIfAbsent(path, body) == null ? 201 : 412, -1);
        }
        exchange.close();
    }

    private static void handAll(Copying copying) throws InterruptedException {
        for (int turn = 0; turn < 50; turn++) {
            copying.turn();
            assertThat(copying.standing().trouble()).isNull();
        }
    }

    private Copying copying(Receiver receiver) {
        return new Copying(receiver, ledger, timeStamps, copies, clock);
    }
}
