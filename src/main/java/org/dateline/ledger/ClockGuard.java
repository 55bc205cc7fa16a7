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

    private static final int COMPARISONS = 5;

    /** The two clocks disagree, so no instant can be printed that is certainly right. Publication fails; nothing was written. */
    public static class ClocksApart extends IllegalStateException {

        ClocksApart(Duration apart) {
            super(("Nothing is published: the clock of this node and that of the database are %d ms apart, %d ms is the most. "
                    + "Check the time service (NTP) on both machines, then publish again.").formatted(apart.toMillis(), TOLERANCE.toMillis()));
        }
    }

    /** @param apart how far the database's clock is ahead of this node's */
    private record Comparison(Duration apart, Duration roundTrip) {

        boolean isTooFar() {
            return apart.abs().compareTo(TOLERANCE) > 0;
        }
    }

    private final Clock clock;
    private final DataSource database;

    @Inject
    ClockGuard(Clock clock, DataSource database) {
        this.clock = clock;
        this.database = database;
    }

    /**
     * Compares up to five times, as one slow answer says little about the clocks.
     *
     * @throws ClocksApart if each time the clocks were more than 50 ms apart
     */
    public void check() {
        Comparison best = compare();
        for (int again = 1; again < COMPARISONS && best.isTooFar(); again++) {
            Comparison next = compare();
            best = !next.isTooFar() || next.roundTrip().compareTo(best.roundTrip()) < 0 ? next : best;
        }
        if (best.isTooFar()) {
            throw new ClocksApart(best.apart());
        }
    }

    /** How far the database's clock is ahead of this node's, in one comparison. */
    public Duration apart() {
        return compare().apart();
    }

    /** The database is taken to have answered half-way through the round trip; half of that is how wrong the comparison can be. */
    private Comparison compare() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("SELECT UTC_TIMESTAMP(6)")) {
            Instant asked = clock.instant();
            try (ResultSet row = select.executeQuery()) {
                row.next();
                Instant there = row.getObject(1, LocalDateTime.class).toInstant(ZoneOffset.UTC);
                Duration roundTrip = Duration.between(asked, clock.instant());
                return new Comparison(Duration.between(asked.plus(roundTrip.dividedBy(2)), there), roundTrip);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not tell its time", e);
        }
    }
}
