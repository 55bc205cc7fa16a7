package org.dateline.ledger;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** A publisher in a process of its own that does TX 1, tells the index, and then waits to be killed. */
final class PublisherProcess {

    private PublisherProcess() {}

    /** @param args JDBC URL, user and password of the database, and {@code commit} or {@code hold} */
    public static void main(String... args) throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(args[0], args[1], args[2])) {
            connection.setAutoCommit(false);
            LedgerTables tables = new LedgerTables(connection);
            LedgerTables.Head head = tables.lockedHead();
            Appended appended = tables.append(head, List.of(LedgerFixture.publication().at(head.lastTime()))).get(0);
            if (args[3].equals("commit")) {
                connection.commit();
            }
            System.out.println(appended.index());
            System.in.read();
        }
    }
}
