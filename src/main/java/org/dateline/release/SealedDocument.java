package org.dateline.release;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file of a release, made and sealed before publication, so that the act of publication only inserts rows.
 *
 * @param name      file name, unique within the release ("release.en.xhtml")
 * @param mediaType such as {@code application/pdf}
 * @param bytes     the exact bytes
 * @param sha256    SHA-256 of the bytes in lower-case hexadecimal
 */
public record SealedDocument(String name, String mediaType, byte[] bytes, String sha256) {

    public static SealedDocument seal(String name, String mediaType, byte[] bytes) {
        try {
            String sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            return new SealedDocument(name, mediaType, bytes.clone(), sha256);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** True for the canonical text, from which the other forms are drawn. */
    public boolean canonical() {
        return name.endsWith(".xhtml");
    }
}
