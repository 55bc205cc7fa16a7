package org.dateline.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** The tables of time stamps and anchors over one connection; every statement about them is here. */
final class TimeStampTables {

    /** A time stamp that no entry names yet. */
    record Due(long size, String authority, Entry.Builder entry) {}

    private final Connection connection;

    TimeStampTables(Connection connection) {
        this.connection = connection;
    }

    /** @return false if there is one of the same authority over the same checkpoint; nothing was written then */
    boolean insert(TimeStamp stamp) throws SQLException {
        Hash evidence = Hash.sha256(stamp.evidence());
        try (PreparedStatement insert = connection.prepareStatement("INSERT IGNORE INTO log_evidence (sha256, pem) VALUES (?, ?)")) {
            insert.setBytes(1, evidence.bytes());
            insert.setBytes(2, stamp.evidence());
            insert.executeUpdate();
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO log_timestamp (size, tsa, tsr, gen_time, evidence) VALUES (?, ?, ?, ?, ?)")) {
            insert.setLong(1, stamp.size());
            insert.setString(2, stamp.authority());
            insert.setBytes(3, stamp.response());
            insert.setObject(4, LocalDateTime.ofInstant(stamp.genTime(), ZoneOffset.UTC));
            insert.setBytes(5, evidence.bytes());
            insert.executeUpdate();
        } catch (SQLException e) {
            if (SqlFailure.in(e, Set.of(SqlFailure.DUPLICATE_KEY))) {
                return false;
            }
            throw e;
        }
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO log_anchor_due (size, tsa) VALUES (?, ?)")) {
            insert.setLong(1, stamp.size());
            insert.setString(2, stamp.authority());
            insert.executeUpdate();
        }
        return true;
    }

    List<TimeStamp> of(long size) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT t.size, t.tsa, t.gen_time, t.tsr, e.pem"
                + " FROM log_timestamp t JOIN log_evidence e ON e.sha256 = t.evidence WHERE t.size = ? ORDER BY t.tsa")) {
            select.setLong(1, size);
            List<TimeStamp> stamps = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    stamps.add(new TimeStamp(row.getLong(1), row.getString(2), row.getObject(3, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                            row.getBytes(4), row.getBytes(5)));
                }
            }
            return stamps;
        }
    }

    /** The size of the first checkpoint that the authority has stamped. */
    OptionalLong first(String authority) throws SQLException {
        return number("SELECT MIN(size) FROM log_timestamp WHERE tsa = ?", authority);
    }

    /** The size of the last checkpoint that the authority has stamped. */
    OptionalLong last(String authority) throws SQLException {
        return number("SELECT MAX(size) FROM log_timestamp WHERE tsa = ?", authority);
    }

    /** How many anchors there are from an index up to, not including, another. */
    long anchors(long from, long to) throws SQLException {
        return number("SELECT COUNT(*) FROM log_anchor WHERE idx >= ? AND idx < ?", from, to).orElse(0);
    }

    OptionalLong firstCovering(long index) throws SQLException {
        return number("SELECT MIN(size) FROM log_timestamp WHERE size > ?", index);
    }

    long number(long upToSize) throws SQLException {
        return number("SELECT COUNT(*) FROM log_timestamp WHERE size <= ?", upToSize).orElse(0);
    }

    private OptionalLong number(String statement, Object... parameters) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(statement)) {
            for (int i = 0; i < parameters.length; i++) {
                select.setObject(i + 1, parameters[i]);
            }
            try (ResultSet row = select.executeQuery()) {
                row.next();
                long number = row.getLong(1);
                return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(number);
            }
        }
    }

    /** Of the checkpoints from a size on that the authority has not stamped, the newest or the oldest. */
    Optional<SignedCheckpoint> missing(String authority, long from, boolean newest) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT c.note, c.signed_at FROM log_checkpoint c WHERE c.size >= ?"
                + " AND NOT EXISTS (SELECT 1 FROM log_timestamp t WHERE t.size = c.size AND t.tsa = ?) ORDER BY c.size "
                + (newest ? "DESC" : "ASC") + " LIMIT 1")) {
            select.setLong(1, from);
            select.setString(2, authority);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(SignedCheckpoint.of(SignedNote.parse(row.getBytes(1)),
                        row.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC))) : Optional.empty();
            }
        }
    }

    boolean someAreDue() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT 1 FROM log_anchor_due LIMIT 1"); ResultSet row = select.executeQuery()) {
            return row.next();
        }
    }

    /** The newest time stamps that no entry names yet, as they are committed now; nobody else takes them before this transaction ends. */
    List<Due> due(int atMost) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT d.size, d.tsa, c.root, SHA2(t.tsr, 256), LOWER(HEX(t.evidence))"
                + " FROM log_anchor_due d JOIN log_timestamp t ON t.size = d.size AND t.tsa = d.tsa JOIN log_checkpoint c ON c.size = d.size"
                + " ORDER BY d.size DESC, d.tsa LIMIT ? FOR UPDATE")) {
            select.setInt(1, atMost);
            List<Due> due = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    due.add(new Due(row.getLong(1), row.getString(2), Entry.of(EntryType.ANCHOR)
                            .event(TimeStamp.anchorEvent(row.getLong(1), row.getString(2)))
                            .with("checkpoint", Long.toString(row.getLong(1)))
                            .with("root", Hash.of(row.getBytes(3)).base64())
                            .with("tsa", row.getString(2))
                            .with("tsr", row.getString(4))
                            .with("evidence", row.getString(5))));
                }
            }
            return due;
        }
    }

    /** @param appended the entries of these time stamps, in their order */
    void anchored(List<Due> due, List<Appended> appended) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO log_anchor (idx, size, tsa) VALUES (?, ?, ?)");
                PreparedStatement delete = connection.prepareStatement("DELETE FROM log_anchor_due WHERE size = ? AND tsa = ?")) {
            for (int i = 0; i < due.size(); i++) {
                insert.setLong(1, appended.get(i).index());
                insert.setLong(2, due.get(i).size());
                insert.setString(3, due.get(i).authority());
                insert.addBatch();
                delete.setLong(1, due.get(i).size());
                delete.setString(2, due.get(i).authority());
                delete.addBatch();
            }
            insert.executeBatch();
            delete.executeBatch();
        }
    }

    /** The last anchor in front of an entry. */
    Optional<Anchor> anchorBefore(long index) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT idx, size, tsa FROM log_anchor WHERE idx < ? ORDER BY idx DESC LIMIT 1")) {
            select.setLong(1, index);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(new Anchor(row.getLong(1), row.getLong(2), row.getString(3))) : Optional.empty();
            }
        }
    }
}
