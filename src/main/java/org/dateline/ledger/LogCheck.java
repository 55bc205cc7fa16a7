package org.dateline.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Computes the whole log anew from the bytes of its entries and compares that with everything else that is kept: hashes, tiles, head,
 * checkpoints and their signatures, time stamps and anchors, and the journal. It reads each entry once and may run while others publish:
 * it looks at the log as it was when it began.
 */
@ApplicationScoped
public class LogCheck {

    /** Somebody who knows more about entries and time stamps than the log does, and says what is wrong with one. */
    public interface Witness {

        void entry(long index, byte[] entry, Consumer<String> problems);

        void timeStamp(byte[] note, TimeStamp stamp, Consumer<String> problems);
    }

    /** What was looked at. */
    public record Checked(long entries, long checkpoints, long timeStamps, long tiles) {}

    private static final int AT_ONCE = Tile.FULL;
    private static final Pattern ANCHOR = Pattern.compile("\"checkpoint\":\"([0-9]+)\".*\"tsa\":\"([a-z0-9-]+)\",\"tsr\":\"([0-9a-f]{64})\",\"type\":\"anchor\",\"v\":1}");

    @Inject
    DataSource database;

    @Inject
    Ledger ledger;

    @Inject
    LedgerKey key;

    @Inject
    ForkGuard forkGuard;

    /** @param problems is told, in a sentence, each thing that is not as it must be */
    public Checked check(Witness witness, Consumer<String> problems) {
        try (LedgerTables tables = new LedgerTables(database.getConnection())) {
            return new Run(tables, witness, problems).all();
        } catch (SQLException e) {
            throw new IllegalStateException("The ledger's tables cannot be read: " + e.getMessage(), e);
        }
    }

    private final class Run {

        private final LedgerTables tables;
        private final Witness witness;
        private final Consumer<String> problems;
        private final Frontier frontier = Frontier.empty();
        /** The hashes of the tile under way of each level. */
        private final Map<Integer, byte[]> growing = new HashMap<>();
        private final SortedMap<Long, byte[]> notes = new TreeMap<>();
        private long checkpoints;
        private long stamps;
        private long tiles;
        private long notesFrom;
        private List<VerifierKey> keys;
        private Checkpoint journal;
        private Instant before = Instant.EPOCH;

        Run(LedgerTables tables, Witness witness, Consumer<String> problems) {
            this.tables = tables;
            this.witness = witness;
            this.problems = problems;
        }

        Checked all() throws SQLException {
            keys = Stream.concat(Stream.of(key.verifier()), ledger.keyChanges().stream().map(KeyChange::prior)).toList();
            try {
                journal = forkGuard.journal().orElse(null);
            } catch (Ledger.ForkRefused e) {
                problems.accept(e.getMessage());
            }
            // After the journal, which is never ahead of what was committed before it.
            LedgerTables.Head head = tables.newestHead();
            checkpoint(0);
            while (frontier.size() < head.size()) {
                List<LedgerTables.Leaf> leaves = tables.leaves(frontier.size(), (int) Math.min(AT_ONCE, head.size() - frontier.size()));
                if (leaves.isEmpty()) {
                    problems.accept("The entries %d to %d are missing.".formatted(frontier.size(), head.size() - 1));
                    break;
                }
                for (LedgerTables.Leaf leaf : leaves) {
                    if (leaf.index() != frontier.size()) {
                        problems.accept("The entry %d is missing; nothing behind it can be compared.".formatted(frontier.size()));
                        return checked();
                    }
                    entry(leaf);
                }
            }
            end(head);
            return checked();
        }

        private Checked checked() {
            return new Checked(frontier.size(), checkpoints, stamps, tiles);
        }

        private void entry(LedgerTables.Leaf leaf) throws SQLException {
            Hash hash = Tree.leaf(leaf.entry());
            if (!hash.equals(leaf.hash())) {
                problems.accept("The bytes of entry %d are not those of its hash.".formatted(leaf.index()));
            }
            time(leaf);
            anchor(leaf);
            witness.entry(leaf.index(), leaf.entry(), problems);
            frontier.append(hash, this::subtree);
            checkpoint(frontier.size());
        }

        private void time(LedgerTables.Leaf leaf) {
            try {
                Instant time = Entry.timeOf(leaf.entry());
                if (time.isBefore(before)) {
                    problems.accept("The entry %d has an earlier time than the one before it.".formatted(leaf.index()));
                }
                before = time;
            } catch (RuntimeException e) {
                problems.accept("The entry %d has no time that can be read.".formatted(leaf.index()));
            }
        }

