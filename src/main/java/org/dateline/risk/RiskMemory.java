package org.dateline.risk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** What was reckoned from published risk factors once. It is true for ever, as they never change; whether it may be shown is asked each time. */
@ApplicationScoped
class RiskMemory {

    /** In words that are kept; each takes some 20 bytes. */
    private static final long MOST_WORDS = 4_000_000;

    private static final int MOST_TIMELINES = 200;

    /** Two filings, by their permanent ids. */
    private record Pair(UUID from, UUID to) {}

    private final Cache<Pair, RiskComparison.Reckoned> comparisons = Caffeine.newBuilder().maximumWeight(MOST_WORDS)
            .weigher((Pair pair, RiskComparison.Reckoned reckoned) -> 1 + reckoned.comparison().wordsBefore() + reckoned.comparison().wordsAfter()).build();
    private final Cache<List<UUID>, List<RiskTimeline.Row>> timelines = Caffeine.newBuilder().maximumSize(MOST_TIMELINES).build();

    /** Several who ask at once wait for one to reckon. */
    RiskComparison.Reckoned comparison(RiskSet from, RiskSet to, Supplier<RiskComparison.Reckoned> reckon) {
        return comparisons.get(new Pair(from.filing().uuid(), to.filing().uuid()), pair -> reckon.get());
    }

    List<RiskTimeline.Row> timeline(List<RiskSet> sets, Supplier<List<RiskTimeline.Row>> reckon) {
        return timelines.get(sets.stream().map(set -> set.filing().uuid()).toList(), all -> reckon.get());
    }
}
