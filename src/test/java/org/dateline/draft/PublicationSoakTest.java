package org.dateline.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dateline.evaluation.TestDatabase;
import org.dateline.ledger.Ledger;
import org.dateline.release.ReleaseAddress;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Scheduled publication on the real clock, by packaged portals as processes of their own:
 * {@code mvn -DskipTests package && mvn -Psoak test -Dtest=PublicationSoakTest}. Shorter with {@code -Dsoak.publications=40
 * -Dsoak.minutes=2 -Dsoak.kills=10}.
 */
@Tag("soak")
@QuarkusTest
@QuarkusTestResource(value = TestDatabase.class, restrictToAnnotatedClass = true,
        initArgs = @ResourceArg(name = TestDatabase.OWN, value = "dateline_soak"))
class PublicationSoakTest {

    private static final int PUBLICATIONS = Integer.getInteger("soak.publications", 200);
    private static final int GROUP = Integer.getInteger("soak.group", 20);
    private static final int MINUTES = Integer.getInteger("soak.minutes", 10);
    private static final int CLIENTS = Integer.getInteger("soak.clients", 32);
    private static final int KILLS = Integer.getInteger("soak.kills", 100);
    private static final int IN_A_KILLED_GROUP = Integer.getInteger("soak.killed-group", 5);
    private static final long BETWEEN_POLLS_MILLIS = 50;
    private static final Duration KILLED_WITHIN = Duration.ofMillis(600);
    private static final Duration OUT_WITHIN = Duration.ofMinutes(2);
    private static final Pattern TOKEN = Pattern.compile("Soak-([a-z]{8})");

    private record Planned(UUID draft, String token, String path, Instant due) {}

    @Inject
    ReleaseFixture releases;

    @Inject
    Ledger ledger;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String user;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    @ConfigProperty(name = "dateline.ledger-journal")
    Path journal;

    private final Clock clock = Clock.systemUTC();
    private final Random random = new Random(20061);

    @BeforeEach
    void the_portal_is_packaged() {
        assumeTrue(Files.exists(PortalProcess.JAR), "mvn -DskipTests package comes first");
    }

    @Test
    @ActivateRequestContext
    void on_one_node_none_is_early_and_none_is_late() throws Exception {
        run(1);
    }

    @Test
    @ActivateRequestContext
    void on_two_nodes_none_goes_out_twice() throws Exception {
        run(2);
    }

    @Test
    @ActivateRequestContext
    void killed_around_the_instants_none_is_lost_and_none_goes_out_twice() throws Exception {
        List<Planned> all = new ArrayList<>();
        List<List<UUID>> groups = new ArrayList<>();
        for (int i = 0; i < KILLS; i++) {
            groups.add(Stream.generate(this::token).limit(IN_A_KILLED_GROUP).map(this::approved).toList());
        }
        long before = ledger.signedSize();
        List<Long> late = new ArrayList<>();
        try (PortalProcess portal = PortalProcess.on(url, user, password, journal, "killed")) {
            portal.start();
            for (List<UUID> group : groups) {
                Instant due = clock.instant().plusSeconds(3).truncatedTo(ChronoUnit.SECONDS);
                group.forEach(draft -> {
                    schedule(draft, due);
                    all.add(new Planned(draft, "", "", due));
                });
                awaitUntil(due.plusMillis(random.nextLong(-KILLED_WITHIN.toMillis(), KILLED_WITHIN.toMillis())));
                portal.kill();
                assertThat(early(all)).isEmpty();
                portal.start();
                awaitOut(group);
            }
        }
        all.forEach(planned -> late.add(millisLate(planned)));
        assertThat(early(all)).isEmpty();
        assertThat(ledger.signedSize()).as("entries").isEqualTo(before + all.size());
        print("%d kills, %d publications, each once, none early".formatted(KILLS, all.size()), late);
    }

    private void run(int nodes) throws Exception {
        List<Planned> plan = new ArrayList<>();
        List<String> tokens = Stream.generate(this::token).limit(PUBLICATIONS).toList();
        List<UUID> drafts = tokens.stream().map(this::approved).toList();
        List<PortalProcess> portals = new ArrayList<>();
        Map<String, Instant> firstSeen = new ConcurrentHashMap<>();
        AtomicLong polls = new AtomicLong();
        long before = ledger.signedSize();
        ScheduledExecutorService clients = Executors.newScheduledThreadPool(CLIENTS);
        try {
            for (int node = 1; node <= nodes; node++) {
                portals.add(PortalProcess.on(url, user, password, journal, "node-" + nodes + "-" + node));
                portals.get(node - 1).start();
            }
            Instant begin = clock.instant().plusSeconds(40).truncatedTo(ChronoUnit.SECONDS);
            int groups = (PUBLICATIONS + GROUP - 1) / GROUP;
            Duration apart = Duration.ofMinutes(MINUTES).dividedBy(groups);
            for (int i = 0; i < PUBLICATIONS; i++) {
                Instant due = begin.plus(apart.multipliedBy(i / GROUP)).truncatedTo(ChronoUnit.SECONDS);
                schedule(drafts.get(i), due);
                plan.add(new Planned(drafts.get(i), tokens.get(i), ReleaseAddress.expected(releases.today(), headline(tokens.get(i))).path(), due));
            }
            for (int client = 0; client < CLIENTS; client++) {
                PortalProcess portal = portals.get(client % nodes);
                int number = client;
                HttpClient http = HttpClient.newHttpClient();
                clients.scheduleAtFixedRate(() -> poll(http, portal, number, plan, firstSeen, polls), client, BETWEEN_POLLS_MILLIS, TimeUnit.MILLISECONDS);
            }
            awaitOut(drafts);
            awaitUntil(clock.instant().plusSeconds(2));
        } finally {
            clients.shutdownNow();
            portals.forEach(PortalProcess::close);
        }
        assertThat(early(plan)).isEmpty();
        assertThat(plan).allSatisfy(planned -> assertThat(firstSeen.get(planned.token())).as(planned.token()).isAfterOrEqualTo(planned.due()));
        assertThat(ledger.signedSize()).as("entries").isEqualTo(before + PUBLICATIONS);
        print("%d node(s), %d publications in groups of %d, %d clients, %,d polls: due to visible".formatted(nodes, PUBLICATIONS, GROUP, CLIENTS, polls.get()),
                plan.stream().map(this::millisLate).toList());
        for (int node = 0; node < nodes; node++) {
            int at = node;
            print("  due to seen by node " + (node + 1), plan.stream().map(planned -> sights(planned).get(at)).toList());
        }
        print("  due to first seen by a client", plan.stream().map(planned -> Duration.between(planned.due(), firstSeen.get(planned.token())).toMillis()).toList());
    }

