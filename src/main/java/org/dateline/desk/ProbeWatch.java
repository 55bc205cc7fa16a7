package org.dateline.desk;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.account.Person;
import org.dateline.desk.Probe.Key;
import org.dateline.desk.Probe.Tries;
import org.dateline.shared.Network;
import org.dateline.shared.Post;
import org.dateline.shared.PublicAddress;
import org.dateline.shared.Role;
import org.dateline.shared.Settings;

/**
 * Counts requests that look like guesses at what is not public yet, and rings when many come from one network. Nothing of it shows in
 * what they are answered. Counts are kept in memory for seconds and then written together, so that a flood costs a row.
 */
@ApplicationScoped
class ProbeWatch {

    /** A network that guesses rings when this much of its time holds more tries than the operator puts up with. */
    static final Duration WINDOW = Duration.ofHours(6);

    private static final Duration COUNTS_KEPT = Duration.ofDays(30);
    private static final Duration ALARMS_KEPT = Duration.ofDays(365);

    /** Below the guard of odd paths, which answers before anything is looked at, and above everything that answers. */
    private static final int EARLY = 500_000;

    private static final int MOST_WAITING = 10_000;

    /** Stands for all networks beyond the {@link #MOST_WAITING} that are counted one by one. */
    static final String OTHERS = "other networks";

    /** Where the day is the earliest on earth. */
    private static final ZoneOffset EARLIEST = ZoneOffset.ofHours(-12);

    @Inject
    Settings settings;

    @Inject
    PublicAddress portal;

    @Inject
    Post post;

    @Inject
    Clock clock;

    private final Map<Key, Tries> waiting = new HashMap<>();
    private boolean mailWaits;
    private Instant cleared = Instant.EPOCH;

    void listen(@Observes Filters filters) {
        filters.register(this::watch, EARLY);
    }

    private void watch(RoutingContext context) {
        HttpMethod verb = context.request().method();
        String path = context.request().path();
        if (path != null && (verb == HttpMethod.GET || verb == HttpMethod.HEAD)) {
            Guess.in(path, LocalDate.ofInstant(clock.instant(), EARLIEST)).ifPresent(guess -> context.addHeadersEndHandler(end -> {
                if (context.response().getStatusCode() == 404) {
                    count(Network.of(context.request()), guess);
                }
            }));
        }
        context.next();
    }

    void count(String network, Guess guess) {
        Instant now = clock.instant();
        Instant hour = now.truncatedTo(ChronoUnit.HOURS);
        Key own = new Key(network, hour, guess);
        synchronized (waiting) {
            Key key = waiting.size() < MOST_WAITING || waiting.containsKey(own) ? own : new Key(OTHERS, hour, guess);
            waiting.merge(key, new Tries(1, now, now), Tries::plus);
        }
    }

    /**
     * Writes what was counted until now, and rings if it is too much; what somebody else is writing is written when this returns. What
     * cannot be written now is kept for the next time.
     */
    synchronized void write() {
        Map<Key, Tries> taken = taken();
        if (taken.isEmpty() && !mailWaits) {
            return;
        }
        try {
            mailWaits = QuarkusTransaction.requiringNew().call(() -> written(taken));
        } catch (RuntimeException notNow) {
            synchronized (waiting) {
                taken.forEach((key, tries) -> waiting.merge(key, tries, Tries::plus));
            }
            throw notNow;
        }
    }

    /** In one order on all nodes, so that none waits for another that waits for it. */
    private Map<Key, Tries> taken() {
        Map<Key, Tries> taken = new TreeMap<>(Comparator.comparing(Key::network).thenComparing(Key::hour).thenComparing(Key::guess));
        synchronized (waiting) {
            taken.putAll(waiting);
            waiting.clear();
        }
        return taken;
    }

    /** @return whether some alarm still has to be written of */
    private boolean written(Map<Key, Tries> taken) {
        Instant now = clock.instant();
        Probe.add(taken);
        Probe.atLeast(settings.probeThreshold(), now.minus(WINDOW).truncatedTo(ChronoUnit.HOURS))
                .forEach(from -> ProbeAlarm.ring(from.network(), from.tries().number(), now));
        int rung = ProbeAlarm.toBeMailed(now);
        if (rung > 0) {
            tellPublishers(rung);
        }
        clear(now);
        return ProbeAlarm.someWait();
    }

    /** Neither a title nor whether there is a draft at all: mail passes many hands. */
    private void tellPublishers(int networks) {
        String text = """
                Requests that look like guesses at what is not public yet came to %s from %s. \
                They were judged by their shape alone; each was answered that there is no such page.

                Who asks, how often and since when: %s
                """.formatted(portal.of("/"), networks == 1 ? "one network" : networks + " networks", portal.of(ProbesResource.PATH));
        Person.activeWith(Role.PUBLISHER).forEach(publisher ->
                post.send(publisher.email(), "Somebody is guessing at addresses of the portal", text));
    }

    private void clear(Instant now) {
        if (cleared.isBefore(now.minus(Duration.ofHours(1)))) {
            cleared = now;
            Probe.forgetBefore(now.minus(COUNTS_KEPT));
            ProbeAlarm.forgetBefore(now.minus(ALARMS_KEPT));
        }
    }
}
