package org.dateline.issuer.trading;

/** How well a fact or a rule is founded. The constants' names are stored. */
public enum Mark {
    /** Read in a copy of the source. */
    SOURCE("read in a copy of the source"),
    /** General knowledge, not read again. */
    GENERAL_KNOWLEDGE("not verified against the primary text");

    private final String words;

    Mark(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
