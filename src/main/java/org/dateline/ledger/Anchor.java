package org.dateline.ledger;

/**
 * The entry that names a time stamp: no entry behind it existed before the instant of that time stamp.
 *
 * @param index of the entry
 * @param size of the stamped checkpoint
 * @param authority that stamped it
 */
public record Anchor(long index, long size, String authority) {}
