package org.dateline.ledger;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * The log. A feature that publishes does two things:
 *
 * <pre>{@code
 * FreshTransaction.call(() -> {                       // TX 1, not begun before the release is due
 *     Appended appended = ledger.append(entry);       // first: it locks the head
 *     … insert the rows, with appended.index() and appended.time() …
 *     return appended;
 * });
 * ledger.sign();                                      // TX 2: now, and not earlier, it is visible
 * }</pre>
 *
 * and tells visible from not yet visible by {@link #signedSize} alone.
 */
@ApplicationScoped
public class Ledger {

    private static final Logger LOG = Logger.getLogger(Ledger.class);

    private static final Pattern PRIOR = Pattern.compile("\"prior\":\"([^\"]+)\"");

    /** So many time stamps are named by one batch at most; a publication does not wait for the rest of a backlog. */
    private static final int ANCHORS_IN_A_BATCH = 16;

    /** The database is not a continuation of what was signed; the message says what the operator should do. */
    public static class ForkRefused extends IllegalStateException {
        ForkRefused(String message) {
            super(message);
        }
    }

    /** The event has its entry already; {@link Ledger#appended} finds it. */
    public static class AlreadyAppended extends IllegalStateException {
        AlreadyAppended(UUID event) {
            super("The event " + event + " is in the ledger already");
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(LedgerTables tables) throws SQLException;
    }

    @Inject
    DataSource database;

    @Inject
    Clock clock;

    @Inject
    ClockGuard clockGuard;

    @Inject
    ForkGuard forkGuard;

    @Inject
    LedgerKey key;

    /**
     * Signs what an earlier run had committed and not yet signed, and an empty log once, so that there is always a checkpoint. A fork is
     * reported and does not keep the portal from starting: what is public stays readable, and nothing new becomes public.
     */
    void heal(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent started) {
        LOG.infof("The log is %s; its key is %s", key.origin(), key.verifier().encode());
        try {
            sign();
            announceNextKey();
        } catch (ForkRefused | LedgerDamaged | ClockGuard.ClocksApart e) {
            LOG.error(e.getMessage());
        }
    }

    /** A key that is to follow is named in the log once, under the signature of the one before it. */
    void announceNextKey() {
        key.nextVerifier().filter(next -> appended(keyEvent(next)).isEmpty()).ifPresent(next -> {
            FreshTransaction.call(() -> append(Entry.of(EntryType.KEY).event(keyEvent(next)).with("vkey", next.encode())
                    .with("prior", key.verifier().encode())));
            sign();
            LOG.infof("The log now names its next key, %s, and is signed by both. Tell its readers the new key by another way, and when all know it "
                    + "make it DATELINE_LEDGER_KEY.", next.encode());
        });
    }

    /** What makes the entry that names a key the only one. */
    static UUID keyEvent(VerifierKey key) {
        return UUID.nameUUIDFromBytes(("key\n" + key.encode()).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Waits, in the caller's transaction, until it is its turn at the end of the log: until that transaction ends nobody else appends,
     * on any node. For a caller who must look at rows of its own between waiting and appending.
     *
     * @throws jakarta.transaction.TransactionalException if there is no open transaction
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void awaitTurn() {
        work(LedgerTables::lockedHead);
    }

    /** As {@link #append(List)}, for one. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Appended append(Entry.Builder entry) {
        return appendAll(List.of(entry)).get(0);
    }

    /**
     * Adds entries at the end of the log, in the caller's transaction (TX 1), all with the same time. Their indexes and that time hold
     * once the transaction commits, and they are visible once {@link #sign} has run after that. It may be called several times in one
     * transaction.
     *
     * <p>The caller begins the transaction no earlier than the moment at which publishing is due; calls this before it reads or writes
     * anything else, as it waits here for its turn (or calls {@link #awaitTurn} for that); and runs the whole transaction again when the
     * database takes it back ({@link FreshTransaction#call} does both). After a commit whose outcome is unknown it asks
     * {@link #appended}.
     *
     * @return an answer for each entry, in their order
     * @throws IllegalArgumentException if an entry is incomplete or longer than 65,535 bytes; nothing was written
     * @throws AlreadyAppended if an entry of the same event is in the log
     * @throws ClockGuard.ClocksApart if this node's clock and the database's are more than 50 ms apart
     * @throws ForkRefused if the database is not a continuation of what was signed
     * @throws jakarta.transaction.TransactionalException if there is no open transaction
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Appended> append(List<Entry.Builder> entries) {
        return appendAll(entries);
    }

    private List<Appended> appendAll(List<Entry.Builder> entries) {
        entries.forEach(Entry.Builder::checked);
        clockGuard.check();
        return work(tables -> append(tables, entries));
    }

    /** The whole of TX 1, in whatever transaction the tables are in. */
    List<Appended> append(LedgerTables tables, List<Entry.Builder> entries) throws SQLException {
        LedgerTables.Head head = tables.lockedHead();
        refuseBehind(head);
        return append(tables, head, entries);
    }

    /**
     * On Galera another node may have appended and signed since this transaction has read the head. Then nothing is refused, and the whole
     * transaction is to be run again.
     */
    private void refuseBehind(LedgerTables.Head head) throws SQLException {
        try {
            forkGuard.refuseBehind(head.size(), head.root());
        } catch (ForkRefused e) {
            if (newestHeadElsewhere().size() <= head.size()) {
                throw e;
            }
            throw new SQLTransactionRollbackException("Another node has appended meanwhile", "40001", SqlFailure.DEADLOCK);
        }
    }

    /** What is committed, whatever the open transaction sees. */
    LedgerTables.Head newestHeadElsewhere() {
        return QuarkusTransaction.suspendingExisting().call(() -> work(LedgerTables::newestHead));
    }

    /** First the anchors of time stamps that came since the last batch: what follows them did not exist before those. */
    private List<Appended> append(LedgerTables tables, LedgerTables.Head head, List<Entry.Builder> entries) throws SQLException {
        Instant time = later(now(), head.lastTime());
        List<TimeStampTables.Due> due = tables.timeStamps().due(ANCHORS_IN_A_BATCH);
        List<Appended> appended = tables.append(head, Stream.concat(due.stream().map(TimeStampTables.Due::entry), entries.stream())
                .map(entry -> entry.at(time)).toList());
        if (!due.isEmpty()) {
            tables.timeStamps().anchored(due, appended.subList(0, due.size()));
        }
        return appended.subList(due.size(), appended.size());
    }

    /**
     * Appends anchors alone, in a transaction of its own, unless something was appended within the last {@code quiet}.
     *
     * @return whether there were some
     */
    boolean appendAnchors(Duration quiet) {
        if (work(tables -> tables.head().lastTime()).plus(quiet).isAfter(now())) {
            return false;
        }
        clockGuard.check();
        return FreshTransaction.call(() -> work(tables -> {
            LedgerTables.Head head = tables.lockedHead();
            refuseBehind(head);
            if (head.lastTime().plus(quiet).isAfter(now()) || !tables.timeStamps().someAreDue()) {
                return false;
            }
            append(tables, head, List.of());
            return true;
        }));
    }

    /** The entry of an event, signed or not: for a caller who does not know whether its transaction was committed. */
    public Optional<Appended> appended(UUID event) {
        return work(tables -> {
            OptionalLong index = tables.indexOf(event);
            if (index.isEmpty()) {
                return Optional.empty();
            }
            byte[] bytes = tables.entry(index.getAsLong()).orElseThrow();
            return Optional.of(new Appended(index.getAsLong(), Entry.timeOf(bytes), bytes));
        });
    }

    /**
     * Signs the committed head and so makes every entry below its size visible (TX 2, in a transaction of its own). Anyone may call it at
     * any time, on any node: the same head gives the same bytes, and a head that is signed already stays as it is.
     *
     * @return the checkpoint of the committed head
     * @throws ForkRefused if the database is not a continuation of what was signed; nothing was signed
     * @throws IllegalStateException if a transaction is open: what it has appended is not committed and must not be signed
     */
    public Checkpoint sign() {
        if (QuarkusTransaction.isActive()) {
            throw new IllegalStateException("sign() comes after the transaction that appended, not in it");
        }
        try {
            return forkGuard.alone(() -> FreshTransaction.call(() -> work(this::signHead)));
        } catch (RuntimeException e) {
            // Another node was faster with this very size; what it wrote must be what this node would have written.
            if (SqlFailure.in(e, Set.of(SqlFailure.DUPLICATE_KEY))) {
                return sign();
            }
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("The ledger's journal cannot be locked: " + e.getMessage(), e);
        }
    }

    /** The whole of TX 2, in whatever transaction the tables are in; the caller is alone with the journal. */
    Checkpoint signHead(LedgerTables tables) throws SQLException {
        LedgerTables.Head head = tables.newestHead();
        forkGuard.refuseFork(head, tables.subtrees(), tables.lastCheckpoint());
        Checkpoint checkpoint = new Checkpoint(key.origin(), head.size(), head.root());
        Optional<SignedCheckpoint> known = tables.checkpoint(head.size());
        if (known.isPresent()) {
            if (!known.get().checkpoint().equals(checkpoint)) {
                throw new ForkRefused("The database holds a checkpoint of size " + head.size() + " that is not the one of its entries.");
            }
            forkGuard.keep(known.get().note());
            return checkpoint;
        }
        SignedCheckpoint signed = new SignedCheckpoint(checkpoint, key.sign(checkpoint), now());
        forkGuard.keep(signed.note());
        tables.insertCheckpoint(signed);
        return checkpoint;
    }

    /** The log's name for ever, the first line of each checkpoint. */
    public String origin() {
        return key.origin();
    }

    /** An entry is visible exactly when its index is below this. One statement over one index; 0 before the first checkpoint. */
    public long signedSize() {
        return work(tables -> tables.signedSize().orElse(0));
    }

    /**
     * How many entries the log had at an instant, by their own times, which never go back. One statement.
     *
     * @param size only entries below it are looked at
     */
    public long sizeAt(Instant at, long size) {
        return work(tables -> tables.sizeAt(at, size));
    }

    /** The exact bytes of a visible entry. */
    public Optional<byte[]> entry(long index) {
        return work(tables -> isVisible(index, tables) ? tables.entry(index) : Optional.empty());
    }

    /** The checkpoint that made an entry visible. Later ones cover it too, but say less about when. */
    public Optional<SignedCheckpoint> firstCheckpointCovering(long index) {
        return index < 0 ? Optional.empty() : work(tables -> tables.firstCheckpointCovering(index));
    }

    /** The checkpoint of exactly this size; there is none for most sizes. */
    public Optional<SignedCheckpoint> checkpoint(long size) {
        return work(tables -> tables.checkpoint(size));
    }

    public Optional<SignedCheckpoint> lastCheckpoint() {
        return work(LedgerTables::lastCheckpoint);
    }

    /** The proof that a visible entry is in the tree of the checkpoint that first covered it; O(log n) rows are read. */
    public Optional<TlogProof> inclusionProof(long index) {
        if (index < 0) {
            return Optional.empty();
        }
        return work(tables -> tables.firstCheckpointCovering(index).map(signed -> new TlogProof(index,
                Tree.inclusionProof(index, signed.checkpoint().size(), tables.subtrees()), signed.note())));
    }

    /** As {@link #inclusionProof(long)}, into the tree of a later checkpoint; empty if there is none of this size or it does not cover the entry. */
    public Optional<TlogProof> inclusionProof(long index, long size) {
        return index < 0 || index >= size ? Optional.empty() : work(tables -> tables.checkpoint(size).map(signed ->
                new TlogProof(index, Tree.inclusionProof(index, size, tables.subtrees()), signed.note())));
    }

    /**
     * The proof that the log at size {@code second} continues the one at size {@code first} (RFC 6962 section 2.1.2).
     *
     * @return empty unless 0 ≤ first ≤ second ≤ {@link #signedSize}
     */
    public Optional<List<Hash>> consistencyProof(long first, long second) {
        return work(tables -> first >= 0 && first <= second && second <= tables.signedSize().orElse(0)
                ? Optional.of(Tree.consistencyProof(first, second, tables.subtrees())) : Optional.empty());
    }

    /** The bytes of a tile or bundle, if the last checkpoint covers all of it. */
    public Optional<byte[]> tile(Tile tile) {
        return work(tables -> tile.isWithin(tables.signedSize().orElse(0)) ? Optional.of(tables.bytes(tile)) : Optional.empty());
    }

    /** The key with which the log's signatures are checked. A verifier must learn it by another way than from the log. */
    public VerifierKey verifierKey() {
        return key.verifier();
    }

    /**
     * How the log came to its key, the latest change first: what older checkpoints are signed with. An entry that names a key names the
     * one before it too.
     */
    public List<KeyChange> keyChanges() {
        return work(tables -> {
            List<KeyChange> changes = new ArrayList<>();
            Set<String> seen = new HashSet<>();
            for (VerifierKey last = key.verifier(); last != null && seen.add(last.encode()); ) {
                OptionalLong named = tables.indexOf(keyEvent(last));
                Matcher prior = named.isEmpty() ? null : PRIOR.matcher(new String(tables.entry(named.getAsLong()).orElseThrow(), StandardCharsets.UTF_8));
                boolean found = prior != null && prior.find();
                if (found) {
                    changes.add(new KeyChange(named.getAsLong(), last, VerifierKey.parse(prior.group(1))));
                }
                last = found ? changes.get(changes.size() - 1).prior() : null;
            }
            return changes;
        });
    }

    /** The key that is to follow, which signs besides; readers learn it by another way too. */
    public Optional<VerifierKey> nextVerifierKey() {
        return key.nextVerifier();
    }

    private static boolean isVisible(long index, LedgerTables tables) throws SQLException {
        return index >= 0 && index < tables.signedSize().orElse(0);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private <T> T work(Work<T> work) {
        try (LedgerTables tables = new LedgerTables(database.getConnection())) {
            return work.on(tables);
        } catch (SQLException e) {
            throw new IllegalStateException("The ledger's tables cannot be used: " + e.getMessage(), e);
        }
    }
}
