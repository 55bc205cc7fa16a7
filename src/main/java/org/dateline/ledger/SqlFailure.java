package org.dateline.ledger;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;

/** Finds out why the database refused, through whatever the transaction manager has wrapped round it. */
final class SqlFailure {

    static final int DUPLICATE_KEY = 1062;
    static final int DEADLOCK = 1213;

    private SqlFailure() {}

    /** Whether the failure, or one that caused it or was suppressed by it, has one of these MariaDB error numbers. */
    static boolean in(Throwable failure, Set<Integer> numbers) {
        if (failure == null) {
            return false;
        }
        return failure instanceof SQLException sql && numbers.contains(sql.getErrorCode())
                || in(failure.getCause(), numbers)
                || Arrays.stream(failure.getSuppressed()).anyMatch(suppressed -> in(suppressed, numbers));
    }
}
