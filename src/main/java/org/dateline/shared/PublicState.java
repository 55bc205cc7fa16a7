package org.dateline.shared;

import java.time.Instant;

/**
 * All that the answers of the public site depend on, as three numbers: as long as they are the same, an answer made before is
 * the answer still.
 *
 * @param signedSize size of the last signed checkpoint: what is published
 * @param facts      how often issuers, listings, contacts and pages were changed at the desk
 * @param quarter    of an hour since 1970: days begin with one in every time zone, and what is in force may change then
 */
public record PublicState(long signedSize, long facts, long quarter) {

    private static final long SECONDS = 15 * 60;

    public static PublicState of(long signedSize, long facts, Instant now) {
        return new PublicState(signedSize, facts, Math.floorDiv(now.getEpochSecond(), SECONDS));
    }
}
