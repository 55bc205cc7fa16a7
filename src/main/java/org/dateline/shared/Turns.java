package org.dateline.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Runs what wants to be run again and again, each at the instants it asks for and never twice at once. */
public final class Turns {

    private static final Logger LOG = Logger.getLogger(Turns.class);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(5);
    private static final long STOPS_WITHIN_SECONDS = 5;

    private final Clock clock;
    private final ScheduledExecutorService threads;

    /** @param atOnce how many may run at the same time */
    public Turns(String name, int atOnce, Clock clock) {
        this.clock = clock;
        this.threads = Executors.newScheduledThreadPool(atOnce, work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * @param name for the log, as in "there is trouble with the …"
     * @param turn answers when it wants to be run again; what it throws is logged, and it is run again in a while
     */
    public void begin(String name, Callable<Instant> turn) {
        next(Duration.ZERO, name, turn);
    }

    private void next(Duration pause, String name, Callable<Instant> turn) {
        threads.schedule(() -> run(name, turn), Math.max(0, pause.toMillis()), TimeUnit.MILLISECONDS);
    }

    private void run(String name, Callable<Instant> turn) {
        Duration pause = AFTER_TROUBLE;
        try {
            pause = Duration.between(clock.instant(), turn.call());
        } catch (InterruptedException stopping) {
            return;
        } catch (Exception e) {
            LOG.errorf("There is trouble with the %s, and it goes on: %s", name, e);
        }
        if (!threads.isShutdown()) {
            next(pause, name, turn);
        }
    }

    /** Answers when nothing runs any more, or after five seconds. */
    public void stop() throws InterruptedException {
        threads.shutdownNow();
        threads.awaitTermination(STOPS_WITHIN_SECONDS, TimeUnit.SECONDS);
    }
}
