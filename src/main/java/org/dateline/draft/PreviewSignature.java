package org.dateline.draft;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What the address of a preview carries: the id of its link, signed (HMAC-SHA-256, RFC 2104) with a key drawn from the key of
 * drafts. A guess is recognised without the database, so it costs next to nothing, and one in 2^256 would be right.
 */
final class PreviewSignature {

    private static final String HMAC = "HmacSHA256";
    private static final int ID_BYTES = 16;

    /** 48 bytes in base64url. */
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{64}");

    private final SecretKeySpec key;

    /** @param draftKey the 32 bytes that drafts are encrypted with */
    PreviewSignature(byte[] draftKey) {
        key = new SecretKeySpec(hmac(new SecretKeySpec(draftKey, HMAC), "preview links".getBytes(StandardCharsets.US_ASCII)), HMAC);
    }

    /** 64 characters of {@code A-Z a-z 0-9 _ -}. */
    String token(UUID link) {
        byte[] id = bytes(link);
        byte[] signature = hmac(key, id);
        return Base64.getUrlEncoder().encodeToString(ByteBuffer.allocate(id.length + signature.length).put(id).put(signature).array());
    }

    /** The link that somebody was given this for; empty if nobody was. */
    Optional<UUID> link(String token) {
        if (!TOKEN.matcher(token).matches()) {
            return Optional.empty();
        }
        byte[] bytes = Base64.getUrlDecoder().decode(token);
        byte[] id = Arrays.copyOf(bytes, ID_BYTES);
        if (!MessageDigest.isEqual(hmac(key, id), Arrays.copyOfRange(bytes, ID_BYTES, bytes.length))) {
            return Optional.empty();
        }
        ByteBuffer read = ByteBuffer.wrap(id);
        return Optional.of(new UUID(read.getLong(), read.getLong()));
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(ID_BYTES).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).array();
    }

    private static byte[] hmac(SecretKeySpec key, byte[] message) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA-256", e);
        }
    }
}
