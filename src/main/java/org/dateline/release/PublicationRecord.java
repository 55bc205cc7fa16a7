package org.dateline.release;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/**
 * How a release came to be published: who wrote, approved and published it, when, and what was checked. Only reviewers
 * may read it. Its salted digest is in the ledger entry, so that it can be checked, and yet tells nothing by itself.
 */
@Entity
@Table(name = "publication_record")
public class PublicationRecord extends PanacheEntityBase {

    /** A record made before publication, with the salt that goes with it. */
    public record Sealed(byte[] salt, String record) {

        public static Sealed seal(String record) {
            byte[] salt = new byte[32];
            new SecureRandom().nextBytes(salt);
            return new Sealed(salt, record);
        }

        /** SHA-256(salt || record in UTF-8) in lower-case hexadecimal: what the ledger entry holds. */
        public String digest() {
            try {
                MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
                sha256.update(salt);
                return HexFormat.of().formatHex(sha256.digest(record.getBytes(StandardCharsets.UTF_8)));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Id
    private long entry;

    @Column(columnDefinition = "binary(32)")
    private byte[] salt;

    @Column(columnDefinition = "mediumtext")
    private String record;

    protected PublicationRecord() {}

    /** @param entry index of the ledger entry that holds its digest */
    PublicationRecord(long entry, Sealed sealed) {
        this.entry = entry;
        this.salt = sealed.salt();
        this.record = sealed.record();
    }

    /** Keeps the record of what is published under an entry that is no release's; the caller appended it in the same transaction. */
    public static void keep(long entry, Sealed sealed) {
        new PublicationRecord(entry, sealed).persist();
    }

    /** The record of a visible entry; only reviewers may read it. */
    public static Optional<PublicationRecord> of(PublishedEntry published) {
        return of(published.entry());
    }

    /** As {@link #of(PublishedEntry)}, for a caller who has seen that the entry is visible. */
    public static Optional<PublicationRecord> of(long entry) {
        return findByIdOptional(entry);
    }

    public String record() {
        return record;
    }

    /** What the digest in the entry begins with: SHA-256(salt || record). */
    public byte[] salt() {
        return salt.clone();
    }

    /** As {@link Sealed#digest}: equal to the one in the ledger entry if nothing was changed since. */
    public String digest() {
        return new Sealed(salt, record).digest();
    }
}
