package org.dateline.ledger;

/**
 * The entry that named a new key of the log, under the signature of the one before it.
 *
 * @param index of the entry
 * @param key that followed
 * @param prior key that it followed
 */
public record KeyChange(long index, VerifierKey key, VerifierKey prior) {}
