package org.dateline.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Looks up in one statement what vouches for an entry; for pages, which show it beside every release. */
@ApplicationScoped
public class Coverages {

    private static final String SELECT = "SELECT c.size, t.size, t.tsa, t.gen_time FROM (SELECT MIN(size) AS size FROM log_checkpoint WHERE size > ?) c"
            + " LEFT JOIN log_timestamp t ON t.size = (SELECT MIN(size) FROM log_timestamp WHERE size > ?) ORDER BY t.tsa";

    @Inject
    DataSource database;

    /** Empty if no signed checkpoint covers the entry. */
    public Optional<Coverage> of(long index) {
        try (Connection connection = database.getConnection(); PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setLong(1, index);
            select.setLong(2, index);
            try (ResultSet row = select.executeQuery()) {
                return coverage(row);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The ledger's checkpoints cannot be read: " + e.getMessage(), e);
        }
    }

    private static Optional<Coverage> coverage(ResultSet row) throws SQLException {
        long checkpoint = -1;
        long stamped = 0;
        List<Coverage.Stamp> stamps = new ArrayList<>();
        while (row.next()) {
            checkpoint = row.getObject(1) == null ? -1 : row.getLong(1);
            stamped = row.getLong(2);
            if (stamped > 0) {
                stamps.add(new Coverage.Stamp(row.getString(3), row.getObject(4, LocalDateTime.class).toInstant(ZoneOffset.UTC)));
            }
        }
        return checkpoint < 0 ? Optional.empty() : Optional.of(new Coverage(checkpoint, stamped, stamps));
    }
}
