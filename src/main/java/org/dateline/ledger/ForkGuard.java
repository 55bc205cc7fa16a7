package org.dateline.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.ReentrantLock;
import org.dateline.shared.Settings;
import org.jboss.logging.Logger;

/**
 * Keeps the log from having two histories. The last signed checkpoint lies in a file outside the database (the <em>journal</em>), written
 * and forced to disk before the checkpoint can become public; a database that is not its continuation, because it was restored from a
 * backup or has lost commits, gets neither a signature nor an entry.
 *
 * <p>The journal is the signed note itself, in the file {@code last-signed} of the folder DATELINE_LEDGER_JOURNAL, so it cannot be
 * altered unnoticed. One lock, within this process and between processes, covers reading the head and writing the journal.
 */
@ApplicationScoped
class ForkGuard {

    private static final Logger LOG = Logger.getLogger(ForkGuard.class);
    private static final String WHAT_TO_DO = " Nothing is signed or published until this is settled. Do not remove the journal, do not start the log anew under "
            + "the same name: restore a database that has every signed entry, or play the missing entries back from a mirror of the log, byte for byte "
            + "(the command replay). "
            + "A copy of the portal for tests needs a DATELINE_LEDGER_KEY, DATELINE_LEDGER_ORIGIN and DATELINE_LEDGER_JOURNAL of its own.";

    private final LedgerKey key;
    private final Path folder;
    private final ReentrantLock withinProcess = new ReentrantLock();

    @Inject
    ForkGuard(LedgerKey key, Settings settings) {
        this(key, settings.ledgerJournal().orElse(settings.data().resolve("ledger")));
    }

    ForkGuard(LedgerKey key, Path folder) {
        this.key = key;
        this.folder = folder;
    }

    /** Runs the work while nobody else who uses this journal can sign. */
    <T> T alone(Callable<T> work) throws Exception {
        withinProcess.lock();
        try {
            Files.createDirectories(folder);
            try (FileChannel lock = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var betweenProcesses = lock.lock()) {
                return work.call();
            }
        } finally {
            withinProcess.unlock();
        }
    }

    /**
     * The quick look before an append: an index that was once public must not be given to another entry.
     *
     * @throws Ledger.ForkRefused if the head is behind the journal, or differs from it at the same size
     */
    void refuseBehind(long size, Hash root) {
        journal().ifPresent(last -> refuseBehind(last, size, root));
    }

    private void refuseBehind(Checkpoint last, long size, Hash root) {
        if (size < last.size()) {
            throw new Ledger.ForkRefused(("The ledger in the database has %d entries, but %d were already signed (journal %s): the database was restored "
                    + "from a backup, or has lost what it had committed.").formatted(size, last.size(), file()) + WHAT_TO_DO);
        }
        if (size == last.size() && !root.equals(last.root())) {
            throw new Ledger.ForkRefused("The ledger in the database has another root at size %d than the one already signed (journal %s): %s, not %s."
                    .formatted(size, file(), root.base64(), last.root().base64()) + WHAT_TO_DO);
        }
    }

    /**
     * The full look before a signature.
     *
     * @param lastInDatabase the last checkpoint of the database, which stands in when there is no journal yet
     * @throws Ledger.ForkRefused if the head does not continue what was signed last
     */
    void refuseFork(LedgerTables.Head head, Tree.Subtrees subtrees, Optional<SignedCheckpoint> lastInDatabase) {
        Optional<Checkpoint> kept = journal();
        if (kept.isEmpty() && lastInDatabase.isPresent()) {
            LOG.warnf("The ledger's journal %s is not there; it begins anew from the last checkpoint in the database, of size %d. "
                    + "If this node had a journal, stop and put it back: without it a restored, older database cannot be told.",
                    file(), lastInDatabase.get().checkpoint().size());
            kept = Optional.of(ownCheckpoint(lastInDatabase.get().note(), "The last checkpoint in the database"));
        }
        kept.ifPresent(last -> {
            refuseBehind(last, head.size(), head.root());
            if (!Tree.consistent(last.size(), last.root(), head.size(), head.root(), Tree.consistencyProof(last.size(), head.size(), subtrees))) {
                throw new Ledger.ForkRefused("The ledger in the database, of size %d, is not a continuation of the one signed at size %d (journal %s)."
                        .formatted(head.size(), last.size(), file()) + WHAT_TO_DO);
            }
        });
    }

    /** Returns when the journal holds the note and is on the disk. */
    void keep(SignedNote note) {
        if (journal().filter(Checkpoint.parse(note.text())::equals).isEmpty()) {
            write(note);
        }
    }

    private void write(SignedNote note) {
        Path written = folder.resolve("last-signed.new");
        try {
            try (FileChannel channel = FileChannel.open(written, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(note.bytes());
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(written, file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            forceFolder();
        } catch (IOException e) {
            throw new UncheckedIOException("The ledger's journal " + file() + " cannot be written, so nothing is signed. "
                    + "DATELINE_LEDGER_JOURNAL must name a durable folder that the portal may write to.", e);
        }
    }

    /** The new name is durable only when the folder is; where folders cannot be opened (Windows), the file system does this itself. */
    private void forceFolder() throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /**
     * What was signed last, as the file outside the database has it.
     *
     * @throws Ledger.ForkRefused if the file cannot be read or is not of this log
     */
    Optional<Checkpoint> journal() {
        if (Files.notExists(file())) {
            return Optional.empty();
        }
        try {
            return Optional.of(ownCheckpoint(SignedNote.parse(Files.readAllBytes(file())), "The journal " + file()));
        } catch (IOException | IllegalArgumentException e) {
            throw new Ledger.ForkRefused("The ledger's journal " + file() + " cannot be read: " + e.getMessage() + "." + WHAT_TO_DO);
        }
    }

    private Checkpoint ownCheckpoint(SignedNote note, String what) {
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        if (!checkpoint.origin().equals(key.origin()) || !note.isSignedBy(key.verifier())) {
            throw new Ledger.ForkRefused("%s is signed for the log %s by another key than the portal now has for %s: DATELINE_LEDGER_KEY or "
                    .formatted(what, checkpoint.origin(), key.origin()) + "DATELINE_LEDGER_ORIGIN has changed, or they belong to another log." + WHAT_TO_DO);
        }
        return checkpoint;
    }

    private Path file() {
        return folder.resolve("last-signed");
    }
}
