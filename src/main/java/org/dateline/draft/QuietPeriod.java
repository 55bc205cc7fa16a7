package org.dateline.draft;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dateline.issuer.Issuer;
import org.dateline.shared.Days;
import org.dateline.shared.FieldProblems;

/** Days on which an issuer says nothing that its coming results would show (NP 51-201 6.9); both days count, in its home zone. */
@Entity
@Table(name = "quiet_period")
class QuietPeriod extends PanacheEntityBase {

    private static final int LONGEST_REASON = 300;

    @Id
    private UUID id;

    @Column(name = "issuer_id")
    private long issuerId;

    @Column(name = "first_day")
    private LocalDate firstDay;

    @Column(name = "last_day")
    private LocalDate lastDay;

    private String reason;
    private Instant entered;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "entered_by"))
    @AttributeOverride(name = "name", column = @Column(name = "entered_by_name"))
    private Colleague enteredBy;

    @Column(name = "taken_back")
    private Instant takenBack;

    protected QuietPeriod() {}

    QuietPeriod(long issuerId, LocalDate firstDay, LocalDate lastDay, String reason, Colleague enteredBy, Instant entered) {
        this.id = UUID.randomUUID();
        this.issuerId = issuerId;
        this.firstDay = firstDay;
        this.lastDay = lastDay;
        this.reason = reason;
        this.enteredBy = enteredBy;
        this.entered = entered;
    }

    /** What keeps these from being entered, by the names of the form's fields. */
    static FieldProblems problems(String firstDay, String lastDay, String reason) {
        FieldProblems problems = new FieldProblems().days("firstDay", firstDay, "lastDay", lastDay).line("reason", reason, LONGEST_REASON);
        if (firstDay.isEmpty()) {
            problems.add("firstDay", "Please give the first day.");
        }
        if (lastDay.isEmpty()) {
            problems.add("lastDay", "Please give the last day.");
        }
        return problems;
    }

    static QuietPeriod enter(Issuer issuer, String firstDay, String lastDay, String reason, Colleague by, Instant now) {
        problems(firstDay, lastDay, reason).refuse();
        QuietPeriod period = new QuietPeriod(issuer.id(), Days.of(firstDay), Days.of(lastDay), reason, by, now);
        period.persist();
        return period;
    }

    /** Those that hold, the latest first. */
    static List<QuietPeriod> of(Issuer issuer) {
        return list("issuerId = ?1 and takenBack is null order by firstDay desc", issuer.id());
    }

    static Optional<QuietPeriod> of(Issuer issuer, UUID id) {
        return find("issuerId = ?1 and id = ?2", issuer.id(), id).firstResultOptional();
    }

    /** It was entered in error, or ends: it holds no more, and stays on record. */
    void takeBack(Instant now) {
        if (takenBack == null) {
            takenBack = now;
        }
    }

    boolean holdsOn(LocalDate day) {
        return Days.within(day, firstDay, lastDay);
    }

    public UUID id() {
        return id;
    }

    public LocalDate firstDay() {
        return firstDay;
    }

    public LocalDate lastDay() {
        return lastDay;
    }

    public String reason() {
        return reason;
    }

    public Colleague enteredBy() {
        return enteredBy;
    }

    /** Such as "October 1, 2026 to November 12, 2026". */
    public String days() {
        return org.dateline.draft.prose.Weekdays.name(firstDay) + " to " + org.dateline.draft.prose.Weekdays.name(lastDay);
    }
}
