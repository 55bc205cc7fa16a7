package org.dateline.enquiry.routing;

import java.time.Instant;
import java.util.UUID;

/**
 * A time at which a person is not there.
 *
 * @param substitute who stands in; null if nobody was named
 * @param from       the first instant
 * @param until      the first instant at which the person is back
 */
public record Away(UUID person, UUID substitute, Instant from, Instant until) {

    public boolean holdsAt(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(until);
    }

    public boolean overlaps(Away other) {
        return from.isBefore(other.until) && other.from.isBefore(until);
    }
}
