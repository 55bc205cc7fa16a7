package org.dateline.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.dateline.evaluation.EmbeddedDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mariadb.jdbc.MariaDbPoolDataSource;

/**
 * Two nodes that append and sign as fast as they can, on one database that keeps what it commits: {@code mvn -Psoak test
 * -Dtest=SequencerSoakTest}, shorter with {@code -Dsoak.kills=10 -Dsoak.seconds=10}. What they say, and what somebody outside sees
 * meanwhile, is compared with the log at the end.
 */
@Tag("soak")
class SequencerSoakTest {

    private static final int KILLS = Integer.getInteger("soak.kills", 100);
    private static final int SECONDS = Integer.getInteger("soak.seconds", 60);
    private static final int MOST_ROUNDS = 5;
    private static final int LONGEST_MILLIS = 400;
    private static final int LOOKS_EVERY_MILLIS = 3;
    private static final Path FOLDER = Path.of("target", "ledger-data").toAbsolutePath();

    private final Random random = new Random(20061);
    private EmbeddedDatabase database;
    private Sequencers sequencers;
    private String url;
    private MariaDbPoolDataSource source;
    private SequencingNode node;

    @BeforeEach
    void a_new_log() throws Exception {
        Path journal = SequencingNode.newFolder(FOLDER.resolve("journal"));
        database = EmbeddedDatabase.open(FOLDER);
        url = EmptyLog.in(database.jdbcUrl(), database.user(), database.password(), "dateline_sequencers");
        source = new MariaDbPoolDataSource(url);
        node = new SequencingNode(source, journal, step -> { });
        node.sign();
        sequencers = new Sequencers(journal);
    }

    @AfterEach
    void nothing_is_left_running() throws Exception {
        sequencers.close();
        source.close();
        database.close();
    }

    @Test
    void two_at_once_leave_no_gap_no_double_and_no_fork() throws Exception {
        try (Outsider outsider = new Outsider()) {
            sequencers.start(url).awaitBegun();
            sequencers.start(url).awaitBegun();
            long begin = System.nanoTime();
            pause(SECONDS * 1000L);
            double seconds = (System.nanoTime() - begin) / 1e9;
            int committed = sequencers.committed();
            sequencers.close();
            long entries = sequencers.holdsIn(node);
            assertThat(sequencers.refusals()).isEmpty();
            assertThat(sequencers.lost()).as("lost connections").isZero();
            outsider.saw(node);
            System.out.printf("SOAK two sequencers for %.0f s: %,d entries, %.0f a second, %,d checkpoints seen from outside%n", seconds, entries,
                    committed / seconds, outsider.seen.size());
        }
    }

    /** Every second kill comes at a step that is known, the others fall where they fall: within a commit too. */
    @Test
    void killed_between_and_inside_the_transactions_nothing_is_lost_and_nothing_forks() throws Exception {
        SequencingNode.Step[] steps = SequencingNode.Step.values();
        try (Outsider outsider = new Outsider()) {
            sequencers.start(url).awaitBegun();
            for (int kill = 0; kill < KILLS; kill++) {
                Sequencers.Running victim = kill % 2 == 0 ? sequencers.start(steps[kill / 2 % steps.length], random.nextInt(MOST_ROUNDS), url)
                        : sequencers.start(url);
                if (kill % 2 == 0) {
                    victim.awaitParked();
                } else {
                    victim.awaitBegun();
                    pause(random.nextInt(LONGEST_MILLIS));
                }
                victim.kill();
            }
            int committed = sequencers.committed();
            pause(1000);
            assertThat(sequencers.committed()).as("the other node goes on").isGreaterThan(committed);
            sequencers.close();
            long entries = sequencers.holdsIn(node);
            assertThat(sequencers.refusals()).isEmpty();
            assertThat(sequencers.lost()).as("lost connections").isZero();
            outsider.saw(node);
            System.out.printf("SOAK %d kills, last heard of after %s: %,d entries, %,d of them known to who sent them, %,d checkpoints seen from outside%n",
                    KILLS, sequencers.killedAfter(), entries, sequencers.committed(), outsider.seen.size());
        }
    }

    /** Somebody who keeps each checkpoint that he sees. */
    private final class Outsider implements AutoCloseable {

        private final SortedMap<Long, SignedCheckpoint> seen = new TreeMap<>();
        private final AtomicReference<Throwable> trouble = new AtomicReference<>();
        private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor();

        Outsider() {
            looking.scheduleWithFixedDelay(() -> {
                try {
                    look();
                } catch (Throwable e) {
                    trouble.compareAndSet(null, e);
                }
            }, 0, LOOKS_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        }

        private void look() throws SQLException {
            SignedCheckpoint last = node.ledger().lastCheckpoint().orElseThrow();
            long size = last.checkpoint().size();
            assertThat(seen.isEmpty() || size >= seen.lastKey()).as("the log does not shrink").isTrue();
            assertThat(last.note().isSignedBy(node.ledger().verifierKey())).isTrue();
            assertThat(size == 0 || node.ledger().entry(size - 1).isPresent()).as("all that is visible is there").isTrue();
            seen.put(size, last);
        }

        void saw(SequencingNode node) throws InterruptedException {
            close();
            assertThat(trouble.get()).isNull();
            assertThat(seen).isNotEmpty().allSatisfy((size, checkpoint) ->
                    assertThat(node.ledger().checkpoint(size).orElseThrow().note().bytes()).isEqualTo(checkpoint.note().bytes()));
        }

        @Override
        public void close() throws InterruptedException {
            looking.shutdown();
            looking.awaitTermination(Duration.ofSeconds(10).toSeconds(), TimeUnit.SECONDS);
        }
    }

    private static void pause(long millis) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(millis);
    }
}
