package org.dateline.draft.links;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.dateline.draft.links.LinkAnswer.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a server on this machine, which the network of the test takes for a public one. */
class LinkCallTest {

    private static final Map<String, String> NAMES = Map.of("www.alive.example", "127.0.0.1", "inside.example", "10.0.0.7", "half.example", "127.0.0.1 10.0.0.7");

    private static Vertx vertx;
    private static HttpServer server;
    private static final CountDownLatch OVER = new CountDownLatch(1);

    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private LinkCall call;
    private String alive;

    /** Names of this test, and the test's server besides the public internet. */
    private static final class TestNetwork extends PublicNetwork {

        @Override
        List<InetAddress> addresses(String host) throws UnknownHostException {
            if (host.matches("[\\d.]+|.*:.*")) {
                return super.addresses(host);
            }
            if (!NAMES.containsKey(host)) {
                throw new UnknownHostException(host);
            }
            return List.of(NAMES.get(host).split(" ")).stream().map(TestNetwork::numbered).toList();
        }

        private static InetAddress numbered(String address) {
            try {
                return InetAddress.getByName(address);
            } catch (UnknownHostException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        boolean isOpen(InetAddress address, int port) {
            return port == server.getAddress().getPort() && address.isLoopbackAddress() || super.isOpen(address, port);
        }
    }

    @BeforeAll
    static void start() throws IOException {
        vertx = Vertx.vertx();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
    }

    @AfterAll
    static void stop() {
        OVER.countDown();
        server.stop(0);
        vertx.close();
    }

    @BeforeEach
    void a_site() {
        alive = "http://www.alive.example:" + server.getAddress().getPort();
        call = new LinkCall(new TestNetwork(), vertx, Duration.ofSeconds(1));
        server.createContext("/", this::serve);
    }

    @AfterEach
    void no_site() {
        server.removeContext("/");
        call.close();
    }

    private void serve(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestHeaders().getFirst("Host") + exchange.getRequestURI());
        String path = exchange.getRequestURI().getPath();
        String to = exchange.getRequestURI().getQuery();
        try (exchange; OutputStream body = exchange.getResponseBody()) {
            switch (path) {
                case "/there" -> exchange.sendResponseHeaders(200, -1);
                case "/endless" -> endless(exchange, body);
                case "/to" -> {
                    exchange.getResponseHeaders().add("Location", to);
                    exchange.sendResponseHeaders(302, -1);
                }
                case "/circle" -> {
                    exchange.getResponseHeaders().add("Location", "/circle");
                    exchange.sendResponseHeaders(301, -1);
                }
                case "/late" -> late();
                case "/robots" -> exchange.sendResponseHeaders(403, -1);
                case "/broken" -> exchange.sendResponseHeaders(500, -1);
                default -> exchange.sendResponseHeaders(404, -1);
            }
        }
    }

    private static void endless(HttpExchange exchange, OutputStream body) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        for (byte[] much = new byte[1 << 16]; OVER.getCount() > 0;) {
            body.write(much);
        }
    }

    private static void late() {
        try {
            OVER.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private LinkAnswer ask(String path) {
        return call.ask(alive + path);
    }

    @Test
    void what_is_there_answers_and_is_asked_by_its_name() {
        assertThat(ask("/there?a=b#part").outcome()).isEqualTo(Outcome.ANSWERS);
        assertThat(asked).containsExactly(alive.replace("http://", "") + "/there?a=b");
    }

    @Test
    void however_much_it_would_send_only_the_head_is_read() {
        assertThat(ask("/endless").outcome()).isEqualTo(Outcome.ANSWERS);
    }

    @Test
    void what_is_not_there_is_dead() {
        assertThat(ask("/gone")).extracting(LinkAnswer::outcome, LinkAnswer::words).containsExactly(Outcome.DEAD, "answers that there is nothing (404)");
        assertThat(ask("/broken").words()).isEqualTo("answers with an error (500)");
    }

    @Test
    void who_turns_programs_away_is_left_to_a_person() {
        assertThat(ask("/robots").outcome()).isEqualTo(Outcome.UNDECIDED);
    }

    @Test
    void a_redirect_is_followed_to_its_end() {
        assertThat(ask("/to?/there").outcome()).isEqualTo(Outcome.ANSWERS);
        assertThat(ask("/to?/gone").outcome()).isEqualTo(Outcome.DEAD);
    }

    @Test
    void a_redirect_that_has_no_end_is_given_up() {
        assertThat(ask("/circle").words()).contains("more than 5 times");
        assertThat(asked).hasSize(LinkCall.MOST_REDIRECTS + 1);
    }

    @Test
    void a_redirect_does_not_lead_inside() {
        for (String inside : List.of("http://169.254.169.254/latest/meta-data/", "http://inside.example/", "http://127.0.0.1:22/", "http://[::1]/",
                "http://2130706433/", "http://half.example:" + server.getAddress().getPort() + "/there")) {
            assertThat(ask("/to?" + inside)).as(inside).extracting(LinkAnswer::outcome).isNotEqualTo(Outcome.ANSWERS);
        }
        assertThat(ask("/to?file:///etc/passwd").words()).contains("no web address");
        assertThat(asked).hasSize(7).allMatch(each -> each.contains("/to?"));
    }

    @Test
    void a_name_of_which_one_address_lies_inside_is_not_asked_at_all() {
        assertThat(call.ask("http://half.example:" + server.getAddress().getPort() + "/there").words()).contains("the public does not reach");
        assertThat(asked).isEmpty();
    }

    @Test
    void who_keeps_silent_does_not_keep_the_portal() {
        assertThat(ask("/late")).extracting(LinkAnswer::outcome, LinkAnswer::words).containsExactly(Outcome.SILENT, "did not answer within 1 seconds");
    }

    @Test
    void a_name_that_is_not_known_may_be_the_portals_own_trouble() {
        assertThat(call.ask("http://www.nowhere.example/").reached()).isFalse();
    }

    @Test
    void what_carries_a_password_or_is_no_web_address_is_not_asked() {
        assertThat(call.ask(alive.replace("http://", "http://kim:secret@") + "/there").outcome()).isEqualTo(Outcome.DEAD);
        assertThat(call.ask("http://a b/").outcome()).isEqualTo(Outcome.DEAD);
        assertThat(asked).isEmpty();
    }
}
