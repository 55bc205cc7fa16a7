package org.dateline.account;

import com.eatthepath.otp.HmacOneTimePasswordGenerator;
import java.math.BigInteger;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;

/**
 * The codes of authenticator apps: TOTP (RFC 6238) with what all of them know, which is SHA-1, six digits, 30 seconds. A
 * code is good in its time step and in the ones before and after, for clocks that are a little off.
 */
final class OneTimeCode {

    static final Duration STEP = Duration.ofSeconds(30);
    static final int DIGITS = 6;
    static final int SECRET_BYTES = 20;

    private static final int TOLERANCE = 1;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final SecureRandom RANDOM = new SecureRandom();

    private OneTimeCode() {}

    static byte[] newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return secret;
    }

    static long stepOf(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), STEP.toSeconds());
    }

    static String of(byte[] secret, long step) {
        try {
            return new HmacOneTimePasswordGenerator(DIGITS).generateOneTimePasswordString(new SecretKeySpec(secret, "HmacSHA1"), step);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The time step to which the code belongs; empty if it is none that is good now. Every good step is looked at, in the same time. */
    static OptionalLong step(byte[] secret, String code, Instant now) {
        byte[] typed = code.getBytes(StandardCharsets.UTF_8);
        long current = stepOf(now);
        return LongStream.rangeClosed(current - TOLERANCE, current + TOLERANCE)
                .filter(step -> MessageDigest.isEqual(of(secret, step).getBytes(StandardCharsets.UTF_8), typed))
                .reduce((earlier, later) -> later);
    }

    /** In Base32 (RFC 4648), as apps take it typed by hand: 32 characters, as 160 bits are 32 times five. */
    static String legible(byte[] secret) {
        String digits = new BigInteger(1, secret).toString(32);
        return "0".repeat(SECRET_BYTES * 8 / 5 - digits.length()).concat(digits).chars()
                .mapToObj(digit -> String.valueOf(BASE32.charAt(Character.digit(digit, 32))))
                .collect(Collectors.joining());
    }

    /** The address that an app reads from the picture (Key URI format of Google Authenticator). */
    static String address(byte[] secret, String portal, String email) {
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s".formatted(escaped(portal), escaped(email), legible(secret), escaped(portal));
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
