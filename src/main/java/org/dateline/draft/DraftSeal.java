package org.dateline.draft;

import jakarta.enterprise.inject.spi.CDI;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.dateline.shared.Keys;
import org.dateline.shared.Seal;

/**
 * Seals what belongs to one draft under a key of the draft's own ({@link Seal}), bound to the draft's id and the name of the
 * part, so that sealed parts cannot be moved between drafts. The key itself is stored only wrapped by a key from outside
 * the database ({@link Keys#draft}).
 */
final class DraftSeal {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final UUID draft;
    private final SecretKeySpec key;

    private DraftSeal(UUID draft, byte[] key) {
        this.draft = draft;
        this.key = new SecretKeySpec(key, "AES");
    }

    /** The running portal's wrapping key, for entities, which have nothing injected. */
    static SecretKeySpec wrappingKey() {
        return new SecretKeySpec(CDI.current().select(Keys.class).get().draft(), "AES");
    }

    static DraftSeal create(UUID draft) {
        byte[] key = new byte[32];
        RANDOM.nextBytes(key);
        return new DraftSeal(draft, key);
    }

    /** @throws IllegalStateException if the wrapped key was altered or was wrapped by another key */
    static DraftSeal unwrap(UUID draft, byte[] wrapped, SecretKeySpec wrappingKey) {
        return new DraftSeal(draft, open(wrapped, wrappingKey, draft, "key"));
    }

    byte[] wrap(SecretKeySpec wrappingKey) {
        return new Seal(wrappingKey).seal(draft + " key", key.getEncoded());
    }

    byte[] seal(String part, byte[] clear) {
        return new Seal(key).seal(draft + " " + part, clear);
    }

    /** @throws IllegalStateException if the bytes were altered, moved, or sealed under another key */
    byte[] open(String part, byte[] sealed) {
        return open(sealed, key, draft, part);
    }

    private static byte[] open(byte[] sealed, SecretKeySpec key, UUID draft, String part) {
        try {
            return new Seal(key).open(draft + " " + part, sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Draft " + draft + " cannot be opened: its " + part
                    + " was altered, or the draft key is not the one it was sealed with", e);
        }
    }
}
