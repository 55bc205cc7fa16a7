package org.dateline.shared;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * The clock of all tests. It goes like any clock until a test stops it at an instant; that test lets it go again when it
 * ends ({@code @AfterEach}).
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class SettableClock extends Clock {

    private volatile Instant stopped;

    public void stopAt(Instant instant) {
        stopped = instant;
    }

    /** Moves a stopped clock on. */
    public void advance(Duration duration) {
        stopped = stopped.plus(duration);
    }

    public void letGo() {
        stopped = null;
    }

    @Override
    public Instant instant() {
        return stopped != null ? stopped : Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("Everything in the portal is reckoned in UTC");
    }
}
