package org.dateline.draft;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** Somebody's approval of one version of a filing: it binds the digest of exactly what would be published. */
@Entity
@Table(name = "draft_filing_approval")
class DraftFilingApproval extends PanacheEntityBase {

    @Id
    private UUID id;

    @Column(name = "draft_id")
    private UUID draftId;

    private int number;

    @Column(columnDefinition = "binary(32)")
    private byte[] digest;

    private Instant approved;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "approved_by"))
    @AttributeOverride(name = "name", column = @Column(name = "approved_by_name"))
    private Colleague approvedBy;

    protected DraftFilingApproval() {}

    DraftFilingApproval(UUID draftId, int number, byte[] digest, Colleague by, Instant approved) {
        this.id = UUID.randomUUID();
        this.draftId = draftId;
        this.number = number;
        this.digest = digest;
        this.approvedBy = by;
        this.approved = approved;
    }

    static List<DraftFilingApproval> ofVersion(UUID draftId, int number) {
        return list("draftId = ?1 and number = ?2 order by approved", draftId, number);
    }

    /** True if what was approved is what would be published. */
    boolean binds(byte[] digestNow) {
        return Arrays.equals(digest, digestNow);
    }

    public Colleague approvedBy() {
        return approvedBy;
    }

    public Instant approved() {
        return approved;
    }

    /** SHA-256 in lower-case hexadecimal. */
    public String digest() {
        return HexFormat.of().formatHex(digest);
    }
}
