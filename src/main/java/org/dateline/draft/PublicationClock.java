package org.dateline.draft;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.dateline.shared.Settings;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The thread that turns the {@link ScheduleRunner} of this node: at each instant that something is due, and every second. */
@ApplicationScoped
class PublicationClock {

    private static final Logger LOG = Logger.getLogger(PublicationClock.class);
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(1);
    private static final long STOPS_WITHIN_MILLIS = 10_000;

    @Inject
    ScheduleRunner runner;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** False while a command runs, which serves nobody and publishes nothing by itself. */
    @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true")
    boolean serves;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition woken = lock.newCondition();
    private boolean wake;
    private volatile boolean stopped;
    private Thread thread;

    void start(@Observes StartupEvent started) {
        if (serves) {
            thread = new Thread(this::run, "publications");
            thread.setDaemon(true);
            thread.setPriority(Thread.MAX_PRIORITY);
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        stopped = true;
        wake();
        if (thread != null) {
            thread.join(STOPS_WITHIN_MILLIS);
        }
    }

    void armed(@Observes(during = TransactionPhase.AFTER_SUCCESS) DraftDue.Armed armed) {
        wake();
    }

    private void wake() {
        lock.lock();
        try {
            wake = true;
            woken.signal();
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        String node = name();
        while (!stopped) {
            Instant next;
            try {
                next = runner.turn(node);
            } catch (RuntimeException e) {
                LOG.error("The queue of publications cannot be worked on; the next try is in a second", e);
                next = clock.instant().plus(AFTER_A_FAILURE);
            }
            awaitUntil(next);
        }
    }

    private void awaitUntil(Instant next) {
        lock.lock();
        try {
            for (Duration left = until(next); !wake && !left.isNegative() && !left.isZero(); left = until(next)) {
                woken.await(left.toNanos(), TimeUnit.NANOSECONDS);
            }
            wake = false;
        } catch (InterruptedException e) {
            stopped = true;
        } finally {
            lock.unlock();
        }
    }

    private Duration until(Instant next) {
        return Duration.between(clock.instant(), next);
    }

    /** The machine's name and the port, which no two portals share. */
    private String name() {
        try {
            return InetAddress.getLocalHost().getHostName() + ":" + settings.port();
        } catch (UnknownHostException e) {
            return "localhost:" + settings.port();
        }
    }
}
