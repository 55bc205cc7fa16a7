package org.dateline.ledger;

import java.time.Instant;

/**
 * An entry that has its place in the log once the surrounding transaction commits.
 *
 * @param index its place, from 0 without gaps
 * @param time the entry's time: UTC, whole microseconds, never earlier than that of the entry before
 * @param bytes the exact bytes
 */
public record Appended(long index, Instant time, byte[] bytes) {}
