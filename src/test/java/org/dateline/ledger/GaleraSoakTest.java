package org.dateline.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mariadb.jdbc.MariaDbPoolDataSource;

/**
 * A node of the portal at each of the three nodes of a real Galera cluster, all of them writing, while servers and nodes are killed:
 * {@code mvn -Psoak test -Dtest=GaleraSoakTest}, with {@code -Dsoak.servers=} for another number of killed servers. It needs Debian's
 * packages {@code mariadb-server} and {@code galera-4} ({@code apt-get install --no-install-recommends}), none of them started.
 */
@Tag("soak")
class GaleraSoakTest {

    private static final int SERVERS_KILLED = Integer.getInteger("soak.servers", 5);
    private static final int NODES_KILLED_BETWEEN = 3;
    private static final int BETWEEN_MILLIS = 2000;
    private static final Path FOLDER = Path.of("target", "galera").toAbsolutePath();
    private static final String NAME = "dateline_sequencers";

    private final Random random = new Random(20062);
    private GaleraCluster cluster;
    private Sequencers sequencers;
    private Path journal;
    private List<String> urls;

    @BeforeEach
    void three_nodes_in_step() throws Exception {
        assumeTrue(GaleraCluster.isInstalled(), "No Galera here: apt-get install --no-install-recommends mariadb-server galera-4, and stop the server that it starts");
        cluster = GaleraCluster.begin(FOLDER);
        String parameters = EmptyLog.in(cluster.url(0, ""), cluster.user(), "", NAME).replaceFirst(".*\\?", "?") + "&connectTimeout=2000&socketTimeout=30000";
        urls = List.of(cluster.url(0, NAME) + parameters, cluster.url(1, NAME) + parameters, cluster.url(2, NAME) + parameters);
        journal = SequencingNode.newFolder(FOLDER.resolve("journal"));
        sequencers = new Sequencers(journal);
    }

    @AfterEach
    void nothing_is_left_running() throws Exception {
        if (cluster != null) {
            sequencers.close();
            cluster.close();
        }
    }

    @Test
    void three_nodes_write_while_servers_are_killed_and_all_hold_the_same_log() throws Exception {
        List<Sequencers.Running> running = new ArrayList<>();
        for (int node = 0; node < GaleraCluster.NODES; node++) {
            running.add(started(node));
        }
        long begin = System.nanoTime();
        int killed = 0;
        for (int round = 0; round < SERVERS_KILLED; round++) {
            pause(BETWEEN_MILLIS);
            int server = random.nextInt(GaleraCluster.NODES);
            cluster.kill(server);
            int committed = sequencers.committed();
            pause(BETWEEN_MILLIS);
            for (int i = 0; i < NODES_KILLED_BETWEEN; i++) {
                int node = random.nextInt(GaleraCluster.NODES);
                running.get(node).kill();
                killed++;
                running.set(node, started(node));
            }
            pause(BETWEEN_MILLIS);
            assertThat(sequencers.committed()).as("two of three go on").isGreaterThan(committed);
            cluster.startAgain(server);
        }
        pause(BETWEEN_MILLIS);
        double seconds = (System.nanoTime() - begin) / 1e9;
        int committed = sequencers.committed();
        sequencers.close();
        long entries = 0;
        for (String url : urls) {
            try (MariaDbPoolDataSource source = new MariaDbPoolDataSource(url)) {
                long here = sequencers.holdsIn(new SequencingNode(source, journal, step -> { }));
                assertThat(entries == 0 || entries == here).as("all servers hold as much").isTrue();
                entries = here;
            }
        }
        System.out.printf("SOAK Galera, three nodes for %.0f s, %d servers and %d nodes killed: %,d entries on each server, %.0f a second, %d lost connections, "
                + "%d refusals by the journal%n", seconds, SERVERS_KILLED, killed, entries, committed / seconds, sequencers.lost(), sequencers.refusals().size());
        assertThat(sequencers.refusals()).as("refusals by the journal").isEmpty();
    }

    /** At its own server, then at the others. */
    private Sequencers.Running started(int node) throws Exception {
        Sequencers.Running started = sequencers.start(urls.get(node), urls.get((node + 1) % urls.size()), urls.get((node + 2) % urls.size()));
        started.awaitBegun();
        return started;
    }

    private static void pause(long millis) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(millis);
    }
}
