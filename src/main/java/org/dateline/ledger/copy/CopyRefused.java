package org.dateline.ledger.copy;

/** A receiver did not take a copy. The message says why, without the receiver's password. */
final class CopyRefused extends Exception {

    CopyRefused(String message) {
        super(message);
    }
}
