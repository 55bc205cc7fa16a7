package org.dateline.ledger;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** Fills the log of a portal with entries, 100 in a transaction, and leaves signing to the portal: its next start, or its next publication. */
final class LogLoader {

    private static final int IN_ONE_TRANSACTION = 100;

    private LogLoader() {}

    /** @param args JDBC URL, user and password of the database, and how many entries to add */
    public static void main(String... args) throws SQLException {
        try (Connection connection = DriverManager.getConnection(args[0], args[1], args[2])) {
            connection.setAutoCommit(false);
            LedgerTables tables = new LedgerTables(connection);
            int entries = Integer.parseInt(args[3]);
            for (int i = 1; i <= entries; i++) {
                LedgerTables.Head head = tables.lockedHead();
                tables.append(head, List.of(LedgerFixture.publication().at(head.lastTime())));
                if (i % IN_ONE_TRANSACTION == 0 || i == entries) {
                    connection.commit();
                }
            }
        }
    }
}
