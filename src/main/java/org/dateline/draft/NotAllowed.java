package org.dateline.draft;

/** An act that the draft's state or the rules do not allow; the message says why and what to do, to the person. */
public class NotAllowed extends RuntimeException {

    public NotAllowed(String message) {
        super(message);
    }
}
