package org.dateline.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/**
 * That a checkpoint existed at an instant, in the words of a time-stamp authority (RFC 3161) that somebody verified before it came here.
 *
 * @param size of the checkpoint
 * @param authority its name in this portal: {@code [a-z0-9-]}, at most 40 characters
 * @param genTime the instant the authority says, UTC; exact to what the token states as its accuracy
 * @param response the authority's whole answer (TimeStampResp, DER) over the exact bytes of the signed note, as {@code openssl ts} reads it
 * @param evidence what it was verified with, PEM: the certificate that signed, those above it, the root last; then lists of revoked ones
 */
public record TimeStamp(long size, String authority, Instant genTime, byte[] response, byte[] evidence) {

    /** What makes the entry that names this time stamp the only one. */
    static UUID anchorEvent(long size, String authority) {
        return UUID.nameUUIDFromBytes(("anchor\n" + size + "\n" + authority).getBytes(StandardCharsets.UTF_8));
    }
}
