package org.dateline.ledger.stamp;

/** An authority's answer is no time stamp that anybody could rely on, or there was no answer. The message says what is wrong with it. */
public final class StampRefused extends Exception {

    StampRefused(String message) {
        super(message);
    }

    StampRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
