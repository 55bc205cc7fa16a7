package org.dateline.account;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A link that makes its first user the first administrator; each start of a portal without one makes another. */
@Entity
@Table(name = "first_administrator_link")
class FirstAdministratorLink extends PanacheEntityBase {

    static final Duration VALID = Duration.ofHours(24);

    @Id
    @Column(name = "token_hash")
    private String tokenHash;

    private Instant created;

    private Instant expires;

    private Instant used;

    protected FirstAdministratorLink() {}

    /** @return the token for the link, kept nowhere else */
    static String create(Instant now) {
        String token = Secret.token();
        var link = new FirstAdministratorLink();
        link.tokenHash = Secret.hash(token);
        link.created = now;
        link.expires = now.plus(VALID);
        link.persist();
        return token;
    }

    /** Empty if the link was used, is too old, or never was; and all are as soon as there is an administrator. */
    static Optional<FirstAdministratorLink> valid(String token, Instant now) {
        Optional<FirstAdministratorLink> link = token == null ? Optional.empty()
                : find("tokenHash = ?1 and used is null and expires > ?2", Secret.hash(token), now).firstResultOptional();
        return link.filter(found -> !Person.hasAdministrator());
    }

    void use(Instant now) {
        used = now;
    }
}
