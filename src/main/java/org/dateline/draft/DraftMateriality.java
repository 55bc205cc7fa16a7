package org.dateline.draft;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The decisions on a draft's materiality, each kept; the reason is sealed like the text, as it speaks of it. */
@Entity
@Table(name = "draft_materiality")
class DraftMateriality extends PanacheEntityBase {

    @Embeddable
    record Key(@Column(name = "draft_id") UUID draftId, @Column(name = "number") int number) implements Serializable {}

    @EmbeddedId
    private Key key;

    private boolean material;

    @Column(name = "sealed_reason")
    private byte[] sealedReason;

    private Instant decided;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "decided_by"))
    @AttributeOverride(name = "name", column = @Column(name = "decided_by_name"))
    private Colleague decidedBy;

    protected DraftMateriality() {}

    static void enter(Draft draft, Materiality decision) {
        var row = new DraftMateriality();
        row.key = new Key(draft.id(), (int) count("key.draftId", draft.id()) + 1);
        row.material = decision.material();
        row.sealedReason = draft.seal().seal(row.part(), decision.reason().getBytes(StandardCharsets.UTF_8));
        row.decided = decision.decided();
        row.decidedBy = decision.decidedBy();
        row.persist();
    }

    /** Every decision, the latest first. */
    static List<Materiality> of(Draft draft) {
        List<DraftMateriality> rows = list("key.draftId = ?1 order by key.number desc", draft.id());
        DraftSeal seal = rows.isEmpty() ? null : draft.seal();
        return rows.stream().map(row -> new Materiality(row.material,
                new String(seal.open(row.part(), row.sealedReason), StandardCharsets.UTF_8), row.decidedBy, row.decided)).toList();
    }

    private String part() {
        return "materiality " + key.number();
    }
}
