package org.dateline.ledger.stamp;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.dateline.ledger.SignedCheckpoint;
import org.dateline.ledger.TimeStamps;
import org.jboss.logging.Logger;

/**
 * Gathers the time stamps of one authority, the newest checkpoint first, and asks again for ever where one is missing. Not thread-safe:
 * one thread turns it, others may ask how it stands.
 */
final class Stamping {

    private static final Logger LOG = Logger.getLogger(Stamping.class);
    private static final Duration LOOKS_EVERY = Duration.ofSeconds(1);
    private static final int LONGEST_PAUSE_SECONDS = 60;

    private final Authority authority;
    private final TimeStamps timeStamps;
    private final Clock clock;

    private long from = -1;
    private int failures;
    private volatile Standing standing;

    Stamping(Authority authority, TimeStamps timeStamps, Clock clock) {
        this.authority = authority;
        this.timeStamps = timeStamps;
        this.clock = clock;
        this.standing = new Standing(authority.name(), null, null);
    }

    /**
     * Takes one step: one time stamp, or the knowledge that none is missing.
     *
     * @return when it wants to be turned again
     */
    Instant turn() throws InterruptedException {
        try {
            from = from < 0 ? timeStamps.stampedFrom(authority.name()) : from;
            Optional<TimeStamps.Missing> missing = timeStamps.missing(authority.name(), from);
            if (missing.isEmpty()) {
                failures = 0;
                standing = new Standing(authority.name(), null, null);
                return clock.instant().plus(LOOKS_EVERY);
            }
            SignedCheckpoint oldest = missing.get().oldest();
            from = oldest.checkpoint().size();
            standing = new Standing(authority.name(), oldest.signedAt(), standing.trouble());
            timeStamps.keep(authority.stamp(missing.get().newest()));
            failures = 0;
            standing = new Standing(authority.name(), oldest.signedAt(), null);
            return clock.instant();
        } catch (IOException | StampRefused | RuntimeException e) {
            return afterFailure(e);
        }
    }

    /** After 1, 2, 4 … 60 seconds, for ever. */
    private Instant afterFailure(Exception e) {
        String trouble = e instanceof StampRefused ? e.getMessage() : e.toString();
        if (!trouble.equals(standing.trouble())) {
            LOG.warnf("The time-stamp authority %s gives no time stamp, and is asked again: %s", authority.name(), trouble);
        }
        standing = new Standing(authority.name(), standing.missingSince(), trouble);
        int pause = Math.min(LONGEST_PAUSE_SECONDS, 1 << Math.min(failures, 6));
        failures++;
        return clock.instant().plusSeconds(pause);
    }

    Standing standing() {
        return standing;
    }
}
