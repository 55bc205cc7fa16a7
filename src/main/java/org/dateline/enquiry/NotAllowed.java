package org.dateline.enquiry;

/** An act that the state of an enquiry or the rules do not allow; the message says why and what to do, to the person. */
class NotAllowed extends RuntimeException {

    NotAllowed(String message) {
        super(message);
    }
}
