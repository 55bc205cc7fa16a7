package org.dateline.draft;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A draft shown to one named reader outside the desk, a lawyer or a wire. It ends at its hour, when it is revoked, or when the
 * draft is published: from then on there is the public page.
 */
@Entity
@Table(name = "draft_preview_link")
public class PreviewLink extends PanacheEntityBase {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "draft_id")
    private Draft draft;

    private String reader;
    private String email;
    private Integer number;
    private boolean watermarked;
    private Instant expires;
    private Instant made;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "made_by"))
    @AttributeOverride(name = "name", column = @Column(name = "made_by_name"))
    private Colleague madeBy;

    private Instant revoked;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "revoked_by"))
    @AttributeOverride(name = "name", column = @Column(name = "revoked_by_name"))
    private Colleague revokedBy;

    protected PreviewLink() {}

    /**
     * @param reader whose it is
     * @param email  empty if none was given
     * @param number the version that is shown; null for whichever is the latest
     */
    record Terms(String reader, String email, Integer number, boolean watermarked, Instant expires) {}

    /** @throws NotAllowed if the draft was published */
    static PreviewLink make(Draft draft, Terms terms, Colleague by, Instant now) {
        draft.requireUnpublished("shown by a preview link");
        var link = new PreviewLink();
        link.id = UUID.randomUUID();
        link.draft = draft;
        link.reader = terms.reader();
        link.email = terms.email();
        link.number = terms.number();
        link.watermarked = terms.watermarked();
        link.expires = terms.expires();
        link.made = now;
        link.madeBy = by;
        link.persist();
        return link;
    }

    /** The latest first. */
    static List<PreviewLink> of(Draft draft) {
        return list("draft = ?1 order by made desc, id", draft);
    }

    static Optional<PreviewLink> of(Draft draft, UUID id) {
        return find("draft = ?1 and id = ?2", draft, id).firstResultOptional();
    }

    /** The link, if it leads to its draft at this instant. */
    static Optional<PreviewLink> open(UUID id, Instant now) {
        Optional<PreviewLink> found = find("from PreviewLink l join fetch l.draft d join fetch d.issuer where l.id = ?1", id).firstResultOptional();
        return found.filter(link -> link.state(now) == State.OPEN);
    }

    enum State {
        OPEN("open", "good"), REVOKED("revoked", "bad"), EXPIRED("expired", ""), PUBLISHED("ended with the publication", "");

        private final String words;
        private final String tone;

        State(String words, String tone) {
            this.words = words;
            this.tone = tone;
        }

        public String words() {
            return words;
        }

        /** The class by which the style sheet colours it. */
        public String tone() {
            return tone;
        }
    }

    State state(Instant now) {
        if (revoked != null) {
            return State.REVOKED;
        }
        if (!now.isBefore(expires)) {
            return State.EXPIRED;
        }
        return draft.publication().isPresent() ? State.PUBLISHED : State.OPEN;
    }

    /** Writes down that it was opened. @return number of the version that is shown */
    int opened(String network, Instant now) {
        new PreviewOpening(id, shown(), network, now).persist();
        return shown();
    }

    /** Number of the version that it shows now. */
    int shown() {
        return number == null ? draft.latest() : number;
    }

    /** Whoever revokes it again changes nothing. @return whether it was still open to be revoked */
    boolean revoke(Colleague by, Instant now) {
        if (revoked != null) {
            return false;
        }
        revoked = now;
        revokedBy = by;
        return true;
    }

    public UUID id() {
        return id;
    }

    Draft draft() {
        return draft;
    }

    public String reader() {
        return reader;
    }

    public String email() {
        return email;
    }

    /** The version that is shown; null for whichever is the latest. */
    public Integer number() {
        return number;
    }

    public boolean watermarked() {
        return watermarked;
    }

    Instant expires() {
        return expires;
    }

    Instant made() {
        return made;
    }

    public Colleague madeBy() {
        return madeBy;
    }

    Instant revoked() {
        return revoked;
    }

    /** Null while it is not revoked. */
    public Colleague revokedBy() {
        return revokedBy;
    }
}
