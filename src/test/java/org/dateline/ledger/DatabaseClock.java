package org.dateline.ledger;

import io.quarkus.test.junit.QuarkusMock;
import java.time.Duration;

/** For tests that stop the portal's clock: stands for a database whose clock goes with it, as far ahead as a test wants. */
public final class DatabaseClock extends ClockGuard {

    private final Duration ahead;

    private DatabaseClock(Duration ahead) {
        super(null, null);
        this.ahead = ahead;
    }

    /** Until the end of the test. */
    public static void isAheadBy(Duration ahead) {
        QuarkusMock.installMockForType(new DatabaseClock(ahead), ClockGuard.class);
    }

    @Override
    public void check() {
        if (ahead.abs().compareTo(TOLERANCE) > 0) {
            throw new ClocksApart(ahead);
        }
    }

    @Override
    public Duration apart() {
        return ahead;
    }
}