        private void anchor(LedgerTables.Leaf leaf) throws SQLException {
            Matcher anchor = ANCHOR.matcher(new String(leaf.entry(), StandardCharsets.UTF_8));
            if (anchor.find()) {
                boolean there = tables.timeStamps().of(Long.parseLong(anchor.group(1))).stream()
                        .anyMatch(stamp -> stamp.authority().equals(anchor.group(2)) && Hash.sha256(stamp.response()).hex().equals(anchor.group(3)));
                if (!there) {
                    problems.accept("The time stamp that entry %d names, of %s over the checkpoint of size %s, is missing or another."
                            .formatted(leaf.index(), anchor.group(2), anchor.group(1)));
                }
            }
        }

        /** @param index among the subtrees of this height */
        private void subtree(int height, long index, Hash hash) {
            if (height % Tile.HEIGHT != 0) {
                return;
            }
            int level = height / Tile.HEIGHT;
            byte[] tile = growing.computeIfAbsent(level, any -> new byte[0]);
            byte[] grown = Arrays.copyOf(tile, tile.length + Hash.BYTES);
            System.arraycopy(hash.bytes(), 0, grown, tile.length, Hash.BYTES);
            growing.put(level, grown);
            if (grown.length == Tile.FULL * Hash.BYTES) {
                tile(level, index / Tile.FULL, grown);
                growing.put(level, new byte[0]);
            }
        }

        /** A tile of a log that goes on meanwhile may hold more. */
        private void tile(int level, long n, byte[] computed) {
            tiles++;
            try {
                byte[] stored = tables.storedTile(level, n).orElse(new byte[0]);
                if (stored.length < computed.length || !Arrays.equals(computed, Arrays.copyOf(stored, computed.length))) {
                    problems.accept("The tile %s is not that of the entries.".formatted(new Tile(level, n, computed.length / Hash.BYTES).path()));
                }
            } catch (SQLException e) {
                problems.accept("The tile %d/%d cannot be read: %s".formatted(level, n, e.getMessage()));
            }
        }

        private void checkpoint(long size) throws SQLException {
            if (journal != null && journal.size() == size && !journal.root().equals(frontier.root())) {
                problems.accept("The journal has another root at size %d than the entries.".formatted(size));
            }
            if (notes.isEmpty() && notesFrom <= size) {
                notes.putAll(tables.notes(notesFrom, AT_ONCE));
                notesFrom = notes.isEmpty() ? Long.MAX_VALUE : notes.lastKey() + 1;
            }
            byte[] note = notes.remove(size);
            if (note != null) {
                checkpoints++;
                note(size, note);
            }
        }

        private void note(long size, byte[] bytes) throws SQLException {
            try {
                SignedNote note = SignedNote.parse(bytes);
                Checkpoint checkpoint = Checkpoint.parse(note.text());
                if (!checkpoint.equals(new Checkpoint(key.origin(), size, frontier.root()))) {
                    problems.accept("The checkpoint of size %d is not that of the entries.".formatted(size));
                }
                if (keys.stream().noneMatch(note::isSignedBy)) {
                    problems.accept("The checkpoint of size %d is not signed by the key of the log.".formatted(size));
                }
            } catch (IllegalArgumentException e) {
                problems.accept("The checkpoint of size %d cannot be read: %s".formatted(size, e.getMessage()));
            }
            for (TimeStamp stamp : tables.timeStamps().of(size)) {
                stamps++;
                witness.timeStamp(bytes, stamp, problems);
            }
        }

        private void end(LedgerTables.Head head) throws SQLException {
            growing.forEach((level, tile) -> {
                if (tile.length > 0) {
                    tile(level, (frontier.size() >> level * Tile.HEIGHT) / Tile.FULL, tile);
                }
            });
            if (frontier.size() != head.size() || !frontier.root().equals(head.root()) || !Arrays.equals(frontier.bytes(), head.frontier().bytes())) {
                problems.accept("The head of the log is not that of the entries.");
            }
            if (journal != null && journal.size() > head.size()) {
                problems.accept("The journal says that %d entries were signed, and the database has %d: entries that were public are missing."
                        .formatted(journal.size(), head.size()));
            }
        }
    }
}
