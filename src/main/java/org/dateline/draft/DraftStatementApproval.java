package org.dateline.draft;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Somebody who did not write it has approved a wording of a cautionary statement. */
@Entity
@Table(name = "draft_statement_approval")
class DraftStatementApproval extends PanacheEntityBase {

    @Id
    @Column(name = "statement_id")
    private UUID statementId;

    @Column(columnDefinition = "binary(32)")
    private byte[] digest;

    private Instant approved;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "approved_by"))
    @AttributeOverride(name = "name", column = @Column(name = "approved_by_name"))
    private Colleague approvedBy;

    protected DraftStatementApproval() {}

    DraftStatementApproval(UUID statementId, byte[] digest, Colleague approvedBy, Instant approved) {
        this.statementId = statementId;
        this.digest = digest;
        this.approvedBy = approvedBy;
        this.approved = approved;
    }

    public Colleague approvedBy() {
        return approvedBy;
    }

    public Instant approved() {
        return approved;
    }
}
