package org.dateline.draft;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dateline.draft.HaltState.Stage;
import org.dateline.issuer.Issuer;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One step of a halt of trading in an issuer's securities on one exchange. Every step stays; the latest counts. */
@Entity
@Immutable
@Table(name = "halt")
public class Halt extends PanacheEntityBase {

    private static final String LATEST = "from Halt h join fetch h.issuer where h.key.number ="
            + " (select max(o.key.number) from Halt o where o.key.id = h.key.id) and ";

    @Embeddable
    record Key(@Column(name = "id") UUID id, @Column(name = "number") int number) implements Serializable {}

    @EmbeddedId
    private Key key;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "issuer_id")
    private Issuer issuer;

    private String mic;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Stage stage;

    private String code;
    private Instant began;
    private Instant ended;
    private String note;
    private Instant entered;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "entered_by"))
    @AttributeOverride(name = "name", column = @Column(name = "entered_by_name"))
    private Colleague enteredBy;

    protected Halt() {}

    private Halt(Key key, Issuer issuer, HaltState state, String note, Colleague by, Instant now) {
        this.key = key;
        this.issuer = issuer;
        this.mic = state.mic();
        this.stage = state.stage();
        this.code = state.code();
        this.began = state.from();
        this.ended = state.to();
        this.note = note;
        this.entered = now;
        this.enteredBy = by;
    }

    static Halt begin(Issuer issuer, HaltState state, String note, Colleague by, Instant now) {
        Halt halt = new Halt(new Key(UUID.randomUUID(), 1), issuer, state, note, by, now);
        halt.persist();
        return halt;
    }

    /**
     * The next step of the same halt.
     *
     * @param seen number of the step the person had on the screen
     * @throws NotAllowed if the halt is over, or somebody entered another step meanwhile
     */
    Halt next(int seen, HaltState state, String note, Colleague by, Instant now) {
        if (seen != key.number()) {
            throw new NotAllowed("Somebody else entered another step of this halt meanwhile.");
        }
        if (!state().lasts()) {
            throw new NotAllowed("This halt is over. Please enter a new one.");
        }
        Halt next = new Halt(new Key(key.id(), key.number() + 1), issuer, state, note, by, now);
        next.persistAndFlush();
        return next;
    }

    /** The latest step of a halt. */
    static Optional<Halt> latest(UUID id) {
        return find(LATEST + "h.key.id = ?1", id).firstResultOptional();
    }

    /** The latest steps of these issuers' halts, the last begun first. */
    static List<Halt> of(Collection<Long> issuerIds) {
        return issuerIds.isEmpty() ? List.of() : list(LATEST + "h.issuer.id in ?1 order by h.began desc", issuerIds);
    }

    HaltState state() {
        return new HaltState(mic, stage, code, began, ended);
    }

    public UUID id() {
        return key.id();
    }

    /** Number of the step, from 1. */
    public int number() {
        return key.number();
    }

    public Issuer issuer() {
        return issuer;
    }

    public String mic() {
        return mic;
    }

    public String code() {
        return code;
    }

    public Stage stage() {
        return stage;
    }

    public String note() {
        return note;
    }

    public Colleague enteredBy() {
        return enteredBy;
    }
}
