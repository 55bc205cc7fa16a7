package org.dateline.ledger;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** The log's private Ed25519 key (RFC 8032, pure) with the name it signs under. Signing the same text always gives the same bytes. */
final class SigningKey {

    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";

    private final PrivateKey privateKey;
    private final VerifierKey verifier;

    private SigningKey(PrivateKey privateKey, VerifierKey verifier) {
        this.privateKey = privateKey;
        this.verifier = verifier;
    }

    /** A new key as PEM (PKCS #8), like {@code openssl genpkey -algorithm ed25519}. */
    static String generatePem() {
        try {
            byte[] pkcs8 = KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate().getEncoded();
            return BEGIN + "\n" + Base64.getEncoder().encodeToString(pkcs8) + "\n" + END + "\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform since 15 has Ed25519", e);
        }
    }

    /** @throws IllegalArgumentException if the text is not an unencrypted PEM (PKCS #8) of an Ed25519 private key; the message never quotes it */
    static SigningKey read(String name, String pem) {
        int begin = pem.indexOf(BEGIN);
        int end = pem.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("not a PEM file with '" + BEGIN + "'");
        }
        try {
            byte[] pkcs8 = Base64.getMimeDecoder().decode(pem.substring(begin + BEGIN.length(), end));
            PrivateKey privateKey = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
            byte[] seed = ((EdECPrivateKey) privateKey).getBytes().orElseThrow();
            return new SigningKey(privateKey, VerifierKey.of(name, publicKey(seed)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not an Ed25519 private key", e);
        }
    }

    /** The signed note over the text, with this key's signature alone. */
    SignedNote sign(String text) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initSign(privateKey);
            ed25519.update(text.getBytes(StandardCharsets.UTF_8));
            SignedNote note = SignedNote.of(text, verifier, ed25519.sign());
            if (!note.isSignedBy(verifier)) {
                throw new IllegalStateException("The log's key made a signature that its public half does not accept");
            }
            return note;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The log's key cannot sign", e);
        }
    }

    VerifierKey verifier() {
        return verifier;
    }

    /**
     * The public half of a private key. A PKCS #8 file need not hold it and the JDK has no method to compute it, but its key generator
     * does so from the 32 bytes that it takes to be random.
     */
    private static PublicKey publicKey(byte[] seed) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
        generator.initialize(NamedParameterSpec.ED25519, new SecureRandom() {
            @Override
            public void nextBytes(byte[] bytes) {
                System.arraycopy(seed, 0, bytes, 0, bytes.length);
            }
        });
        return generator.generateKeyPair().getPublic();
    }
}
