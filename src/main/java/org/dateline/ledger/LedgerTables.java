package org.dateline.ledger;

import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The log's tables over one connection; every statement about them is here. Nothing here knows of transactions: two methods called in
 * one transaction are in one transaction.
 */
final class LedgerTables implements AutoCloseable {

    /** The log's last state. */
    record Head(long size, Hash root, Frontier frontier, Instant lastTime) {}

    /**
     * On Galera a node applies what the others have committed a moment later, and would so take itself for one that has lost what was signed:
     * before the head is read it catches up. Servers built for Galera know the variable whether or not they are in a cluster.
     */
    private static final String IN_STEP = "SET STATEMENT wsrep_sync_wait = 1 FOR ";

    private static final int UNKNOWN_VARIABLE = 1193;

    /** False once the database has said that it was not built for Galera. */
    private static volatile boolean maybeOneOfSeveral = true;

    private final Connection connection;

    LedgerTables(Connection connection) {
        this.connection = connection;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    TimeStampTables timeStamps() {
        return new TimeStampTables(connection);
    }

    /** The head as this transaction sees it. */
    Head head() throws SQLException {
        return head("", "");
    }

    /** As {@link #head}, with everything that was committed on any node before. Only as the first statement of a transaction. */
    Head newestHead() throws SQLException {
        return inStep("");
    }

    /**
     * The newest committed head, which nobody else can move until this transaction ends. As the first statement of a transaction it has
     * everything that was committed on any node before.
     */
    Head lockedHead() throws SQLException {
        return inStep(" FOR UPDATE");
    }

    private Head inStep(String lock) throws SQLException {
        if (maybeOneOfSeveral) {
            try {
                return head(IN_STEP, lock);
            } catch (SQLException e) {
                if (!SqlFailure.in(e, Set.of(UNKNOWN_VARIABLE))) {
                    throw e;
                }
                maybeOneOfSeveral = false;
            }
        }
        return head("", lock);
    }

    private Head head(String before, String lock) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(before + "SELECT size, root, frontier, last_time FROM log_head WHERE id = 1" + lock);
                ResultSet row = select.executeQuery()) {
            if (!row.next()) {
                throw new LedgerDamaged("the table log_head has no row");
            }
            Hash root = Hash.of(row.getBytes(2));
            Frontier frontier = Frontier.of(row.getLong(1), row.getBytes(3));
            if (!frontier.root().equals(root)) {
                throw new LedgerDamaged("the root and the right edge in log_head do not belong together");
            }
            return new Head(row.getLong(1), root, frontier, instant(row, 4));
        }
    }

    /**
     * Adds entries at the end: a leaf for each, their hashes to a tile, once in 256 a hash to a tile above, and the head. The head must
     * have been read by {@link #lockedHead} in this transaction; its frontier moves on. However many they are, it costs a few statements.
     */
    List<Appended> append(Head head, List<Entry> entries) throws SQLException {
        insertLeaves(head.size(), entries);
        List<Appended> appended = new ArrayList<>();
        Map<List<Long>, Grown> tiles = new LinkedHashMap<>();
        for (Entry entry : entries) {
            long index = head.size() + appended.size();
            head.frontier().append(entry.leaf(), (height, at, hash) -> {
                if (height % Tile.HEIGHT == 0) {
                    int level = height / Tile.HEIGHT;
                    long position = index >> level * Tile.HEIGHT;
                    tiles.computeIfAbsent(List.of((long) level, position / Tile.FULL), tile -> new Grown((int) (position % Tile.FULL)))
                            .hashes().writeBytes(hash.bytes());
                }
            });
            appended.add(new Appended(index, entry.time(), entry.bytes()));
        }
        for (Map.Entry<List<Long>, Grown> tile : tiles.entrySet()) {
            extendTile(tile.getKey().get(0).intValue(), tile.getKey().get(1), tile.getValue());
        }
        moveHead(head, appended.get(appended.size() - 1).time());
        return appended;
    }

    /**
     * What comes to a tile.
     *
     * @param width how many hashes it held before
     */
    private record Grown(int width, ByteArrayOutputStream hashes) {

        Grown(int width) {
            this(width, new ByteArrayOutputStream());
        }

        int added() {
            return hashes.size() / Hash.BYTES;
        }
    }

    private void insertLeaves(long first, List<Entry> entries) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO log_leaf (idx, event_id, leaf_hash, entry) VALUES (?, ?, ?, ?)")) {
            for (int i = 0; i < entries.size(); i++) {
                insert.setLong(1, first + i);
                insert.setString(2, entries.get(i).event().toString());
                insert.setBytes(3, entries.get(i).leaf().bytes());
                insert.setBytes(4, entries.get(i).bytes());
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            if (SqlFailure.in(e, Set.of(SqlFailure.DUPLICATE_KEY))) {
                refuseAgain(entries, first);
            }
            throw e;
        }
    }

    /** A leaf that this transaction itself has inserted before another one failed does not count. */
    private void refuseAgain(List<Entry> entries, long first) throws SQLException {
        for (Entry entry : entries) {
            OptionalLong index = indexOf(entry.event());
            if (index.isPresent() && index.getAsLong() < first) {
                throw new Ledger.AlreadyAppended(entry.event());
            }
        }
    }

    /** The index of an event's entry, whether or not it is signed; reads the newest committed state. */
    OptionalLong indexOf(UUID event) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT idx FROM log_leaf WHERE event_id = ? LOCK IN SHARE MODE")) {
            select.setString(1, event.toString());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
            }
        }
    }

    private void extendTile(int level, long n, Grown grown) throws SQLException {
        String sql = grown.width() == 0
                ? "INSERT INTO log_tile (data, width, level, n) VALUES (?, ?, ?, ?)"
                : "UPDATE log_tile SET data = CONCAT(data, ?), width = width + ? WHERE level = ? AND n = ? AND width = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setBytes(1, grown.hashes().toByteArray());
            statement.setInt(2, grown.added());
            statement.setInt(3, level);
            statement.setLong(4, n);
            if (grown.width() > 0) {
                statement.setInt(5, grown.width());
            }
            if (statement.executeUpdate() != 1) {
                throw new LedgerDamaged("the tile %d/%d does not hold %d hashes".formatted(level, n, grown.width()));
            }
        }
    }

    private void moveHead(Head before, Instant time) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE log_head SET size = ?, root = ?, frontier = ?, last_time = ? WHERE id = 1 AND size = ?")) {
            update.setLong(1, before.frontier().size());
            update.setBytes(2, before.frontier().root().bytes());
            update.setBytes(3, before.frontier().bytes());
            update.setObject(4, LocalDateTime.ofInstant(time, ZoneOffset.UTC));
            update.setLong(5, before.size());
            if (update.executeUpdate() != 1) {
                throw new LedgerDamaged("the head was moved although it was locked");
            }
        }
    }

    /** The size of the last checkpoint; empty before the first. */
    OptionalLong signedSize() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT MAX(size) FROM log_checkpoint"); ResultSet row = select.executeQuery()) {
            row.next();
            long size = row.getLong(1);
            return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(size);
        }
    }

    Optional<SignedCheckpoint> checkpoint(long size) throws SQLException {
        return checkpoint("WHERE size = ?", size);
    }

    Optional<SignedCheckpoint> lastCheckpoint() throws SQLException {
        return checkpoint("WHERE size >= ? ORDER BY size DESC LIMIT 1", 0);
    }

    Optional<SignedCheckpoint> firstCheckpointCovering(long index) throws SQLException {
        return checkpoint("WHERE size > ? ORDER BY size LIMIT 1", index);
    }

    private Optional<SignedCheckpoint> checkpoint(String which, long parameter) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT note, signed_at FROM log_checkpoint " + which)) {
            select.setLong(1, parameter);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(SignedCheckpoint.of(SignedNote.parse(row.getBytes(1)), instant(row, 2))) : Optional.empty();
            }
        }
    }

    void insertCheckpoint(SignedCheckpoint signed) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO log_checkpoint (size, root, note, signed_at) VALUES (?, ?, ?, ?)")) {
            insert.setLong(1, signed.checkpoint().size());
            insert.setBytes(2, signed.checkpoint().root().bytes());
            insert.setBytes(3, signed.note().bytes());
            insert.setObject(4, LocalDateTime.ofInstant(signed.signedAt(), ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    /** The entry's bytes, whether or not it is signed. */
    Optional<byte[]> entry(long index) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT entry FROM log_leaf WHERE idx = ?")) {
            select.setLong(1, index);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
            }
        }
    }

    /** How many of the first entries have a time up to an instant: halved and halved again, as times never go back. */
    long sizeAt(Instant at, long size) throws SQLException {
        String earlier = "JSON_VALUE(CONVERT(l.entry USING utf8mb4), '$.time') <= ?";
        String sql = "WITH RECURSIVE search (low, high) AS (SELECT CAST(0 AS SIGNED), CAST(? AS SIGNED) UNION ALL"
                + " SELECT IF(" + earlier + ", (s.low + s.high) DIV 2 + 1, s.low), IF(" + earlier + ", s.high, (s.low + s.high) DIV 2)"
                + " FROM search s STRAIGHT_JOIN log_leaf l ON l.idx = (s.low + s.high) DIV 2 WHERE s.low < s.high)"
                + " SELECT low FROM search WHERE low >= high";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, size);
            select.setString(2, Entry.time(at));
            select.setString(3, Entry.time(at));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** An entry as it is stored. */
    record Leaf(long index, Hash hash, byte[] entry) {}

    /** Entries from an index on, in their order. */
    List<Leaf> leaves(long from, int atMost) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT idx, leaf_hash, entry FROM log_leaf WHERE idx >= ? ORDER BY idx LIMIT ?")) {
            select.setLong(1, from);
            select.setInt(2, atMost);
            List<Leaf> leaves = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    leaves.add(new Leaf(row.getLong(1), Hash.of(row.getBytes(2)), row.getBytes(3)));
                }
            }
            return leaves;
        }
    }

    /** Notes of checkpoints with the size of their row, from a size on, in their order. */
    SortedMap<Long, byte[]> notes(long from, int atMost) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT size, note FROM log_checkpoint WHERE size >= ? ORDER BY size LIMIT ?")) {
            select.setLong(1, from);
            select.setInt(2, atMost);
            SortedMap<Long, byte[]> notes = new TreeMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    notes.put(row.getLong(1), row.getBytes(2));
                }
            }
            return notes;
        }
    }

    /** What the row of a tile holds; empty if there is none. */
    Optional<byte[]> storedTile(int level, long n) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT data FROM log_tile WHERE level = ? AND n = ?")) {
            select.setInt(1, level);
            select.setLong(2, n);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
            }
        }
    }

    /** The bytes of a tile or bundle that the tree is known to hold. */
    byte[] bytes(Tile tile) throws SQLException {
        return tile.level() == Tile.ENTRIES ? bundle(tile) : hashes(tile);
    }

    private byte[] hashes(Tile tile) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT LEFT(data, ?) FROM log_tile WHERE level = ? AND n = ?")) {
            select.setInt(1, tile.width() * Hash.BYTES);
            select.setInt(2, tile.level());
            select.setLong(3, tile.n());
            try (ResultSet row = select.executeQuery()) {
                if (!row.next() || row.getBytes(1).length != tile.width() * Hash.BYTES) {
                    throw new LedgerDamaged("the tile " + tile.path() + " is not there");
                }
                return row.getBytes(1);
            }
        }
    }

    private byte[] bundle(Tile tile) throws SQLException {
        ByteArrayOutputStream bundle = new ByteArrayOutputStream();
        int entries = 0;
        try (PreparedStatement select = connection.prepareStatement("SELECT entry FROM log_leaf WHERE idx >= ? AND idx < ? ORDER BY idx")) {
            select.setLong(1, tile.n() * Tile.FULL);
            select.setLong(2, tile.n() * Tile.FULL + tile.width());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    byte[] entry = row.getBytes(1);
                    bundle.write(entry.length >> 8);
                    bundle.write(entry.length);
                    bundle.writeBytes(entry);
                    entries++;
                }
            }
        }
        if (entries != tile.width()) {
            throw new LedgerDamaged("the bundle " + tile.path() + " is not there");
        }
        return bundle.toByteArray();
    }

    /** Complete subtrees out of the tiles, each tile read once. They must lie within the tree that the tiles hold. */
    Tree.Subtrees subtrees() {
        Map<Long, byte[]> read = new HashMap<>();
        return (height, index) -> {
            int level = height / Tile.HEIGHT;
            int inTile = height % Tile.HEIGHT;
            long first = index << inTile;
            byte[] tile = read.computeIfAbsent(((long) level << 56) | first / Tile.FULL, key -> tile(level, first / Tile.FULL));
            return subtree(tile, (int) (first % Tile.FULL), inTile);
        };
    }

    private byte[] tile(int level, long n) {
        try (PreparedStatement select = connection.prepareStatement("SELECT data FROM log_tile WHERE level = ? AND n = ?")) {
            select.setInt(1, level);
            select.setLong(2, n);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new LedgerDamaged("the tile %d/%d is not there".formatted(level, n));
                }
                return row.getBytes(1);
            }
        } catch (SQLException e) {
            throw new LedgerDamaged("the tile %d/%d cannot be read".formatted(level, n), e);
        }
    }

    private static Hash subtree(byte[] tile, int first, int height) {
        if (height == 0) {
            int from = first * Hash.BYTES;
            if (from + Hash.BYTES > tile.length) {
                throw new LedgerDamaged("a tile has no hash " + first);
            }
            return Hash.of(Arrays.copyOfRange(tile, from, from + Hash.BYTES));
        }
        int half = 1 << height - 1;
        return Tree.node(subtree(tile, first, height - 1), subtree(tile, first + half, height - 1));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }
}
