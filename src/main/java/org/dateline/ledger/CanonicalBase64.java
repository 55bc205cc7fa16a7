package org.dateline.ledger;

import java.util.Base64;

/** Base64 (RFC 4648 section 4) of which every value has exactly one text: padded, no line breaks, no stray bits at the end. */
final class CanonicalBase64 {

    private CanonicalBase64() {}

    static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** @throws IllegalArgumentException for anything that {@link #encode} would not have written */
    static byte[] decode(String text) {
        byte[] bytes = Base64.getDecoder().decode(text);
        // The JDK forgives missing padding and non-zero trailing bits, which would give one signature two spellings.
        if (!encode(bytes).equals(text)) {
            throw new IllegalArgumentException("Not canonical base64: " + text);
        }
        return bytes;
    }
}
