package org.dateline.account;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A browser in which the password was right and the code is still to come. It opens nothing but the page that asks for it. */
@Entity
@Table(name = "half_sign_in")
class HalfSignIn extends PanacheEntityBase {

    static final Duration VALID = Duration.ofMinutes(10);

    @Id
    @Column(name = "id_hash")
    private String idHash;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person")
    private Person person;

    private Instant begun;

    protected HalfSignIn() {}

    /** @return the id for the browser's cookie, kept nowhere else */
    static String begin(Person person, Instant now) {
        delete("begun < ?1", now.minus(VALID));
        String id = Secret.token();
        var half = new HalfSignIn();
        half.idHash = Secret.hash(id);
        half.person = person;
        half.begun = now;
        half.persist();
        return id;
    }

    /** Who has to give a code in the browser with this id; empty if it took too long, or never was. */
    static Optional<Person> personOf(String id, Instant now) {
        Optional<HalfSignIn> half = id == null ? Optional.empty()
                : find("from HalfSignIn h join fetch h.person where h.idHash = ?1 and h.begun > ?2", Secret.hash(id), now.minus(VALID))
                        .firstResultOptional();
        return half.map(found -> found.person).filter(Person::isActive);
    }

    /** Whether it was still there; of two who end it, one. */
    static boolean end(String id) {
        return delete("idHash", Secret.hash(id)) == 1;
    }

    static void endAll(Person person) {
        delete("person", person);
    }
}
