package org.dateline.contact;

import static java.util.Comparator.comparing;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dateline.audit.ActedOn;
import org.dateline.issuer.Issuer;
import org.dateline.shared.Days;
import org.dateline.shared.EmailAddress;
import org.dateline.shared.FieldProblems;
import org.dateline.shared.Telephone;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A named person to ask, for one audience of one issuer. A contact is ended, never deleted; what a release prints of it is
 * kept by the release.
 */
@Entity
@Table(name = "contact")
public class Contact extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(nullable = false, updatable = false)
    private UUID uuid;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "issuer", updatable = false)
    private Issuer issuer;

    @Column(nullable = false)
    private String name;

    @Column(nullable = false)
    private String title;

    @Column(nullable = false)
    private String phone;

    @Column(nullable = false)
    private String email;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(nullable = false)
    private Audience audience;

    @Column(name = "first_day")
    private LocalDate firstDay;

    @Column(name = "last_day")
    private LocalDate lastDay;

    protected Contact() {}

    Contact(Issuer issuer, ContactFacts facts) {
        this.uuid = UUID.randomUUID();
        this.issuer = issuer;
        take(facts);
    }

    /** What keeps these facts from becoming a contact of the issuer. */
    public static FieldProblems problems(Issuer issuer, ContactFacts facts) {
        return facts.problems(issuer.country());
    }

    /**
     * Enters a new contact.
     *
     * @throws IllegalArgumentException if {@link #problems} finds any
     */
    public static Contact enter(Issuer issuer, ContactFacts facts) {
        problems(issuer, facts).refuse();
        Contact contact = new Contact(issuer, facts);
        contact.persist();
        return contact;
    }

    /**
     * Corrects or ends the contact.
     *
     * @param seen the version the person had on the screen
     * @throws OptimisticLockException if somebody else changed it since
     * @throws IllegalArgumentException if the facts have problems
     */
    public void change(ContactFacts facts, int seen) {
        if (seen != version) {
            throw new OptimisticLockException("This contact was changed by somebody else.");
        }
        problems(issuer, facts).refuse();
        take(facts);
    }

    private void take(ContactFacts facts) {
        name = facts.name();
        title = facts.title();
        phone = facts.phone();
        email = facts.email();
        audience = facts.knownAudience().orElseThrow();
        firstDay = facts.first();
        lastDay = facts.last();
    }

    /** Its facts as they stand, to be shown in a form. */
    public ContactFacts facts() {
        return new ContactFacts(name, title, phone, email, audience.name(), Days.text(firstDay), Days.text(lastDay));
    }

    public static Optional<Contact> withId(long id) {
        return find("from Contact c join fetch c.issuer where c.id = ?1", id).firstResultOptional();
    }

    public static Optional<Contact> withUuid(UUID uuid) {
        return find("from Contact c join fetch c.issuer where c.uuid = ?1", uuid).firstResultOptional();
    }

    /** Everybody who is or was a contact of the issuer, by audience, in the order of entering. */
    public static List<Contact> of(Issuer issuer) {
        return Contact.<Contact>list("from Contact c join fetch c.issuer where c.issuer = ?1 order by c.id", issuer).stream()
                .sorted(comparing(Contact::audience))
                .toList();
    }

    /** The issuer's contacts in force on a day, by audience, in the order of entering. */
    public static List<Contact> inForce(Issuer issuer, LocalDate day) {
        return of(issuer).stream().filter(contact -> contact.inForceOn(day)).toList();
    }

    public boolean inForceOn(LocalDate day) {
        return Days.within(day, firstDay, lastDay);
    }

    public Long id() {
        return id;
    }

    /** The permanent public id. */
    public UUID uuid() {
        return uuid;
    }

    /** The address of its vCard. */
    public String cardPath() {
        return "/contacts/" + uuid + ".vcf";
    }

    public int version() {
        return version;
    }

    public Issuer issuer() {
        return issuer;
    }

    public String name() {
        return name;
    }

    /** The person's title; empty if none. */
    public String title() {
        return title;
    }

    /** The number as typed, with what a link needs; empty if the person has none. */
    public Optional<Telephone> phone() {
        return Telephone.asTyped(phone, issuer.country());
    }

    /** E-mail address; empty if none. */
    public String email() {
        return email;
    }

    /** The {@code mailto:} address; empty if there is none. */
    public String mailto() {
        return email.isEmpty() ? "" : EmailAddress.link(email);
    }

    public Audience audience() {
        return audience;
    }

    /** The first day; null if it reaches back before the record begins. */
    public LocalDate firstDay() {
        return firstDay;
    }

    /** The last day; null while in force. */
    public LocalDate lastDay() {
        return lastDay;
    }

    /** As the record of the desk names it. */
    ActedOn actedOn() {
        return new ActedOn("contact", uuid.toString(), name);
    }

    @Override
    public String toString() {
        return name;
    }
}
