package org.dateline.draft;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.dateline.shared.Role;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * Somebody's written reason why a release goes out in spite of one thing that a check found. It binds the digest of the
 * version that was looked at, so that the next edit voids it; it is never changed and never removed.
 */
@Entity
@Table(name = "draft_override")
class DraftOverride extends PanacheEntityBase {

    /** What is sealed. @param finding the message of the check */
    record Reason(String finding, String reason) {}

    @Id
    private UUID id;

    @Column(name = "draft_id")
    private UUID draftId;

    private int number;

    @Column(columnDefinition = "binary(32)")
    private byte[] digest;

    @Column(name = "check_name")
    private String check;

    @Column(columnDefinition = "longblob")
    private byte[] sealed;

    private Instant overridden;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "overridden_by"))
    @AttributeOverride(name = "name", column = @Column(name = "overridden_by_name"))
    private Colleague overriddenBy;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "overridden_as")
    private Role as;

    protected DraftOverride() {}

    DraftOverride(Draft draft, byte[] digest, Finding finding, String reason, Colleague by, Role as, Instant now) {
        this.id = UUID.randomUUID();
        this.draftId = draft.id();
        this.number = draft.latest();
        this.digest = digest;
        this.check = finding.check();
        this.sealed = draft.seal().seal("override " + id, DraftContent.json(new Reason(finding.message(), reason)).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        this.overridden = now;
        this.overriddenBy = by;
        this.as = as;
    }

    /** Those of the latest version, the oldest first. */
    static List<DraftOverride> ofLatest(Draft draft) {
        return list("draftId = ?1 and number = ?2 order by overridden", draft.id(), draft.latest());
    }

    boolean binds(byte[] digestNow) {
        return Arrays.equals(digest, digestNow);
    }

    /** The finding with this reason on record, if it is the one that was looked at; the finding as it is otherwise. */
    Finding appliedTo(Finding finding, Draft draft) {
        if (!check.equals(finding.check())) {
            return finding;
        }
        Reason reason = DraftContent.fromJson(draft.seal().open("override " + id, sealed), Reason.class);
        return reason.finding().equals(finding.message())
                ? finding.with(new Finding.Override(reason.reason(), overriddenBy.name(), overriddenBy.id(), as, overridden)) : finding;
    }
}
