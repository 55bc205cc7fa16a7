package org.dateline.draft;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.dateline.audit.Actor;
import org.dateline.audit.Audit;
import org.dateline.draft.Publication.Published;
import org.dateline.draft.Publication.Ready;
import org.dateline.ledger.ClockGuard;
import org.dateline.ledger.Ledger;
import org.jboss.logging.Logger;

/**
 * Publishes what is due. Every node has one, and all work on the same queue without knowing of each other: whoever comes
 * first to the end of the log publishes, the others find that nothing is left to do. A node that dies takes nothing with it.
 *
 * <p>What is due within half a minute is made ready, and looked at once more just before its time; at the instant rows are
 * inserted and nothing else is done. Not thread-safe: one thread turns it.
 */
@Dependent
class ScheduleRunner {

    private static final Logger LOG = Logger.getLogger(ScheduleRunner.class);

    private static final Duration LOOK_AHEAD = Duration.ofSeconds(30);
    /** It looks into the queue at least as often; a colleague may have written to it on another node. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);
    /** The last look at a group begins so long before its time, and earlier by twice what its looks are going to take. */
    private static final Duration LAST_LOOK = Duration.ofMillis(250);
    private static final Duration EARLIEST_LAST_LOOK = Duration.ofSeconds(20);
    /** A look is worth so long: on a node that is too busy for a last one, a draft goes out on time upon the one before. */
    private static final Duration STALE = Duration.ofSeconds(40);
    /** So close before an instant nothing else is begun. */
    private static final Duration QUIET = Duration.ofMillis(60);
    private static final int TOGETHER = 50;

    @Inject
    Publication publication;

    @Inject
    Ledger ledger;

    @Inject
    ClockGuard clockGuard;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** @param last whether this was the last look before its time */
    private record Known(Ready ready, boolean last) {

        /** True if its checks were run not too long ago. */
        boolean isRecent(Instant now) {
            return ready.looked().isAfter(now.minus(STALE));
        }

        /** True if that was at its last look. */
        boolean isFresh(Instant now) {
            return last && isRecent(now);
        }

        /** What was in the way at an earlier look may be out of it: only the last one keeps a draft back. */
        boolean mayBeDecided(Instant now) {
            return isFresh(now) || isRecent(now) && ready.obstacles().isEmpty();
        }
    }

    private final Map<UUID, Known> known = new HashMap<>();
    /** What a look takes on this node as things are, averaged over the last few. */
    private Duration look = Duration.ofMillis(50);
    private String trouble = "";
    private Instant started;
    private Instant lastBeat = Instant.EPOCH;
    private long seenSize = -1;

    /**
     * Takes one step: publishes what is due, or makes one draft ready.
     *
     * @param node name of this node
     * @return when it wants to be turned again, at the latest
     */
    @ActivateRequestContext
    Instant turn(String node) {
        seenSize = seenSize < 0 ? ledger.signedSize() : seenSize;
        Instant now = clock.instant();
        List<DraftDue> soon = QuarkusTransaction.requiringNew().call(() -> DraftDue.until(now.plus(LOOK_AHEAD)));
        forgetOthersThan(soon);
        List<Ready> going = soon.stream().filter(due -> !due.due().isAfter(now)).map(due -> known.get(due.draftId()))
                .filter(one -> one != null && one.mayBeDecided(now)).map(Known::ready).limit(TOGETHER).toList();
        if (!going.isEmpty()) {
            if (publish(going, node)) {
                return clock.instant();
            }
            beat(node, now);
            return clock.instant().plus(LONGEST_PAUSE);
        }
        Optional<Instant> nextDue = soon.stream().map(DraftDue::due).filter(due -> due.isAfter(now)).findFirst();
        if (nextDue.isPresent() && !nextDue.get().isAfter(now.plus(QUIET))
                && soon.stream().filter(due -> due.due().equals(nextDue.get())).allMatch(due -> isReady(due, soon, now))) {
            return nextDue.get();
        }
        Optional<DraftDue> toPrepare = soon.stream().filter(due -> !isReady(due, soon, now)).findFirst();
        if (toPrepare.isPresent()) {
            return makeReady(toPrepare.get(), soon) ? clock.instant() : clock.instant().plus(LONGEST_PAUSE);
        }
        beat(node, now);
        return Stream.concat(soon.stream().flatMap(due -> Stream.of(due.due(), lastLook(due.due(), soon))).filter(instant -> instant.isAfter(now)),
                Stream.of(now.plus(LONGEST_PAUSE))).min(Comparator.naturalOrder()).orElseThrow();
    }

