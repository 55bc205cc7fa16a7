package org.dateline.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/** Refuses to publish at a doubtful time: this node's clock and the database's must agree to 50 ms. */
@ApplicationScoped
public class ClockGuard {

    static final Duration TOLERANCE = Duration.ofMillis(50);

    /** The two clocks disagree, so no instant can be printed that is certainly right. Publication fails; nothing was written. */
    public static class ClocksApart extends IllegalStateException {

        ClocksApart(Duration apart) {
            super(("Nothing is published: the clock of this node and that of the database are %d ms apart, %d ms is the most. "
                    + "Check the time service (NTP) on both machines, then publish again.").formatted(apart.toMillis(), TOLERANCE.toMillis()));
        }
    }

    private final Clock clock;
    private final DataSource database;

    @Inject
    ClockGuard(Clock clock, DataSource database) {
        this.clock = clock;
        this.database = database;
    }

    /** @throws ClocksApart if the clocks are more than 50 ms apart */
    public void check() {
        Duration apart = apart();
        if (apart.abs().compareTo(TOLERANCE) > 0) {
            throw new ClocksApart(apart);
        }
    }

    /** How far the database's clock is ahead of this node's; the database is taken to have answered half-way through the round trip. */
    public Duration apart() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("SELECT UTC_TIMESTAMP(6)")) {
            Instant asked = clock.instant();
            try (ResultSet row = select.executeQuery()) {
                row.next();
                Instant there = row.getObject(1, LocalDateTime.class).toInstant(ZoneOffset.UTC);
                Instant here = asked.plus(Duration.between(asked, clock.instant()).dividedBy(2));
                return Duration.between(here, there);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not tell its time", e);
        }
    }
}
