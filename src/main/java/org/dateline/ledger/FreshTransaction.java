package org.dateline.ledger;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.Set;
import java.util.concurrent.Callable;

/**
 * Runs work in a transaction of its own and, when the database takes the whole of it back because another one was in the way, again in a
 * new one. The work must be free of effects outside the database, must read everything anew each time, and must not run inside another
 * transaction whose rows it needs.
 */
public final class FreshTransaction {

    private static final int TRIES = 10;

    /**
     * 1213 deadlock (on Galera: certification failed, also at commit), 1205 lock wait timed out, 1020 the row has changed since the
     * transaction's snapshot (MariaDB 11.6.2 and later).
     */
    private static final Set<Integer> IN_THE_WAY = Set.of(SqlFailure.DEADLOCK, 1205, 1020);

    private FreshTransaction() {}

    /**
     * @return what the work returned in the transaction that was committed
     * @throws RuntimeException as the work threw it, or that of the tenth try; an exception from the commit itself may leave it unknown
     *     whether it was committed
     */
    public static <T> T call(Callable<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return QuarkusTransaction.requiringNew().call(work);
            } catch (RuntimeException e) {
                if (attempt == TRIES || !isCollision(e)) {
                    throw e;
                }
            }
        }
    }

    static boolean isCollision(Throwable failure) {
        return SqlFailure.in(failure, IN_THE_WAY);
    }
}
