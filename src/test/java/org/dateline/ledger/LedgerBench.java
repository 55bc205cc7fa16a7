package org.dateline.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.dateline.evaluation.EmbeddedDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mariadb.jdbc.MariaDbPoolDataSource;

/**
 * What a long log costs: {@code mvn test -Pbench -Dtest=LedgerBench}, with {@code -Dbench.entries=} for another number than 1,000,000. Every
 * entry goes through both transactions, on a database that forces each commit to the disk, first in batches as large as a sequencer
 * makes them, then one by one. Prints a table; asserts nothing about time.
 */
@Tag("bench")
class LedgerBench {

    private static final int ENTRIES = Integer.getInteger("bench.entries", 1_000_000);
    private static final int IN_A_BATCH = 256;
    private static final int ONE_BY_ONE = 2_000;
    private static final int PROOFS = 2_000;
    private static final Path FOLDER = Path.of("target", "ledger-data").toAbsolutePath();

    private final Random random = new Random(20063);

    @Test
    void what_a_long_log_costs() throws Exception {
        Path journal = SequencingNode.newFolder(FOLDER.resolve("journal"));
        try (EmbeddedDatabase database = EmbeddedDatabase.open(FOLDER)) {
            String url = EmptyLog.in(database.jdbcUrl(), database.user(), database.password(), "dateline_bench");
            try (MariaDbPoolDataSource source = new MariaDbPoolDataSource(url)) {
                measure(new SequencingNode(source, journal, step -> { }));
            }
        }
    }

    private void measure(SequencingNode node) throws Exception {
        double batches = seconds(() -> {
            for (int from = 0; from < ENTRIES; from += IN_A_BATCH) {
                publish(node, Math.min(IN_A_BATCH, ENTRIES - from));
            }
            return null;
        });
        System.out.printf("%n%-72s %,14d%n", "entries", ENTRIES);
        print("appended and signed in batches of " + IN_A_BATCH + ", entries a second", ENTRIES / batches);
        long[] single = new long[ONE_BY_ONE];
        double oneByOne = seconds(() -> {
            for (int i = 0; i < ONE_BY_ONE; i++) {
                single[i] = nanos(() -> publish(node, 1));
            }
            return null;
        });
        print("then one by one, each signed, entries a second", ONE_BY_ONE / oneByOne);
        print("  from the first statement to visible, median, ms", median(single));
        Ledger ledger = node.ledger();
        long size = ledger.signedSize();
        print("inclusion proof of any entry in its own checkpoint, median, ms", median(proofs(index -> ledger.inclusionProof(index).orElseThrow(), size)));
        print("inclusion proof of any entry in the last checkpoint, median, ms", median(proofs(index -> ledger.inclusionProof(index, size).orElseThrow(), size)));
        print("consistency proof of any two checkpoints, median, ms", median(proofs(first -> ledger.consistencyProof(first, size).orElseThrow(), size)));
        List<String> problems = new ArrayList<>();
        double check = seconds(() -> node.check().check(LogCheckTest.NOBODY, problems::add));
        assertThat(problems).isEmpty();
        print("whole-log check, s", check);
        print("  entries a second", size / check);
        for (String table : List.of("log_leaf", "log_tile", "log_checkpoint")) {
            print(table + " on disk, MB", bytes(file(table)) / 1e6);
        }
        print("on disk, bytes an entry", Stream.of("log_leaf", "log_tile", "log_checkpoint").mapToLong(table -> bytes(file(table))).sum() / (double) size);
    }

    @FunctionalInterface
    private interface Proof {
        Object of(long index);
    }

    private long[] proofs(Proof proof, long size) throws Exception {
        long[] nanos = new long[PROOFS];
        for (int i = 0; i < PROOFS; i++) {
            long index = (long) (random.nextDouble() * size);
            nanos[i] = nanos(() -> proof.of(index));
        }
        return nanos;
    }

    private static Object publish(SequencingNode node, int entries) throws Exception {
        node.append(Stream.generate(LedgerFixture::publication).limit(entries).toList());
        return node.sign();
    }

    private static Path file(String table) {
        return FOLDER.resolve("database").resolve("dateline_bench").resolve(table + ".ibd");
    }

    private static long bytes(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double seconds(Callable<?> work) throws Exception {
        return nanos(work) / 1e9;
    }

    private static long nanos(Callable<?> work) throws Exception {
        long begin = System.nanoTime();
        work.call();
        return System.nanoTime() - begin;
    }

    /** In milliseconds. */
    private static double median(long[] nanos) {
        Arrays.sort(nanos);
        return nanos[nanos.length / 2] / 1e6;
    }

    private static void print(String what, double value) {
        System.out.printf("%-72s %,14.2f%n", what, value);
    }
}
