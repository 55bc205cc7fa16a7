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
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** The steps of a draft's schedule, each kept; their words are sealed, as they may speak of the text. */
@Entity
@Table(name = "draft_schedule")
class DraftSchedule extends PanacheEntityBase {

    @Embeddable
    record Key(@Column(name = "draft_id") UUID draftId, @Column(name = "number") int number) implements Serializable {}

    /** What is sealed. */
    record Words(String why, List<String> accepted) {}

    @EmbeddedId
    private Key key;

    @Enumerated(EnumType.STRING)
    @Column(length = 16, columnDefinition = "varchar(16)")
    private Schedule.Step step;

    private Instant due;
    private String zone;
    private int version;

    @Column(name = "sealed_words", columnDefinition = "longblob")
    private byte[] sealedWords;

    private Instant entered;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "entered_by"))
    @AttributeOverride(name = "name", column = @Column(name = "entered_by_name"))
    private Colleague enteredBy;

    protected DraftSchedule() {}

    static void enter(Draft draft, Schedule schedule) {
        var row = new DraftSchedule();
        row.key = new Key(draft.id(), schedule.number());
        row.step = schedule.step();
        row.due = schedule.due();
        row.zone = schedule.zone().getId();
        row.version = schedule.version();
        row.sealedWords = draft.seal().seal(row.part(), DraftContent.jsonBytes(new Words(schedule.why(), schedule.accepted())));
        row.entered = schedule.entered();
        row.enteredBy = schedule.by();
        row.persist();
    }

    /** Every step, the latest first. */
    static List<Schedule> of(Draft draft) {
        List<DraftSchedule> rows = list("key.draftId = ?1 order by key.number desc", draft.id());
        DraftSeal seal = rows.isEmpty() ? null : draft.seal();
        return rows.stream().map(row -> row.opened(seal)).toList();
    }

    private Schedule opened(DraftSeal seal) {
        Words words = DraftContent.fromJson(seal.open(part(), sealedWords), Words.class);
        return new Schedule(key.number(), step, due, ZoneId.of(zone), version, words.why(), words.accepted(), enteredBy, entered);
    }

    private String part() {
        return "schedule " + key.number();
    }
}
