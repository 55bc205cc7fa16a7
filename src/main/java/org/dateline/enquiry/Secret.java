package org.dateline.enquiry;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Collectors;

/** What an enquiry is called by, and what opens its page to its sender. */
final class Secret {

    /** As part of an address: 43 characters of base64url. */
    static final String PATTERN = "[A-Za-z0-9_-]{43}";

    /** Without the characters that are taken for each other when read aloud or typed. */
    private static final String LEGIBLE = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static final SecureRandom RANDOM = new SecureRandom();

    private Secret() {}

    /** 256 random bits. */
    static String token() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Such as {@code Q-7KM2-W3XD}: 39 random bits, enough to be one of its kind and too few to open anything. */
    static String reference() {
        String characters = RANDOM.ints(8, 0, LEGIBLE.length()).mapToObj(LEGIBLE::charAt).map(String::valueOf).collect(Collectors.joining());
        return "Q-" + characters.substring(0, 4) + "-" + characters.substring(4);
    }

    /** SHA-256 in hexadecimal digits. */
    static String hash(String secret) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
