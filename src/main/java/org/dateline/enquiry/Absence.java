package org.dateline.enquiry;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dateline.enquiry.routing.Away;

/** A time at which somebody of the desk is not there, and who stands in. */
@Entity
@Table(name = "absence")
class Absence extends PanacheEntityBase {

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "person"))
    @AttributeOverride(name = "name", column = @Column(name = "person_name"))
    private Colleague person;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "substitute"))
    @AttributeOverride(name = "name", column = @Column(name = "substitute_name"))
    private Colleague substitute;

    private Instant begins;
    private Instant ends;
    private Instant entered;

    protected Absence() {}

    /** @param substitute null for nobody. The caller knows that no chain breaks or runs in a circle. */
    static Absence enter(Colleague person, Colleague substitute, Instant begins, Instant ends, Instant now) {
        Absence absence = new Absence();
        absence.id = UUID.randomUUID();
        absence.person = person;
        absence.substitute = substitute;
        absence.begins = begins;
        absence.ends = ends;
        absence.entered = now;
        absence.persist();
        return absence;
    }

    /** Those that are not over, the earliest first. */
    static List<Absence> notOver(Instant now) {
        return list("ends > ?1 order by begins, id", now);
    }

    static Optional<Absence> withId(UUID id) {
        return findByIdOptional(id);
    }

    /** The person is back, or does not go: somebody more is there, which breaks no chain. */
    void end(Instant now) {
        if (ends.isAfter(now)) {
            ends = now;
            begins = begins.isAfter(now) ? now : begins;
        }
    }

    Away away() {
        return new Away(person.id(), substitute == null ? null : substitute.id(), begins, ends);
    }

    public UUID id() {
        return id;
    }

    public Colleague person() {
        return person;
    }

    /** Null if nobody was named. */
    public Colleague substitute() {
        return substitute;
    }

    public Instant begins() {
        return begins;
    }

    public Instant ends() {
        return ends;
    }
}
