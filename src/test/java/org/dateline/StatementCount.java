package org.dateline;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** How many SQL statements a page costs, counted by the database itself, so that no way to it is missed. */
public final class StatementCount {

    private StatementCount() {}

    /** @return statements that read or wrote rows while the action ran; commits and settings of connections are not counted */
    public static long during(DataSource dataSource, Runnable action) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            long before = count(connection);
            action.run();
            return count(connection) - before;
        }
    }

    /**
     * @return statements that a page costs which is made anew, after it was made once before; those by which a new connection of
     *         the pool introduces itself are none of them
     */
    public static long ofPage(DataSource dataSource, String path) throws SQLException {
        anew(path);
        try (Connection connection = dataSource.getConnection()) {
            while (true) {
                long connected = status(connection, "'Connections'");
                long before = count(connection);
                anew(path);
                long cost = count(connection) - before;
                if (status(connection, "'Connections'") == connected) {
                    return cost;
                }
            }
        }
    }

    /** Asks for a page as a browser does that reloads past all caches. */
    public static Response anew(String path) {
        return given().urlEncodingEnabled(false).redirects().follow(false).header("Cache-Control", "no-cache").get(path);
    }

    private static long count(Connection connection) throws SQLException {
        return status(connection, "'Com_select', 'Com_insert', 'Com_update', 'Com_delete', 'Com_replace'");
    }

    private static long status(Connection connection, String names) throws SQLException {
        try (ResultSet rows = connection.createStatement().executeQuery("SHOW GLOBAL STATUS WHERE Variable_name IN (" + names + ")")) {
            long sum = 0;
            while (rows.next()) {
                sum += rows.getLong(2);
            }
            return sum;
        }
    }
}
