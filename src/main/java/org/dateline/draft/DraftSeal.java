package org.dateline.draft;

import jakarta.enterprise.inject.spi.CDI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.dateline.shared.Keys;

/**
 * Seals what belongs to one draft: AES-256-GCM under a key of the draft's own (NIST SP 800-38D, 96-bit random nonce in
 * front, 128-bit tag behind). The draft's id and the name of the part are authenticated, so that sealed parts cannot be
 * moved between drafts. The key itself is stored only wrapped by a key from outside the database ({@link Keys#draft}).
 */
final class DraftSeal {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
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
        return seal(key.getEncoded(), wrappingKey, draft, "key");
    }

    byte[] seal(String part, byte[] clear) {
        return seal(clear, key, draft, part);
    }

    /** @throws IllegalStateException if the bytes were altered, moved, or sealed under another key */
    byte[] open(String part, byte[] sealed) {
        return open(sealed, key, draft, part);
    }

    private static byte[] seal(byte[] clear, SecretKeySpec key, UUID draft, String part) {
        try {
            byte[] nonce = new byte[NONCE_BYTES];
            RANDOM.nextBytes(nonce);
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, draft, part).doFinal(clear);
            return ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] open(byte[] sealed, SecretKeySpec key, UUID draft, String part) {
        try {
            byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
            return cipher(Cipher.DECRYPT_MODE, key, nonce, draft, part)
                    .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Draft " + draft + " cannot be opened: its " + part
                    + " was altered, or the draft key is not the one it was sealed with", e);
        }
    }

    private static Cipher cipher(int mode, SecretKeySpec key, byte[] nonce, UUID draft, String part)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD((draft + " " + part).getBytes(StandardCharsets.US_ASCII));
        return cipher;
    }
}
