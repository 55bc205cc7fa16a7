package org.dateline.release;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dateline.ledger.Visibility;

/**
 * How many releases there are by year and category: in all, and under each symbol that somebody asked for lately. Kept in
 * memory for one size of the ledger; when the ledger has grown, only the new entries are counted and added.
 */
@ApplicationScoped
public class ReleaseCounts {

    /** Symbols remembered at a time; the least lately asked for goes first. */
    private static final int SYMBOLS_KEPT = 500;

    /** @param symbol null for all releases */
    private record Scope(String mic, String symbol) {}

    private record Counted(long size, ReleaseTally tally) {}

    private final Map<Scope, Counted> known = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Scope, Counted> eldest) {
            return size() > SYMBOLS_KEPT;
        }
    });

    /** At most one statement, and none while the ledger stands still. */
    ReleaseTally all(Visibility visibility) {
        return count(new Scope(null, null), ReleaseQuery.all(), visibility);
    }

    /** How many visible releases carry the symbol on the market; at most one statement. */
    public long numberUnder(String mic, String symbol, Visibility visibility) {
        return under(mic, symbol, visibility).of(null, null);
    }

    /** @param mic null for the symbol on any market */
    ReleaseTally under(String mic, String symbol, Visibility visibility) {
        return count(new Scope(mic, symbol), ReleaseQuery.all().under(mic, symbol), visibility);
    }

    private ReleaseTally count(Scope scope, ReleaseQuery query, Visibility visibility) {
        long size = visibility.signedSize();
        Counted before = known.get(scope);
        if (before != null && before.size == size) {
            return before.tally;
        }
        // A request that still sees a smaller ledger than its neighbour counts for itself and leaves no trace.
        boolean older = before != null && before.size > size;
        ReleaseTally tally = before == null || older
                ? query.tally(0, visibility)
                : before.tally.plus(query.tally(before.size, visibility));
        if (!older) {
            known.put(scope, new Counted(size, tally));
        }
        return tally;
    }
}
