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

/** The reports that a draft's news crossed a wire, each kept; the link is sealed, as it mostly contains the headline. */
@Entity
@Table(name = "draft_crossing")
class DraftCrossing extends PanacheEntityBase {

    @Embeddable
    record Key(@Column(name = "draft_id") UUID draftId, @Column(name = "number") int number) implements Serializable {}

    @EmbeddedId
    private Key key;

    private String wire;

    @Column(name = "crossed_at")
    private Instant crossedAt;

    @Column(name = "sealed_link")
    private byte[] sealedLink;

    private Instant entered;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "entered_by"))
    @AttributeOverride(name = "name", column = @Column(name = "entered_by_name"))
    private Colleague enteredBy;

    protected DraftCrossing() {}

    static void enter(Draft draft, WireCrossing crossing) {
        var row = new DraftCrossing();
        row.key = new Key(draft.id(), (int) count("key.draftId", draft.id()) + 1);
        row.wire = crossing.wire();
        row.crossedAt = crossing.crossedAt();
        row.sealedLink = draft.seal().seal(row.part(), crossing.link().getBytes(StandardCharsets.UTF_8));
        row.entered = crossing.entered();
        row.enteredBy = crossing.enteredBy();
        row.persist();
    }

    /** Every report, the latest first. */
    static List<WireCrossing> of(Draft draft) {
        List<DraftCrossing> rows = list("key.draftId = ?1 order by key.number desc", draft.id());
        DraftSeal seal = rows.isEmpty() ? null : draft.seal();
        return rows.stream().map(row -> new WireCrossing(row.wire, row.crossedAt,
                new String(seal.open(row.part(), row.sealedLink), StandardCharsets.UTF_8), row.enteredBy, row.entered)).toList();
    }

    private String part() {
        return "crossing " + key.number();
    }
}
