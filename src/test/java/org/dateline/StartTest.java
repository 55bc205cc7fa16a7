package org.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.dateline.evaluation.TestDatabase;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class StartTest {

    @Inject
    DataSource dataSource;

    @Test
    void the_portal_runs_on_a_real_mariadb() throws SQLException {
        try (var connection = dataSource.getConnection();
                var answer = connection.createStatement().executeQuery("SELECT VERSION()")) {
            answer.next();
            assertThat(answer.getString(1)).contains("MariaDB");
        }
    }
}
