package org.dateline.document;

/** A source file that holds no text the portal can read. The message says what is wrong, why, and what to do instead. */
public class UnreadableSource extends Exception {

    private static final long serialVersionUID = 1L;

    public UnreadableSource(String message) {
        super(message);
    }
}
