package org.dateline.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Collectors;

/** Random values that a person or a browser carries. The database keeps their hashes only. */
public final class Secret {

    /** Without the characters that are taken for each other when read aloud or typed. */
    private static final String LEGIBLE = "23456789abcdefghjkmnpqrstuvwxyz";

    private static final SecureRandom RANDOM = new SecureRandom();

    private Secret() {}

    /** 256 random bits as 43 characters of base64url. */
    public static String token() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Four groups of four legible characters, 79 random bits: {@code k7mq-w3xd-9tzr-h4np}. */
    static String legible() {
        String characters = RANDOM.ints(16, 0, LEGIBLE.length())
                .mapToObj(LEGIBLE::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
        return grouped(characters);
    }

    static String grouped(String characters) {
        return characters.replaceAll("(.{4})(?=.)", "$1-");
    }

    /** SHA-256 in hexadecimal digits. A fast hash will do, as what is hashed cannot be guessed. */
    public static String hash(String secret) {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
