package org.dateline.ledger.copy;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.ledger.Copies;
import org.dateline.ledger.Ledger;
import org.dateline.ledger.SignedCheckpoint;
import org.dateline.ledger.TimeStamp;
import org.dateline.ledger.TimeStamps;
import org.jboss.logging.Logger;

/** Hands one receiver what it does not hold yet, and tries again for ever. One thread turns it, others may ask how it stands. */
final class Copying {

    private static final Logger LOG = Logger.getLogger(Copying.class);
    private static final Duration LOOKS_EVERY = Duration.ofSeconds(1);
    private static final int LONGEST_PAUSE_SECONDS = 60;
    /** A person gets one mail for what happens together, with its time stamps. */
    private static final Duration GATHERED = Duration.ofMinutes(2);
    /** What came late for an older checkpoint is found within this time; otherwise it looks at the end of the log alone. */
    private static final Duration LOOKS_AT_ALL_EVERY = Duration.ofMinutes(10);
    private static final long END_OF_THE_LOG = 5_000;
    /** And one a day when nothing but the heartbeat of the log happens. */
    private static final Duration NOTHING_NEW = Duration.ofDays(1);

    private final Receiver receiver;
    private final Ledger ledger;
    private final TimeStamps timeStamps;
    private final Copies copies;
    private final Clock clock;

    private long from = -1;
    private Instant wholeLook = Instant.EPOCH;
    private int failures;
    private volatile String trouble;

    Copying(Receiver receiver, Ledger ledger, TimeStamps timeStamps, Copies copies, Clock clock) {
        this.receiver = receiver;
        this.ledger = ledger;
        this.timeStamps = timeStamps;
        this.copies = copies;
        this.clock = clock;
    }

    /** @return when it wants to be turned again */
    Instant turn() throws InterruptedException {
        try {
            from = from < 0 ? copies.handedFrom(receiver.name()) : from;
            boolean more = receiver.takesEach() ? handNext() : handLatest();
            failures = 0;
            trouble = null;
            return more ? clock.instant() : clock.instant().plus(LOOKS_EVERY);
        } catch (IOException | CopyRefused | RuntimeException e) {
            String why = e instanceof CopyRefused ? e.getMessage() : e.toString();
            if (!why.equals(trouble)) {
                LOG.warnf("The receiver %s does not take its copy, and is tried again: %s", receiver.name(), why);
            }
            trouble = why;
            int pause = Math.min(LONGEST_PAUSE_SECONDS, 1 << Math.min(failures, 6));
            failures++;
            return clock.instant().plusSeconds(pause);
        }
    }

    /** The oldest checkpoint or time stamp that the receiver does not hold. */
    private boolean handNext() throws IOException, CopyRefused, InterruptedException {
        boolean whole = !wholeLook.plus(LOOKS_AT_ALL_EVERY).isAfter(clock.instant());
        Optional<Copies.Waiting> next = copies.next(receiver.name(), whole ? from : Math.max(from, ledger.signedSize() - END_OF_THE_LOG));
        if (next.isEmpty()) {
            wholeLook = whole ? clock.instant() : wholeLook;
            return false;
        }
        long size = next.get().size();
        List<Parcel> parcels = new ArrayList<>();
        if (next.get().authority() == null) {
            parcels.add(Parcel.of(ledger.checkpoint(size).orElseThrow()));
        } else {
            TimeStamp stamp = timeStamps.of(size).stream().filter(one -> one.authority().equals(next.get().authority())).findFirst().orElseThrow();
            parcels.add(Parcel.evidenceOf(stamp));
            parcels.add(Parcel.of(stamp));
        }
        receiver.hand(parcels);
        copies.handed(receiver.name(), next.get(), clock.instant());
        return true;
    }

    /** The last checkpoint, if it covers more than the heartbeat of the log, or a day has passed. */
    private boolean handLatest() throws IOException, CopyRefused, InterruptedException {
        SignedCheckpoint latest = ledger.lastCheckpoint().orElseThrow();
        long size = latest.checkpoint().size();
        Optional<Copies.Held> held = copies.last(receiver.name());
        Instant now = clock.instant();
        if (held.isPresent() && held.get().size() >= size || latest.signedAt().plus(GATHERED).isAfter(now)) {
            return false;
        }
        if (held.isPresent() && held.get().at().plus(NOTHING_NEW).isAfter(now) && timeStamps.areAnchorsAlone(held.get().size(), size)) {
            return false;
        }
        List<TimeStamp> stamps = timeStamps.of(size);
        List<Parcel> parcels = new ArrayList<>(List.of(Parcel.of(latest)));
        stamps.forEach(stamp -> parcels.addAll(List.of(Parcel.of(stamp), Parcel.evidenceOf(stamp))));
        receiver.hand(parcels);
        copies.handed(receiver.name(), new Copies.Waiting(size, null), now);
        stamps.forEach(stamp -> copies.handed(receiver.name(), new Copies.Waiting(size, stamp.authority()), now));
        return false;
    }

    Receivers.Standing standing() {
        return new Receivers.Standing(receiver.name(), receiver.place(), trouble);
    }
}
