package org.dateline.account;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dateline.audit.ActedOn;
import org.dateline.audit.Actor;
import org.dateline.shared.Role;

/** Somebody who works at the desk. Nobody is ever deleted, as the record names them; they are deactivated. */
@Entity
@Table(name = "person")
public class Person extends PanacheEntityBase {

    static final int LONGEST_NAME = 200;
    static final int LONGEST_EMAIL = 254;

    @Id
    private UUID id;

    private String name;

    private String email;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "password_chosen")
    private Instant passwordChosen;

    @Column(name = "password_expires")
    private Instant passwordExpires;

    private Instant created;

    private Instant deactivated;

    @Version
    private int version;

    @ElementCollection
    @CollectionTable(name = "person_role", joinColumns = @JoinColumn(name = "person"))
    private Set<PersonRole> roles = new HashSet<>();

    protected Person() {}

    /**
     * A new person without roles and without a password; persists it.
     *
     * @param email the name to sign in with, whatever its case; not yet anybody else's
     */
    public static Person create(String name, String email, Instant now) {
        var person = new Person();
        person.id = UUID.randomUUID();
        person.name = name.strip();
        person.email = signInName(email);
        person.created = now;
        person.persist();
        return person;
    }

    /** The person who signs in with this e-mail address, active or not. */
    public static Optional<Person> byEmail(String email) {
        return find("email", signInName(email)).firstResultOptional();
    }

    /** Everybody who is active and has a role with any issuer. */
    public static List<Person> activeWith(Role role) {
        return list("select distinct p from Person p join p.roles r where r.role = ?1 and p.deactivated is null order by p.email", role);
    }

    /** Everybody who is active and has a role with this issuer. */
    public static List<Person> activeWith(Role role, long issuerId) {
        return list("select distinct p from Person p join p.roles r where r.role = ?1 and r.issuer in (?2, ?3) and p.deactivated is null order by p.email",
                role, issuerId, PersonRole.EVERY_ISSUER);
    }

    static List<Person> everybody() {
        return list("select distinct p from Person p left join fetch p.roles order by p.name, p.email");
    }

    static boolean hasAdministrator() {
        return count("from Person p join p.roles r where r.role = ?1 and p.deactivated is null and p.passwordChosen is not null",
                Role.ADMINISTRATOR) > 0;
    }

    static String signInName(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String email() {
        return email;
    }

    public Set<PersonRole> roles() {
        return Set.copyOf(roles);
    }

    public boolean isActive() {
        return deactivated == null;
    }

    /** Whether the password is the person's own choice; until then it is good for nothing but choosing one. */
    public boolean hasOwnPassword() {
        return passwordChosen != null;
    }

    /** Adds the role for an issuer, or for all with {@link PersonRole#EVERY_ISSUER}; nothing happens if the person has it. */
    public void grant(long issuerId, Role role, Instant now) {
        roles.add(new PersonRole(issuerId, role, now));
    }

    public void revoke(long issuerId, Role role) {
        roles.removeIf(held -> held.is(issuerId, role));
    }

    boolean has(long issuerId, Role role) {
        return roles.stream().anyMatch(held -> held.is(issuerId, role));
    }

    /** Whether one of the roles cannot be used without a second factor. */
    boolean needsSecondFactor() {
        return roles.stream().anyMatch(held -> held.role().needsSecondFactor());
    }

    /**
     * The page on which the person has something to do before any role works: choosing a password, setting up the
     * authenticator app. Empty if there is nothing.
     */
    Optional<String> firstOfAll(boolean hasSecondFactor) {
        if (!hasOwnPassword()) {
            return Optional.of(AccountResource.PATH);
        }
        return needsSecondFactor() && !hasSecondFactor ? Optional.of(SecondFactorResource.PATH) : Optional.empty();
    }

    /** The hash to compare a typed password with; empty if none can be right. */
    Optional<String> passwordHash(Instant now) {
        boolean over = passwordExpires != null && !now.isBefore(passwordExpires);
        return Optional.ofNullable(passwordHash).filter(hash -> isActive() && !over);
    }

    /** Replaces the password by one that is good only for choosing another, and only for a time. */
    String giveOneTimePassword(Instant now, Duration validFor) {
        String password = Secret.legible();
        passwordHash = PasswordHash.of(password);
        passwordChosen = null;
        passwordExpires = now.plus(validFor);
        return password;
    }

    void choosePassword(String password, Instant now) {
        passwordHash = PasswordHash.of(password);
        passwordChosen = now;
        passwordExpires = null;
    }

    /** Needs no password of the desk's: one that was given is void, and none has to be chosen. */
    void signsInElsewhere(Instant now) {
        if (!hasOwnPassword()) {
            forgetPassword();
            passwordChosen = now;
        }
    }

    void forgetPassword() {
        passwordHash = null;
        passwordChosen = null;
        passwordExpires = null;
    }

    void deactivate(Instant now) {
        deactivated = now;
        passwordHash = null;
        passwordChosen = null;
    }

    void reactivate() {
        deactivated = null;
    }

    Actor actor() {
        return new Actor(id, name, null);
    }

    ActedOn actedOn() {
        return new ActedOn("person", id.toString(), name);
    }
}
