package org.dateline.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * What one node does to the log, without the rest of a portal: the two transactions of {@link Ledger}, its code and its statements over plain
 * JDBC, with a word at each step, so that somebody can end the process there.
 */
final class SequencingNode {

    static final String ORIGIN = "localhost/soak";

    private static final int TRIES = 100;
    private static final int PAGE = 1000;

    /** Where in the two transactions a node is. */
    enum Step {
        /** TX 1 is open, nothing is read. */
        BEGUN,
        /** The rows are written, the commit is not yet asked for. */
        APPENDED,
        /** TX 1 is committed, nothing is signed: between the two transactions. */
        COMMITTED,
        /** TX 2 is open, nothing is read. */
        SIGNING,
        /** The journal holds the signature, the database does not. */
        KEPT,
        /** The checkpoint is written, the commit is not yet asked for. */
        SIGNED,
        /** TX 2 is committed. */
        VISIBLE
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(LedgerTables tables) throws Exception;
    }

    private final DataSource database;
    private final Consumer<Step> at;
    private final ForkGuard forkGuard;
    private final Ledger ledger = new Ledger() {
        @Override
        LedgerTables.Head newestHeadElsewhere() {
            try (LedgerTables tables = new LedgerTables(database.getConnection())) {
                return tables.newestHead();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    };

    /** @param folder with the journal and the key, the same for all nodes; whoever comes first makes the key */
    SequencingNode(DataSource database, Path folder, Consumer<Step> at) throws IOException {
        this.database = database;
        this.at = at;
        LedgerKey key = LedgerKey.of(SigningKey.read(ORIGIN, Files.readString(folder.resolve("ledger.pem"))));
        forkGuard = new ForkGuard(key, folder) {
            @Override
            void keep(SignedNote note) {
                super.keep(note);
                at.accept(Step.KEPT);
            }
        };
        ledger.database = database;
        ledger.clock = Clock.systemUTC();
        ledger.clockGuard = new ClockGuard(ledger.clock, database);
        ledger.forkGuard = forkGuard;
        ledger.key = key;
    }

    /** A new folder for the journal, with a new key. */
    static Path newFolder(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.deleteIfExists(folder.resolve("last-signed"));
        Files.writeString(folder.resolve("ledger.pem"), SigningKey.generatePem());
        return folder;
    }

    /** For questions. */
    Ledger ledger() {
        return ledger;
    }

    LogCheck check() {
        LogCheck check = new LogCheck();
        check.database = database;
        check.ledger = ledger;
        check.key = ledger.key;
        check.forkGuard = forkGuard;
        return check;
    }

    /** The digest of each entry, by its index, signed or not. */
    Map<Long, String> entries() throws Exception {
        return inTransaction(tables -> {
            Map<Long, String> entries = new HashMap<>();
            for (var page = tables.leaves(0, PAGE); !page.isEmpty(); page = tables.leaves(page.get(page.size() - 1).index() + 1, PAGE)) {
                page.forEach(leaf -> entries.put(leaf.index(), Hash.sha256(leaf.entry()).hex()));
            }
            return entries;
        });
    }

    /** The signed root of each size that has a checkpoint. */
    Map<Long, String> roots() throws Exception {
        return inTransaction(tables -> {
            Map<Long, String> roots = new HashMap<>();
            for (var page = tables.notes(0, PAGE); !page.isEmpty(); page = tables.notes(page.lastKey() + 1, PAGE)) {
                page.forEach((size, note) -> roots.put(size, Checkpoint.parse(SignedNote.parse(note).text()).root().base64()));
            }
            return roots;
        });
    }

    /** TX 1. */
    List<Appended> append(List<Entry.Builder> entries) throws Exception {
        List<Appended> done = inTransaction(tables -> {
            at.accept(Step.BEGUN);
            List<Appended> appended = ledger.append(tables, entries);
            at.accept(Step.APPENDED);
            return appended;
        });
        at.accept(Step.COMMITTED);
        return done;
    }

    /** TX 2. */
    Checkpoint sign() throws Exception {
        try {
            Checkpoint done = forkGuard.alone(() -> inTransaction(tables -> {
                at.accept(Step.SIGNING);
                Checkpoint checkpoint = ledger.signHead(tables);
                at.accept(Step.SIGNED);
                return checkpoint;
            }));
            at.accept(Step.VISIBLE);
            return done;
        } catch (SQLException e) {
            if (SqlFailure.in(e, Set.of(SqlFailure.DUPLICATE_KEY))) {
                return sign();
            }
            throw e;
        }
    }

    /** As {@link FreshTransaction}, which needs a portal. */
    private <T> T inTransaction(Work<T> work) throws Exception {
        for (int attempt = 1; ; attempt++) {
            try (Connection connection = database.getConnection()) {
                connection.setAutoCommit(false);
                try {
                    T done = work.on(new LedgerTables(connection));
                    connection.commit();
                    return done;
                } catch (Exception e) {
                    rollBack(connection);
                    if (attempt == TRIES || !FreshTransaction.isCollision(e)) {
                        throw e;
                    }
                }
            }
        }
    }

    private static void rollBack(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException gone) {
            // Whoever has no connection has no transaction.
        }
    }
}
