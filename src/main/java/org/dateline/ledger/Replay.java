package org.dateline.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Plays entries that this database has lost back from a mirror, byte for byte, so that the log goes on as the one that the public has seen.
 * Either all of them are there afterwards and give the very root that was signed, or nothing has changed. Documents are not in the log:
 * {@link LogCheck} and its witnesses say which are missing.
 */
@ApplicationScoped
public class Replay {

    /**
     * What was done.
     *
     * @param from how many entries the database had
     * @param to   how many it has
     */
    public record Replayed(long from, long to) {}

    /** Nothing was changed, and why. */
    public static class Refused extends Exception {
        Refused(String why, Throwable cause) {
            super(why, cause);
        }

        Refused(String why) {
            this(why, null);
        }
    }

    @Inject
    DataSource database;

    @Inject
    Ledger ledger;

    @Inject
    LedgerKey key;

    @Inject
    ForkGuard forkGuard;

    /** @throws Refused if the mirror is not of this log, does not reach as far as was signed, or cannot be read */
    public Replayed from(LogMirror mirror) throws Refused {
        try {
            Checkpoint signed = signed(mirror.checkpoint());
            Replayed replayed = forkGuard.alone(() -> FreshTransaction.call(() -> {
                try (LedgerTables tables = new LedgerTables(database.getConnection())) {
                    return play(mirror, signed, tables);
                }
            }));
            ledger.sign();
            return replayed;
        } catch (IOException e) {
            throw new Refused("The mirror is of no use: " + e.getMessage() + ".", e);
        } catch (Exception e) {
            throw refused(e);
        }
    }

    /** A transaction wraps what is thrown in it. */
    private static Refused refused(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused) {
                return (Refused) cause;
            }
            if (cause instanceof IOException) {
                return new Refused("The mirror is of no use: " + cause.getMessage() + ".", failure);
            }
        }
        return new Refused("Nothing was played back: " + failure.getMessage(), failure);
    }

    /** Any key that this log was ever signed with will do: what is lost may hold the change to the present one. */
    private Checkpoint signed(SignedNote note) throws Refused {
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        Stream<VerifierKey> keys = Stream.concat(Stream.of(key.verifier()), ledger.keyChanges().stream().map(KeyChange::prior));
        if (!checkpoint.origin().equals(key.origin()) || keys.noneMatch(note::isSignedBy)) {
            throw new Refused("The mirror's checkpoint is of the log %s, or not signed by the key of %s.".formatted(checkpoint.origin(), key.origin()));
        }
        return checkpoint;
    }

    private Replayed play(LogMirror mirror, Checkpoint signed, LedgerTables tables) throws SQLException, IOException, Refused {
        LedgerTables.Head head = tables.lockedHead();
        long from = head.size();
        Optional<Checkpoint> journal = forkGuard.journal();
        if (signed.size() <= from) {
            throw new Refused("The mirror has %d entries, and the database %d: there is nothing to play back.".formatted(signed.size(), from));
        }
        if (journal.isPresent() && signed.size() < journal.get().size()) {
            throw new Refused("The mirror has %d entries, but %d were signed: look for one that has them all.".formatted(signed.size(), journal.get().size()));
        }
        while (head.size() < signed.size()) {
            List<Entry> entries = entries(mirror, signed.size(), head.size(), tables);
            long stop = journal.isPresent() && head.size() < journal.get().size() ? journal.get().size() : signed.size();
            tables.append(head, entries.subList(0, (int) Math.min(entries.size(), stop - head.size())));
            head = tables.head();
            if (journal.isPresent() && head.size() == journal.get().size() && !head.root().equals(journal.get().root())) {
                throw new Refused("The mirror's entries give another root at size %d than the one that this log has signed. One of the two is another history; "
                        .formatted(head.size()) + "keep both, and find out whose it is.");
            }
        }
        if (!head.root().equals(signed.root())) {
            throw new Refused("What the database has, with the mirror's entries behind it, does not give the mirror's root of size %d: the mirror is damaged, or "
                    .formatted(signed.size()) + "the database has entries that were never signed.");
        }
        return new Replayed(from, head.size());
    }

    /** What the bundle holds from an index on, and nothing if what it holds before that is not what the database has. */
    private List<Entry> entries(LogMirror mirror, long size, long from, LedgerTables tables) throws IOException, SQLException, Refused {
        long n = from / Tile.FULL;
        List<byte[]> bundle = mirror.entries(new Tile(Tile.ENTRIES, n, (int) Math.min(Tile.FULL, size - n * Tile.FULL)));
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < bundle.size(); i++) {
            long index = n * Tile.FULL + i;
            if (index >= from) {
                entries.add(entry(index, bundle.get(i)));
            } else if (!Arrays.equals(bundle.get(i), tables.entry(index).orElse(null))) {
                throw new Refused("The entry %d of the mirror is not the one of the database.".formatted(index));
            }
        }
        return entries;
    }

    private static Entry entry(long index, byte[] bytes) throws Refused {
        try {
            return Entry.played(bytes);
        } catch (IllegalArgumentException e) {
            throw new Refused("The entry %d of the mirror cannot be read: %s.".formatted(index, e.getMessage()), e);
        }
    }
}
