package org.dateline.draft;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.dateline.issuer.Issuer;
import org.dateline.shared.FieldProblems;

/** Somebody who may speak for an issuer (NP 51-201 6.5), as an administrator entered it. */
@Entity
@Table(name = "spokesperson")
class Spokesperson extends PanacheEntityBase {

    private static final int LONGEST = 200;

    @Id
    private UUID id;

    @Column(name = "issuer_id")
    private long issuerId;

    private String name;
    private String title;
    private Instant entered;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "entered_by"))
    @AttributeOverride(name = "name", column = @Column(name = "entered_by_name"))
    private Colleague enteredBy;

    @Column(name = "taken_back")
    private Instant takenBack;

    protected Spokesperson() {}

    Spokesperson(long issuerId, String name, String title, Colleague enteredBy, Instant entered) {
        this.id = UUID.randomUUID();
        this.issuerId = issuerId;
        this.name = name;
        this.title = title;
        this.enteredBy = enteredBy;
        this.entered = entered;
    }

    /** What keeps these from being entered, by the names of the form's fields. */
    static FieldProblems problems(String name, String title) {
        return new FieldProblems().line("name", name, LONGEST).line("title", title, LONGEST);
    }

    static Spokesperson enter(Issuer issuer, String name, String title, Colleague by, Instant now) {
        problems(name, title).refuse();
        var entered = new Spokesperson(issuer.id(), name, title, by, now);
        entered.persist();
        return entered;
    }

    /** Those who may speak, by name. */
    static List<Spokesperson> of(Issuer issuer) {
        return list("issuerId = ?1 and takenBack is null order by name", issuer.id());
    }

    static Optional<Spokesperson> of(Issuer issuer, UUID id) {
        return find("issuerId = ?1 and id = ?2", issuer.id(), id).firstResultOptional();
    }

    /** May not speak any more, and stays on record. */
    void takeBack(Instant now) {
        if (takenBack == null) {
            takenBack = now;
        }
    }

    /** Whether a name in a text can be this person's: the family name is, and so is the first letter of the other, if one is given. */
    boolean isCalled(String written) {
        String[] own = plain(name);
        String[] other = plain(written);
        return own[own.length - 1].equals(other[other.length - 1])
                && (own.length == 1 || other.length == 1 || own[0].charAt(0) == other[0].charAt(0));
    }

    private static String[] plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("^(?:dr|mr|ms|mrs|mme|m)\\.? ", "").strip().split("\\s+");
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String title() {
        return title;
    }

    public Colleague enteredBy() {
        return enteredBy;
    }
}
