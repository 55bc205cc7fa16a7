package org.dateline.ledger;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * An Ed25519 public key with the name it signs under, as signed notes know it (c2sp.org/signed-note).
 * Written as a <em>vkey</em>: {@code name+keyId+base64(0x01 || key)}, the id in eight hexadecimal digits.
 */
public final class VerifierKey {

    static final int ID_BYTES = 4;

    private static final byte ED25519 = 0x01;
    private static final int KEY_BYTES = 32;
    /** What stands before the 32 bytes in a SubjectPublicKeyInfo of Ed25519 (RFC 8410 section 4). */
    private static final byte[] SPKI_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private final String name;
    private final byte[] key;
    private final byte[] id;
    private final PublicKey publicKey;

    private VerifierKey(String name, byte[] key) {
        requireName(name);
        this.name = name;
        this.key = key;
        this.id = Arrays.copyOf(Hash.sha256((name + "\n").getBytes(StandardCharsets.UTF_8), typed()).shared(), ID_BYTES);
        try {
            this.publicKey = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(spki()));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("Not an Ed25519 public key: " + HexFormat.of().formatHex(key), e);
        }
    }

    static VerifierKey of(String name, PublicKey publicKey) {
        byte[] spki = publicKey.getEncoded();
        return new VerifierKey(name, Arrays.copyOfRange(spki, spki.length - KEY_BYTES, spki.length));
    }

    /** @throws IllegalArgumentException if this is not the vkey of an Ed25519 key, its id included */
    public static VerifierKey parse(String vkey) {
        // Base64 has plus signs too, so only the first two divide.
        String[] parts = vkey.split("\\+", 3);
        if (parts.length != 3) {
            throw new IllegalArgumentException("Not a verifier key (name+id+key): " + vkey);
        }
        byte[] typed = CanonicalBase64.decode(parts[2]);
        if (typed.length != 1 + KEY_BYTES || typed[0] != ED25519) {
            throw new IllegalArgumentException("Not an Ed25519 verifier key: " + vkey);
        }
        VerifierKey key = new VerifierKey(parts[0], Arrays.copyOfRange(typed, 1, typed.length));
        if (!key.encode().equals(vkey)) {
            throw new IllegalArgumentException("The id of the verifier key is not that of its name and key: " + vkey);
        }
        return key;
    }

    /** @throws IllegalArgumentException if a key cannot have this name: it is empty or has white space, a control character or a plus sign */
    static void requireName(String name) {
        boolean sound = !name.isEmpty() && name.chars().noneMatch(c ->
                c == '+' || Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c) || Character.isSurrogate((char) c));
        if (!sound) {
            throw new IllegalArgumentException("Not a name for a log and its key (no white space, no plus sign): '" + name + "'");
        }
    }

    public String name() {
        return name;
    }

    /** The vkey in one line. */
    public String encode() {
        return name + "+" + HexFormat.of().formatHex(id) + "+" + CanonicalBase64.encode(typed());
    }

    /** The key as a PEM file for {@code openssl pkeyutl -verify -pubin}. */
    public String pem() {
        return "-----BEGIN PUBLIC KEY-----\n" + Base64.getEncoder().encodeToString(spki()) + "\n-----END PUBLIC KEY-----\n";
    }

    /** Key ids are only hints: two keys may share one. */
    byte[] id() {
        return id.clone();
    }

    boolean verifies(byte[] message, byte[] signature) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initVerify(publicKey);
            ed25519.update(message);
            return ed25519.verify(signature);
        } catch (GeneralSecurityException e) {
            // A signature of the wrong shape is reported by an exception; it is a bad signature all the same.
            return false;
        }
    }

    private byte[] spki() {
        byte[] spki = Arrays.copyOf(SPKI_PREFIX, SPKI_PREFIX.length + KEY_BYTES);
        System.arraycopy(key, 0, spki, SPKI_PREFIX.length, KEY_BYTES);
        return spki;
    }

    /** The key behind the byte that names its algorithm. */
    private byte[] typed() {
        byte[] typed = new byte[1 + KEY_BYTES];
        typed[0] = ED25519;
        System.arraycopy(key, 0, typed, 1, KEY_BYTES);
        return typed;
    }
}
