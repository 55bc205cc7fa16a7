package org.dateline.release;

import java.time.Instant;

/**
 * How a text became public that was added to its release later.
 *
 * @param entry     index of its own ledger entry
 * @param published time of that entry, UTC with microseconds
 */
public record AddedText(long entry, Instant published) {}
