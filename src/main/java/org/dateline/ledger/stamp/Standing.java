package org.dateline.ledger.stamp;

import java.time.Instant;

/**
 * How the time stamps of one authority stand, as this node knows it.
 *
 * @param missingSince when the oldest checkpoint was signed that the authority has not stamped; null if none is missing
 * @param trouble what was wrong with its last answer; null if nothing
 */
public record Standing(String authority, Instant missingSince, String trouble) {}
