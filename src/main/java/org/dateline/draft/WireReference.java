package org.dateline.draft;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.Mac;

/**
 * The name by which a wire calls a draft: it cannot be guessed, tells nothing, and is never public. Derived from the draft's
 * id under the portal's draft key (HMAC-SHA-256), so nothing is stored.
 */
final class WireReference {

    /** Without the characters that are taken for each other. */
    private static final String LEGIBLE = "23456789abcdefghjkmnpqrstuvwxyz".substring(0, 30);
    private static final int LENGTH = 28;

    private WireReference() {}

    /** 28 characters in groups of seven, 137 bits. */
    static String of(UUID draftId) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(DraftSeal.wrappingKey());
            byte[] bytes = mac.doFinal(("wire reference " + draftId).getBytes(StandardCharsets.US_ASCII));
            StringBuilder reference = new StringBuilder();
            for (int i = 0; i < LENGTH; i++) {
                reference.append(i > 0 && i % 7 == 0 ? "-" : "").append(LEGIBLE.charAt(Math.floorMod(bytes[i], LEGIBLE.length())));
            }
            return reference.toString();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
