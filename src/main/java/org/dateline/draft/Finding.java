package org.dateline.draft;

import java.util.Arrays;
import java.util.Locale;

/**
 * What a check found.
 *
 * @param check   name of the check
 * @param title   the check as a sentence
 * @param message what is wrong and what to do, to the person
 */
public record Finding(String check, String title, Level level, String message) {

    public enum Level {
        /** It cannot go out like this. */
        BLOCKS,
        /** It may go out, with a reason that goes on record. */
        WARNS,
        /** Good to know. */
        ADVICE;

        Said says(String message) {
            return new Said(this, message);
        }
    }

    /** Whether a writer can mend it. */
    boolean isOfTheText() {
        return Arrays.stream(PublicationChecks.values()).anyMatch(one -> one.name().equals(check) && one.isOfTheText());
    }

    record Said(Level level, String message) {}

    /** Equal but for spaces and letter case. */
    static boolean sameWords(String one, String other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(String words) {
        return words.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
