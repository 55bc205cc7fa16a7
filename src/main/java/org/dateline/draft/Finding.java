package org.dateline.draft;

import java.util.Arrays;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import org.dateline.shared.Role;

/**
 * What a check found.
 *
 * @param check    name of the check
 * @param title    the check as a sentence
 * @param message  what is wrong and what to do, to the person
 * @param override why it goes out all the same; null if nobody has given a reason
 */
public record Finding(String check, String title, Level level, String message, Override override) {

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

    /** A reason on record. @param as the role in which it was given */
    public record Override(String reason, String by, UUID person, Role as, Instant at) {}

    Finding(String check, String title, Level level, String message) {
        this(check, title, level, message, null);
    }

    Finding with(Override reason) {
        return new Finding(check, title, level, message, reason);
    }

    /** True if it cannot go out like this, and nobody who may has said why it should. */
    boolean inTheWay() {
        return level == Level.BLOCKS && override == null;
    }

    /** True if it may go out once somebody has said why. */
    boolean needsReason() {
        return level == Level.WARNS && override == null;
    }

    /** Names the finding in a form: SHA-256 over check and message, in hexadecimal. */
    public String id() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest((check + "\n" + message).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Equal but for spaces and letter case. */
    static boolean sameWords(String one, String other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(String words) {
        return words.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
