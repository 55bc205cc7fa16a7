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
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What was entered of a draft's news besides its text, each time in whole; the latest counts. Sealed like the text. */
@Entity
@Immutable
@Table(name = "draft_facts")
public class DraftFacts extends PanacheEntityBase {

    @Embeddable
    record Key(@Column(name = "draft_id") UUID draftId, @Column(name = "number") int number) implements Serializable {}

    @EmbeddedId
    private Key key;

    @Column(columnDefinition = "longblob")
    private byte[] sealed;

    private Instant entered;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "entered_by"))
    @AttributeOverride(name = "name", column = @Column(name = "entered_by_name"))
    private Colleague enteredBy;

    protected DraftFacts() {}

    /** @throws NotAllowed if the draft was published */
    static void enter(Draft draft, NewsFacts facts, Colleague by, Instant now) {
        draft.requireUnpublished("described");
        var row = new DraftFacts();
        row.key = new Key(draft.id(), (int) count("key.draftId", draft.id()) + 1);
        row.sealed = draft.seal().seal(row.part(), SealedFacts.json(facts));
        row.entered = now;
        row.enteredBy = by;
        row.persistAndFlush();
    }

    /** What counts now; nothing is known before anybody entered it. */
    static NewsFacts latest(Draft draft) {
        return row(draft).map(row -> SealedFacts.read(draft.seal().open(row.part(), row.sealed), NewsFacts.class)).orElse(NewsFacts.UNKNOWN);
    }

    /** Who entered what counts now, and when. */
    static Optional<DraftFacts> row(Draft draft) {
        return find("key.draftId = ?1 order by key.number desc", draft.id()).firstResultOptional();
    }

    public Colleague enteredBy() {
        return enteredBy;
    }

    public Instant entered() {
        return entered;
    }

    private String part() {
        return "facts " + key.number();
    }
}
