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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One saved version of a draft; never changed, never removed. */
@Entity
@Table(name = "draft_version")
public class DraftVersion extends PanacheEntityBase {

    @Embeddable
    record Key(@Column(name = "draft_id") UUID draftId, @Column(name = "number") int number) implements Serializable {}

    @EmbeddedId
    private Key key;

    private Instant saved;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "saved_by"))
    @AttributeOverride(name = "name", column = @Column(name = "saved_by_name"))
    private Colleague savedBy;

    @Column(columnDefinition = "longblob")
    private byte[] sealed;

    protected DraftVersion() {}

    DraftVersion(UUID draftId, int number, Colleague savedBy, Instant saved, byte[] sealed) {
        this.key = new Key(draftId, number);
        this.savedBy = savedBy;
        this.saved = saved;
        this.sealed = sealed;
    }

    static Optional<DraftVersion> of(UUID draftId, int number) {
        return findByIdOptional(new Key(draftId, number));
    }

    /** The latest first. */
    static List<DraftVersion> ofDraft(UUID draftId) {
        return list("key.draftId = ?1 order by key.number desc", draftId);
    }

    /** Counted from 1. */
    public int number() {
        return key.number();
    }

    public Instant saved() {
        return saved;
    }

    public Colleague savedBy() {
        return savedBy;
    }

    byte[] sealed() {
        return sealed;
    }
}
