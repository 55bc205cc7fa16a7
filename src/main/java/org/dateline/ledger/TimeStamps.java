package org.dateline.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;

/**
 * The time stamps over the checkpoints, and the anchors that put them back into the log. A checkpoint with its time stamp existed at
 * latest then; an entry behind the anchor of an earlier one did not exist before that. Who asks the authorities and verifies their
 * answers is {@code org.dateline.ledger.stamp}; nothing that is published waits for it.
 */
@ApplicationScoped
public class TimeStamps {

    /** Nothing is appended for the sake of an anchor alone while something else was within this time: 144 a day at most for each authority. */
    public static final Duration HEARTBEAT = Duration.ofMinutes(10);

    /**
     * What an authority has not stamped yet.
     *
     * @param oldest since when there is something
     * @param newest the one that says most and is asked for first
     */
    public record Missing(SignedCheckpoint oldest, SignedCheckpoint newest) {}

    @FunctionalInterface
    private interface Work<T> {
        T on(TimeStampTables tables) throws SQLException;
    }

    @Inject
    DataSource database;

    @Inject
    Ledger ledger;

    /**
     * From which checkpoint on an authority stamps all: the first that it has stamped, or the last one there is. An authority that came
     * later does not go through the whole past, which the last checkpoint covers.
     */
    public long stampedFrom(String authority) {
        return work(tables -> tables.first(authority)).orElseGet(() -> ledger.lastCheckpoint().map(last -> last.checkpoint().size()).orElse(0L));
    }

    /** @param from a size; everything below it is known to be stamped */
    public Optional<Missing> missing(String authority, long from) {
        return work(tables -> {
            Optional<SignedCheckpoint> oldest = tables.missing(authority, from, false);
            Optional<SignedCheckpoint> newest = oldest.isEmpty() ? Optional.empty() : tables.missing(authority, from, true);
            return newest.map(last -> new Missing(oldest.get(), last));
        });
    }

    /** Keeps a verified time stamp, which the next append then names; the second of two nodes keeps nothing. */
    public void keep(TimeStamp stamp) {
        FreshTransaction.call(() -> work(tables -> tables.insert(stamp)));
    }

    /** The time stamps over a checkpoint, by the name of the authority; none yet, perhaps. */
    public List<TimeStamp> of(long size) {
        return work(tables -> tables.of(size));
    }

    /** The size of the first stamped checkpoint that covers an entry: the entry existed at latest at the instant of its time stamp. */
    public OptionalLong firstCovering(long index) {
        return work(tables -> tables.firstCovering(index));
    }

    /** How many there are over checkpoints up to a size. */
    public long number(long upToSize) {
        return work(tables -> tables.number(upToSize));
    }

    /** The last one of an authority. */
    public Optional<TimeStamp> lastOf(String authority) {
        return work(tables -> {
            OptionalLong size = tables.last(authority);
            return size.isEmpty() ? Optional.empty()
                    : tables.of(size.getAsLong()).stream().filter(stamp -> stamp.authority().equals(authority)).findFirst();
        });
    }

    /** Whether nothing but anchors came between two sizes of the log. */
    public boolean areAnchorsAlone(long from, long to) {
        return work(tables -> tables.anchors(from, to)) == to - from;
    }

    /** The last visible anchor in front of an entry: the entry did not exist before the time stamp that it names. */
    public Optional<Anchor> anchorBefore(long index) {
        long signed = ledger.signedSize();
        return work(tables -> tables.anchorBefore(Math.min(index, signed)));
    }

    /**
     * Puts time stamps into the log for which no publication came along: at most once in {@link #HEARTBEAT}, so that the checkpoint
     * that follows, and its time stamp, do not call for the next at once.
     *
     * @return whether something was appended and signed
     */
    public boolean beat() {
        if (!work(TimeStampTables::someAreDue) || !ledger.appendAnchors(HEARTBEAT)) {
            return false;
        }
        ledger.sign();
        return true;
    }

    private <T> T work(Work<T> work) {
        try (LedgerTables tables = new LedgerTables(database.getConnection())) {
            return work.on(tables.timeStamps());
        } catch (SQLException e) {
            throw new IllegalStateException("The ledger's time stamps cannot be used: " + e.getMessage(), e);
        }
    }
}
