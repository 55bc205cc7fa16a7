package org.dateline.shared;

/** The portal must not start as things are. The message, one or a few lines, is for the operator: what is wrong, where, what to do. */
public class StartRefused extends RuntimeException {

    public StartRefused(String message) {
        super(message);
    }

    public StartRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