    /** What arrives is timed when it has arrived: whoever sees it earlier than due has seen it early. */
    private void poll(HttpClient http, PortalProcess portal, int number, List<Planned> plan, Map<String, Instant> firstSeen, AtomicLong polls) {
        try {
            long poll = polls.incrementAndGet();
            String path = switch ((int) (poll + number) % 4) {
                case 0 -> "/releases";
                case 1 -> "/feeds/releases.atom";
                case 2 -> "/feeds/releases.json";
                default -> plan.stream().filter(planned -> !firstSeen.containsKey(planned.token())).map(Planned::path).findFirst().orElse("/");
            };
            HttpResponse<String> answer = http.send(HttpRequest.newBuilder(portal.at(path)).build(), HttpResponse.BodyHandlers.ofString());
            Instant arrived = clock.instant();
            Matcher token = TOKEN.matcher(answer.body());
            while (answer.statusCode() == 200 && token.find()) {
                firstSeen.merge(token.group(1), arrived, (one, other) -> one.isBefore(other) ? one : other);
            }
        } catch (java.io.IOException | InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** Eight letters; a figure in a headline would be looked for in the text. */
    private String token() {
        return random.ints(8, 'a', 'z' + 1).mapToObj(letter -> String.valueOf((char) letter)).reduce("", String::concat);
    }

    private static String headline(String token) {
        return "Soak-" + token + " is announced";
    }

    private UUID approved(String token) {
        Draft draft = releases.approved(ReleaseFixture.text(headline(token), releases.today()), Act.PUBLICATION);
        releases.decide(draft.id(), false);
        return draft.id();
    }

    private void schedule(UUID id, Instant due) {
        QuarkusTransaction.requiringNew().run(() -> {
            Draft draft = Draft.locked(id).orElseThrow();
            draft.schedule(draft.latest(), due, draft.issuer().homeZone(), "", List.of(), ReleaseFixture.PUBLISHER, clock.instant());
        });
    }

    private void awaitOut(List<UUID> drafts) throws InterruptedException {
        Instant until = clock.instant().plus(OUT_WITHIN).plus(Duration.ofMinutes(MINUTES));
        while (drafts.stream().anyMatch(draft -> !isVisible(draft))) {
            assertThat(clock.instant()).as("waiting for %s", drafts.stream().filter(draft -> !isVisible(draft)).findFirst()).isBefore(until);
            awaitUntil(clock.instant().plusMillis(250));
        }
    }

    private boolean isVisible(UUID draft) {
        return QuarkusTransaction.requiringNew().call(() -> DraftPublication.of(draft))
                .filter(publication -> publication.entry() < ledger.signedSize()).isPresent();
    }

    private List<Planned> early(List<Planned> plan) {
        return plan.stream().filter(planned -> QuarkusTransaction.requiringNew().call(() -> DraftPublication.of(planned.draft()))
                .filter(publication -> publication.published().isBefore(planned.due())).isPresent()).toList();
    }

    private long millisLate(Planned planned) {
        return QuarkusTransaction.requiringNew().call(() -> Duration.between(planned.due(),
                ledger.firstCheckpointCovering(DraftPublication.of(planned.draft()).orElseThrow().entry()).orElseThrow().signedAt()).toMillis());
    }

    private List<Long> sights(Planned planned) {
        return QuarkusTransaction.requiringNew().call(() -> NodeSight.of(DraftPublication.of(planned.draft()).orElseThrow().entry()).stream()
                .map(sight -> Duration.between(planned.due(), sight.seen()).toMillis()).toList());
    }

    private void awaitUntil(Instant instant) throws InterruptedException {
        long left = Duration.between(clock.instant(), instant).toNanos();
        if (left > 0) {
            TimeUnit.NANOSECONDS.sleep(left);
        }
    }

    private static void print(String what, List<Long> millis) {
        List<Long> sorted = millis.stream().sorted().toList();
        System.out.printf("SOAK %s: median %d ms, p99 %d ms, worst %d ms%n", what, sorted.get(sorted.size() / 2),
                sorted.get((int) Math.ceil(sorted.size() * 0.99) - 1), sorted.get(sorted.size() - 1));
    }
}
