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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Notices given to exchanges, each kept; one that was mistaken is corrected by another. Who said what is sealed like the text. */
@Entity
@Immutable
@Table(name = "draft_exchange_notice")
public class ExchangeNotice extends PanacheEntityBase {

    @Embeddable
    record Key(@Column(name = "draft_id") UUID draftId, @Column(name = "number") int number) implements Serializable {}

    /**
     * A notice as it was entered.
     *
     * @param supersedes   number of the one that it corrects; null if it corrects none
     * @param supersededBy number of the one that corrects it; null while it stands
     */
    public record Entered(int number, Integer supersedes, Integer supersededBy, Notice notice, String note, Colleague by, Instant entered) {

        public boolean stands() {
            return supersededBy == null;
        }
    }

    /** What is sealed. */
    record Said(String desk, String spokenTo, Notice.Channel channel, String reference, Notice.Outcome outcome, String note) {}

    @EmbeddedId
    private Key key;

    private int version;
    private String mic;
    private Integer supersedes;

    @Column(name = "called_at")
    private Instant calledAt;

    @Column(name = "copy_sent_at")
    private Instant copySentAt;

    @Column(columnDefinition = "longblob")
    private byte[] sealed;

    private Instant entered;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "entered_by"))
    @AttributeOverride(name = "name", column = @Column(name = "entered_by_name"))
    private Colleague enteredBy;

    protected ExchangeNotice() {}

    /**
     * Enters a notice for the version it was given for.
     *
     * @param corrects number of the notice that it corrects; null for none
     * @throws NotAllowed if there is no such notice that still stands, or the time is still to come
     */
    static void enter(Draft draft, Notice notice, String note, Integer corrects, Colleague by, Instant now) {
        draft.requireUnpublished("told of");
        if (notice.calledAt().isAfter(now) || notice.copySentAt() != null && notice.copySentAt().isAfter(now)) {
            throw new NotAllowed("A notice is entered when it has been given.");
        }
        List<Entered> before = of(draft);
        if (corrects != null && before.stream().noneMatch(one -> one.number() == corrects && one.stands())) {
            throw new NotAllowed("The notice that this one would correct was corrected already.");
        }
        var row = new ExchangeNotice();
        row.key = new Key(draft.id(), before.size() + 1);
        row.version = notice.version();
        row.mic = notice.mic();
        row.supersedes = corrects;
        row.calledAt = notice.calledAt();
        row.copySentAt = notice.copySentAt();
        row.sealed = draft.seal().seal(row.part(), SealedFacts.json(new Said(notice.desk(), notice.spokenTo(), notice.channel(), notice.reference(),
                notice.outcome(), note)));
        row.entered = now;
        row.enteredBy = by;
        row.persistAndFlush();
    }

    /** Every notice on a draft, in the order in which they were entered. */
    static List<Entered> of(Draft draft) {
        List<ExchangeNotice> rows = list("key.draftId = ?1 order by key.number", draft.id());
        Map<Integer, Integer> corrected = new HashMap<>();
        rows.stream().filter(row -> row.supersedes != null).forEach(row -> corrected.put(row.supersedes, row.key.number()));
        DraftSeal seal = rows.isEmpty() ? null : draft.seal();
        return rows.stream().map(row -> {
            Said said = SealedFacts.read(seal.open(row.part(), row.sealed), Said.class);
            return new Entered(row.key.number(), row.supersedes, corrected.get(row.key.number()), new Notice(row.mic, row.version, said.desk(),
                    said.spokenTo(), said.channel(), row.calledAt, row.copySentAt, said.reference(), said.outcome()), said.note(), row.enteredBy,
                    row.entered);
        }).toList();
    }

    private String part() {
        return "notice " + key.number();
    }
}
