package org.dateline.issuer;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.dateline.audit.ActedOn;
import org.dateline.shared.EmailAddress;
import org.dateline.shared.FieldProblems;
import org.dateline.shared.Language;
import org.dateline.shared.Telephone;

/** A listed company that makes its disclosure public here. */
@Entity
@Table(name = "issuer")
public class Issuer extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private int version;

    @Column(nullable = false, updatable = false)
    private String slug;

    @Column(nullable = false)
    private String name;

    @Column(name = "french_name", nullable = false)
    private String frenchName;

    @Column(nullable = false)
    private String address;

    @Column(nullable = false)
    private String country;

    @Column(nullable = false)
    private String phone;

    @Column(nullable = false)
    private String fax;

    @Column(nullable = false)
    private String site;

    @Column(nullable = false)
    private String email;

    @Column(nullable = false)
    private String lei;

    @Column(name = "home_zone", nullable = false)
    private String homeZone;

    @Column(nullable = false)
    private String jurisdiction;

    protected Issuer() {}

    Issuer(IssuerFacts facts) {
        slug = facts.slug();
        take(facts);
    }

    /** What keeps these facts from being entered as a new issuer. */
    public static FieldProblems problems(IssuerFacts facts) {
        FieldProblems problems = facts.problems();
        if (problems.isEmpty() && withSlug(facts.slug()).isPresent()) {
            problems.add("slug", "Another issuer has this address already. Please choose another.");
        }
        return problems;
    }

    /**
     * Enters a new issuer.
     *
     * @throws IllegalArgumentException if {@link #problems} finds any
     */
    public static Issuer enter(IssuerFacts facts) {
        problems(facts).refuse();
        Issuer issuer = new Issuer(facts);
        issuer.persist();
        return issuer;
    }

    /**
     * Changes everything but the slug, which is permanent.
     *
     * @param seen the version the person had on the screen
     * @throws OptimisticLockException if somebody else changed the issuer since
     * @throws IllegalArgumentException if the facts have problems
     */
    public void change(IssuerFacts facts, int seen) {
        if (seen != version) {
            throw new OptimisticLockException("Issuer %s was changed by somebody else.".formatted(slug));
        }
        facts.problems().refuse();
        take(facts);
    }

    private void take(IssuerFacts facts) {
        name = facts.name();
        frenchName = facts.frenchName();
        address = facts.address();
        country = facts.country();
        phone = facts.phone();
        fax = facts.fax();
        site = facts.site();
        email = facts.email();
        lei = facts.lei();
        homeZone = facts.homeZone();
        jurisdiction = facts.jurisdiction();
    }

    /** Its facts as they stand, to be shown in a form. */
    public IssuerFacts facts() {
        return new IssuerFacts(slug, name, frenchName, address, country, phone, fax, site, email, lei, homeZone, jurisdiction);
    }

    public static Optional<Issuer> withSlug(String slug) {
        return find("slug", slug).firstResultOptional();
    }

    public static Optional<Issuer> withId(long id) {
        return findByIdOptional(id);
    }

    /** All issuers of this portal, by name. */
    public static List<Issuer> all() {
        return listAll(Sort.by("name").and("id"));
    }

    /** The issuer, when this portal serves just one. */
    public static Optional<Issuer> only() {
        List<Issuer> two = Issuer.<Issuer>findAll(Sort.by("id")).range(0, 1).list();
        return two.size() == 1 ? Optional.of(two.get(0)) : Optional.empty();
    }

    public Long id() {
        return id;
    }

    public int version() {
        return version;
    }

    /** Its part of addresses; permanent. */
    public String slug() {
        return slug;
    }

    /** The address of its profile. */
    public String path() {
        return "/issuers/" + slug;
    }

    public String name() {
        return name;
    }

    /** Its name in French; the English one where it has none of its own. */
    public String frenchName() {
        return frenchName.isEmpty() ? name : frenchName;
    }

    public String name(Language language) {
        return language.choose(name, frenchName());
    }

    /** Address lines, top to bottom. */
    public List<String> addressLines() {
        return address.lines().toList();
    }

    /** ISO 3166-1 code of the head office. */
    public String country() {
        return country;
    }

    /** Empty if it has none. */
    public Optional<Telephone> phone() {
        return Telephone.asTyped(phone, country);
    }

    public Optional<Telephone> fax() {
        return Telephone.asTyped(fax, country);
    }

    /** Absolute web address; empty if none. */
    public String site() {
        return site;
    }

    /** E-mail address; empty if none. */
    public String email() {
        return email;
    }

    /** The {@code mailto:} address; empty if there is none. */
    public String mailto() {
        return email.isEmpty() ? "" : EmailAddress.link(email);
    }

    /** ISO 17442 identifier; empty if none. */
    public String lei() {
        return lei;
    }

    /** The zone in which its days are counted. */
    public ZoneId homeZone() {
        return ZoneId.of(homeZone);
    }

    /** The day it is at home. */
    public LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), homeZone());
    }

    /** Under which law it exists; empty if not given. */
    public String jurisdiction() {
        return jurisdiction;
    }

    /** As the record of the desk names it. */
    ActedOn actedOn() {
        return new ActedOn("issuer", id.toString(), name);
    }

    @Override
    public String toString() {
        return slug;
    }
}
