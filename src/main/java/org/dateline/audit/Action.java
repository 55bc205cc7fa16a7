package org.dateline.audit;

/**
 * Something that people of the desk do and that is kept for good. Each feature lists its own in one enum, whose
 * constants' names are stored, so a constant is never renamed.
 */
public interface Action {

    /** At most 64 characters of {@code A-Z} and {@code _}. */
    String name();

    /**
     * The sentence with its holes: <code>{actor}</code>, <code>{object}</code> and <code>{0}</code>, <code>{1}</code> …
     * for further words, as in <code>{actor} gave {object} the role {0}.</code>
     */
    String sentence();
}
