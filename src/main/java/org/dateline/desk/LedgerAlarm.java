package org.dateline.desk;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.dateline.ledger.Ledger;
import org.dateline.ledger.LedgerDamaged;
import org.dateline.ledger.TimeStamps;
import org.dateline.ledger.copy.Receivers;
import org.dateline.ledger.stamp.Standing;
import org.dateline.ledger.stamp.Stampings;
import org.jboss.logging.Logger;

/** Says, to people and to whoever measures, when a checkpoint grows old, a time stamp is missing, or a copy cannot be handed over. */
@ApplicationScoped
class LedgerAlarm {

    private static final Logger LOG = Logger.getLogger(LedgerAlarm.class);

    /** A time stamp is there within seconds; one that is not is told of after this. */
    static final Duration STAMPED_WITHIN = Duration.ofSeconds(60);

    /** The heartbeat, and time to take it. */
    static final Duration OLDEST_CHECKPOINT = TimeStamps.HEARTBEAT.plus(Duration.ofMinutes(5));

    @Inject
    Ledger ledger;

    @Inject
    Stampings stampings;

    @Inject
    Receivers receivers;

    @Inject
    MeterRegistry metrics;

    @Inject
    Clock clock;

    private volatile List<String> troubles = List.of();
    private final List<Meter> measured = new ArrayList<>();

    void measure(@Observes StartupEvent started) {
        gauge("dateline.ledger.size", "Entries that are signed", () -> ledger.signedSize());
        gauge("dateline.ledger.troubles", "So many things about the ledger are told to the desk", () -> troubles.size());
        gauge("dateline.ledger.checkpoint.age.seconds", "Since the last checkpoint was signed", () -> seconds(lastSigned()));
        for (Standing one : stampings.standings()) {
            measured.add(Gauge.builder("dateline.ledger.timestamp.missing.seconds", () -> seconds(standing(one.authority()).missingSince()))
                    .description("Since the oldest checkpoint was signed that this authority has not stamped; 0 if none").tag("authority", one.authority())
                    .register(metrics));
        }
        for (Receivers.Standing one : receivers.standings()) {
            measured.add(Gauge.builder("dateline.ledger.copy.failing", () -> receivers.standings().stream()
                            .anyMatch(now -> now.name().equals(one.name()) && now.trouble() != null) ? 1 : 0)
                    .description("1 while this receiver does not take its copies").tag("receiver", one.name()).register(metrics));
        }
    }

    private void gauge(String name, String description, Supplier<Number> value) {
        measured.add(Gauge.builder(name, value).description(description).register(metrics));
    }

    /** The registry outlives a portal that is started again in the same process. */
    void forget(@Observes ShutdownEvent stopping) {
        measured.forEach(metrics::remove);
    }

    private Standing standing(String authority) {
        return stampings.standings().stream().filter(one -> one.authority().equals(authority)).findFirst().orElseThrow();
    }

    private Instant lastSigned() {
        return ledger.lastCheckpoint().map(last -> last.signedAt()).orElse(null);
    }

    private long seconds(Instant since) {
        return since == null ? 0 : Duration.between(since, clock.instant()).toSeconds();
    }

    /** What was wrong when it last looked, in sentences; empty if nothing. Pages ask this without costing the database anything. */
    List<String> troubles() {
        return troubles;
    }

    /** Looks again, and tells the log of the program what is new. */
    void look() {
        List<String> now = new ArrayList<>(refusal());
        now.addAll(troubles(lastSigned(), stampings.standings(), receivers.standings(), clock.instant()));
        if (now.size() > troubles.size()) {
            now.forEach(LOG::error);
        }
        troubles = now;
    }

    /** Signing what is signed changes nothing, and tells whether the log may be signed at all. */
    private List<String> refusal() {
        try {
            ledger.sign();
            return List.of();
        } catch (Ledger.ForkRefused | LedgerDamaged e) {
            return List.of(e.getMessage());
        }
    }

    /** @param lastSigned when the last checkpoint was signed; null if there is none */
    static List<String> troubles(Instant lastSigned, List<Standing> authorities, List<Receivers.Standing> receivers, Instant now) {
        List<String> found = new ArrayList<>();
        if (authorities.isEmpty()) {
            found.add("No time-stamp authority is set: the times of the ledger rest on the portal's word alone.");
        } else if (lastSigned == null || lastSigned.plus(OLDEST_CHECKPOINT).isBefore(now)) {
            found.add("The last checkpoint of the ledger is older than %d minutes.".formatted(OLDEST_CHECKPOINT.toMinutes()));
        }
        authorities.stream().filter(one -> one.missingSince() != null && one.missingSince().plus(STAMPED_WITHIN).isBefore(now))
                .forEach(one -> found.add("The authority %s has not stamped the ledger for %s%s.".formatted(one.authority(),
                        minutes(Duration.between(one.missingSince(), now)), one.trouble() == null ? "" : ": " + one.trouble())));
        receivers.stream().filter(one -> one.trouble() != null)
                .forEach(one -> found.add("The receiver %s does not take its copies of the ledger: %s.".formatted(one.name(), one.trouble())));
        return found;
    }

    private static String minutes(Duration time) {
        return time.toMinutes() < 2 ? time.toSeconds() + " seconds" : time.toMinutes() + " minutes";
    }
}
