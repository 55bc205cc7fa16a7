package org.dateline.account;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A link, sent by mail, with which a person chooses a password once. */
@Entity
@Table(name = "access_link")
class AccessLink extends PanacheEntityBase {

    static final String PATH = "/desk/link";

    /** What it was sent for. */
    enum Purpose {
        INVITATION(Duration.ofDays(7)),
        PASSWORD_RESET(Duration.ofHours(1));

        private final Duration valid;

        Purpose(Duration valid) {
            this.valid = valid;
        }

        Duration valid() {
            return valid;
        }
    }

    @Id
    @Column(name = "token_hash")
    private String tokenHash;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person")
    private Person person;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "VARCHAR(16)")
    private Purpose purpose;

    /** Id of the row that says whether it left. */
    private UUID mail;

    private Instant created;

    private Instant expires;

    private Instant used;

    private Instant revoked;

    protected AccessLink() {}

    /** In place of all the person's open links. @param token for the address, kept nowhere else */
    static void create(Person person, Purpose purpose, String token, UUID mail, Instant now) {
        revokeAll(person, now);
        var link = new AccessLink();
        link.tokenHash = Secret.hash(token);
        link.person = person;
        link.purpose = purpose;
        link.mail = mail;
        link.created = now;
        link.expires = now.plus(purpose.valid());
        link.persist();
    }

    /** Empty if it was used, revoked or is too old, never was, or its person is no longer at work. */
    static Optional<AccessLink> open(String token, Instant now) {
        Optional<AccessLink> link = token == null ? Optional.empty()
                : find("from AccessLink l join fetch l.person where l.tokenHash = ?1", Secret.hash(token)).firstResultOptional();
        return link.filter(found -> found.isOpen(now));
    }

    /** The one that was sent to the person last, whatever became of it. */
    static Optional<AccessLink> latestOf(Person person) {
        return find("person = ?1 order by created desc", person).firstResultOptional();
    }

    boolean isOpen(Instant now) {
        return used == null && revoked == null && now.isBefore(expires) && person.isActive();
    }

    /** Whether it was still open; of two who use it at once, one does. */
    boolean use(Instant now) {
        return update("used = ?1 where tokenHash = ?2 and used is null and revoked is null", now, tokenHash) == 1;
    }

    static void revokeAll(Person person, Instant now) {
        update("revoked = ?1 where person = ?2 and used is null and revoked is null", now, person);
    }

    Person person() {
        return person;
    }

    Purpose purpose() {
        return purpose;
    }

    UUID mail() {
        return mail;
    }

    Instant expires() {
        return expires;
    }
}
