package org.dateline.ledger;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;

/** Makes a database as new as that of a portal before its first start. */
final class EmptyLog {

    private EmptyLog() {}

    /**
     * @param url of any database of the server
     * @return the address of the new one, which has the user and password in it
     */
    static String in(String url, String user, String password, String name) throws SQLException {
        try (var connection = DriverManager.getConnection(url, user, password); var statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + name);
            statement.execute("CREATE DATABASE " + name + " CHARACTER SET utf8mb4 COLLATE utf8mb4_bin");
        }
        String there = url.substring(0, url.lastIndexOf('/') + 1) + name;
        Flyway.configure().dataSource(there, user, password).locations("db/migration").load().migrate();
        return there + "?user=" + user + "&password=" + password + "&maxPoolSize=4";
    }
}
