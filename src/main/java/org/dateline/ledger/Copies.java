package org.dateline.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;

/** Which checkpoints and time stamps somebody outside holds, as they were handed over by {@code org.dateline.ledger.copy}. */
@ApplicationScoped
public class Copies {

    /**
     * What a receiver does not hold yet.
     *
     * @param authority whose time stamp it is; null for the checkpoint itself
     */
    public record Waiting(long size, String authority) {}

    /**
     * The last checkpoint that a receiver holds.
     *
     * @param at when it was handed over
     * @param timeStamps how many time stamps over that checkpoint the receiver holds
     */
    public record Held(long size, Instant at, int timeStamps) {}

    @Inject
    DataSource database;

    @Inject
    Ledger ledger;

    /** From which checkpoint on a receiver is to hold all: the first that it got, or the last there is, which covers the past. */
    public long handedFrom(String receiver) {
        return query("SELECT MIN(size) FROM log_copy WHERE receiver = ? HAVING MIN(size) IS NOT NULL", row -> row.getLong(1), receiver)
                .orElseGet(() -> ledger.lastCheckpoint().map(last -> last.checkpoint().size()).orElse(0L));
    }

    /** The oldest of what the receiver does not hold, checkpoints first. */
    public Optional<Waiting> next(String receiver, long from) {
        return query("SELECT c.size FROM log_checkpoint c LEFT JOIN log_copy h ON h.receiver = ? AND h.size = c.size AND h.tsa = ''"
                        + " WHERE c.size >= ? AND h.size IS NULL ORDER BY c.size LIMIT 1", row -> new Waiting(row.getLong(1), null), receiver, from)
                .or(() -> query("SELECT t.size, t.tsa FROM log_timestamp t LEFT JOIN log_copy h ON h.receiver = ? AND h.size = t.size AND h.tsa = t.tsa"
                        + " WHERE t.size >= ? AND h.size IS NULL ORDER BY t.size, t.tsa LIMIT 1", row -> new Waiting(row.getLong(1), row.getString(2)), receiver, from));
    }

    /** Writes down that a receiver holds it now; the second of two nodes writes nothing. */
    public void handed(String receiver, Waiting what, Instant at) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("INSERT IGNORE INTO log_copy (receiver, size, tsa, handed) VALUES (?, ?, ?, ?)")) {
            insert.setString(1, receiver);
            insert.setLong(2, what.size());
            insert.setString(3, what.authority() == null ? "" : what.authority());
            insert.setObject(4, LocalDateTime.ofInstant(at, ZoneOffset.UTC));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    public Optional<Held> last(String receiver) {
        return query("SELECT h.size, h.handed, (SELECT COUNT(*) FROM log_copy t WHERE t.receiver = h.receiver AND t.size = h.size AND t.tsa <> '')"
                        + " FROM log_copy h WHERE h.receiver = ? AND h.tsa = '' ORDER BY h.size DESC LIMIT 1",
                row -> new Held(row.getLong(1), row.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC), row.getInt(3)), receiver);
    }

    @FunctionalInterface
    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> Optional<T> query(String statement, Reading<T> reading, Object... parameters) {
        try (Connection connection = database.getConnection(); PreparedStatement select = connection.prepareStatement(statement)) {
            for (int i = 0; i < parameters.length; i++) {
                select.setObject(i + 1, parameters[i]);
            }
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(reading.of(row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static IllegalStateException failed(SQLException e) {
        return new IllegalStateException("The ledger's copies cannot be used: " + e.getMessage(), e);
    }
}
