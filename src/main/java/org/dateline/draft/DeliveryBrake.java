package org.dateline.draft;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down whoever knocks at the wires' door: a few deliveries at once from one address, then one every few seconds. Kept
 * by each node for itself; the signature is what keeps strangers out.
 */
@ApplicationScoped
class DeliveryBrake {

    private static final int AT_ONCE = 30;
    private static final Duration PRICE = Duration.ofSeconds(2);
    private static final int MOST_ADDRESSES = 10_000;

    private final Map<String, Instant> paidTo = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    /** Whether one more delivery from an address is looked at now. */
    synchronized boolean lets(String address, Instant now) {
        Instant paid = paidTo.getOrDefault(address, now);
        Instant from = paid.isAfter(now) ? paid : now;
        if (from.isAfter(now.plus(PRICE.multipliedBy(AT_ONCE - 1L)))) {
            return false;
        }
        paidTo.put(address, from.plus(PRICE));
        return true;
    }
}
