package org.dateline.draft;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Somebody's approval of one version of a draft: it binds the digest of exactly what would be published. */
@Entity
@Table(name = "draft_approval")
public class DraftApproval extends PanacheEntityBase {

    @Embeddable
    record Key(
            @Column(name = "draft_id") UUID draftId,
            @Column(name = "number") int number,
            @Column(name = "approved_by") UUID approvedBy) implements Serializable {}

    @EmbeddedId
    private Key key;

    @Column(columnDefinition = "binary(32)")
    private byte[] digest;

    private Instant approved;

    @Column(name = "approved_by_name")
    private String approvedByName;

    protected DraftApproval() {}

    DraftApproval(UUID draftId, int number, byte[] digest, Colleague by, Instant approved) {
        this.key = new Key(draftId, number, by.id());
        this.digest = digest;
        this.approvedByName = by.name();
        this.approved = approved;
    }

    static Optional<DraftApproval> of(Draft draft, int number, Colleague by) {
        return findByIdOptional(new Key(draft.id(), number, by.id()));
    }

    static List<DraftApproval> ofVersion(UUID draftId, int number) {
        return list("key.draftId = ?1 and key.number = ?2 order by approved", draftId, number);
    }

    /** True if what was approved is what would be published. */
    boolean binds(byte[] digestNow) {
        return Arrays.equals(digest, digestNow);
    }

    public Colleague approvedBy() {
        return new Colleague(key.approvedBy(), approvedByName);
    }

    public Instant approved() {
        return approved;
    }

    /** SHA-256 in lower-case hexadecimal, see {@link DraftDigest}. */
    public String digest() {
        return HexFormat.of().formatHex(digest);
    }
}