    private void forgetOthersThan(List<DraftDue> soon) {
        Map<UUID, DraftDue> queue = new HashMap<>();
        soon.forEach(due -> queue.put(due.draftId(), due));
        known.values().removeIf(one -> !queue.containsKey(one.ready().draftId()) || queue.get(one.ready().draftId()).number() != one.ready().step()
                || !Objects.equals(queue.get(one.ready().draftId()).due(), one.ready().due()));
    }

    private boolean isReady(DraftDue due, List<DraftDue> soon, Instant now) {
        Known one = known.get(due.draftId());
        return one != null && (now.isBefore(lastLook(due.due(), soon)) || one.isFresh(now));
    }

    private Instant lastLook(Instant due, List<DraftDue> soon) {
        long group = soon.stream().filter(other -> other.due().equals(due)).count();
        Duration ahead = LAST_LOOK.plus(look.multipliedBy(2 * group));
        return due.minus(ahead.compareTo(EARLIEST_LAST_LOOK) > 0 ? EARLIEST_LAST_LOOK : ahead);
    }

    private boolean makeReady(DraftDue due, List<DraftDue> soon) {
        try {
            Instant begun = clock.instant();
            boolean last = !begun.isBefore(lastLook(due.due(), soon));
            Ready before = known.containsKey(due.draftId()) ? known.get(due.draftId()).ready() : null;
            QuarkusTransaction.requiringNew().call(() -> publication.ready(due, before))
                    .ifPresentOrElse(one -> known.put(due.draftId(), new Known(one, last)), () -> known.remove(due.draftId()));
            look = look.multipliedBy(3).plus(Duration.between(begun, clock.instant())).dividedBy(4);
            return true;
        } catch (RuntimeException e) {
            troubled(e);
            return false;
        }
    }

    /** @return whether it went as it should */
    private boolean publish(List<Ready> going, String node) {
        going.forEach(one -> known.remove(one.draftId()));
        going.stream().filter(one -> !one.obstacles().isEmpty()).forEach(this::block);
        List<Ready> free = going.stream().filter(one -> one.obstacles().isEmpty()).toList();
        try {
            if (!free.isEmpty()) {
                log(publication.enter(free, false));
                see(node);
            }
            trouble = "";
            return true;
        } catch (ClockGuard.ClocksApart | Ledger.ForkRefused e) {
            troubled(e);
            return false;
        } catch (RuntimeException e) {
            if (free.size() > 1) {
                LOG.warnf(e, "%d publications failed together; each is tried alone", free.size());
                return free.stream().map(one -> publish(List.of(one), node)).reduce(true, Boolean::logicalAnd);
            }
            troubled(e);
            return false;
        }
    }

    private void log(List<Published> published) {
        if (!published.isEmpty()) {
            LOG.infof("Published %d as scheduled, from entry %d on", published.size(), published.get(0).entry());
        }
    }

    /** The desk is told at once; the reason lies sealed with the draft. */
    private void block(Ready one) {
        QuarkusTransaction.requiringNew().run(() -> {
            Draft draft = Draft.locked(one.draftId()).orElseThrow();
            Optional<DraftDue> still = DraftDue.of(one.draftId()).filter(due -> due.number() == one.step());
            if (still.isPresent()) {
                draft.block(String.join(" ", one.obstacles()), clock.instant());
                audit.record(Actor.PORTAL, DraftAction.BLOCKED, DraftAction.on(draft));
            }
        });
    }

    private void troubled(RuntimeException e) {
        if (!Objects.equals(trouble, String.valueOf(e.getMessage()))) {
            LOG.error("What is due cannot be published", e);
        }
        trouble = String.valueOf(e.getMessage());
        lastBeat = Instant.EPOCH;
    }

    /** Signs besides what another node has entered before it died. */
    private void beat(String node, Instant now) {
        started = started == null ? now : started;
        if (now.isBefore(lastBeat.plus(PortalNode.BEAT))) {
            return;
        }
        lastBeat = now;
        try {
            ledger.sign();
            see(node);
        } catch (Ledger.ForkRefused e) {
            troubled(e);
        }
        Duration ahead = clockGuard.apart();
        QuarkusTransaction.requiringNew().run(() -> PortalNode.beat(node, started, now, ahead, trouble));
    }

    /** Writes down what this node now shows. What was visible before its first look is not its to measure. */
    private void see(String node) {
        long size = ledger.signedSize();
        Instant seen = clock.instant();
        if (size > seenSize) {
            long first = seenSize;
            QuarkusTransaction.requiringNew().run(() -> NodeSight.enter(node, first, size, seen));
        }
        seenSize = size;
    }
}
