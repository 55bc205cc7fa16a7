package org.dateline.account;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.text.Normalizer;
import java.util.Optional;

/** Argon2id (RFC 9106) with the parameters that OWASP recommends: 19 MiB, two passes, one lane. */
final class PasswordHash {

    static final int SHORTEST = 12;
    static final int LONGEST = 200;

    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final int VARIETY = 5;

    private static final Argon2Function FUNCTION =
            Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID);

    /** Of a password that nobody has: comparing with it takes as long as with a real one. */
    private static final String NOBODYS = of(Secret.token());

    private PasswordHash() {}

    /** The hash with its parameters and salt, in the PHC string format. */
    static String of(String password) {
        return Password.hash(normal(password)).addRandomSalt(SALT_BYTES).with(FUNCTION).getResult();
    }

    /** Whether it is the password; takes equally long if there is no hash, and is false then. */
    static boolean matches(String password, Optional<String> hash) {
        String compared = hash.orElse(NOBODYS);
        boolean same = Password.check(normal(password), compared).with(Argon2Function.getInstanceFromHash(compared));
        return same && hash.isPresent();
    }

    /** Why a person should not choose this password; empty if nothing speaks against it. */
    static Optional<String> objection(String password, String name, String email) {
        String lower = password.toLowerCase();
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of("Use at least " + SHORTEST + " characters. Several words in a row are easy to remember.");
        }
        if (password.length() > LONGEST) {
            return Optional.of("Use at most " + LONGEST + " characters.");
        }
        if (password.codePoints().distinct().count() < VARIETY) {
            return Optional.of("Use at least " + VARIETY + " different characters.");
        }
        if (lower.contains(email.split("@")[0].toLowerCase()) || lower.contains(name.toLowerCase())) {
            return Optional.of("Leave your name and e-mail address out of it.");
        }
        return Optional.empty();
    }

    /** The same characters typed on different keyboards become the same bytes (NIST SP 800-63B, 5.1.1.2). */
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }
}
