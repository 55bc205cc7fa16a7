package org.dateline.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** A SHA-256 digest: 32 bytes, compared by value. */
public final class Hash {

    /** Length of a digest in bytes. */
    public static final int BYTES = 32;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @throws IllegalArgumentException if there are not exactly 32 bytes */
    public static Hash of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("A SHA-256 digest has 32 bytes, not " + bytes.length);
        }
        return new Hash(bytes.clone());
    }

    /** The digest of the parts, one after the other, nothing between them. */
    public static Hash sha256(byte[]... parts) {
        MessageDigest digest = newSha256();
        for (byte[] part : parts) {
            digest.update(part);
        }
        return new Hash(digest.digest());
    }

    /** @throws IllegalArgumentException if this is not 64 lower-case hexadecimal digits */
    public static Hash fromHex(String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        if (!HexFormat.of().formatHex(bytes).equals(hex)) {
            throw new IllegalArgumentException("A digest is written in lower-case hexadecimal: " + hex);
        }
        return of(bytes);
    }

    /** @throws IllegalArgumentException if this is not the one canonical base64 form (RFC 4648 section 4, padded) of 32 bytes */
    public static Hash fromBase64(String base64) {
        return of(CanonicalBase64.decode(base64));
    }

    static Hash sha256(byte prefix, byte[] first, byte[] second) {
        MessageDigest digest = newSha256();
        digest.update(prefix);
        digest.update(first);
        digest.update(second);
        return new Hash(digest.digest());
    }

    private static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** A copy of the 32 bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    byte[] shared() {
        return bytes;
    }

    /** 64 lower-case digits, as {@code sha256sum} prints them. */
    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    /** 44 characters, as checkpoints and proofs carry it. */
    public String base64() {
        return CanonicalBase64.encode(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return hex();
    }
}
