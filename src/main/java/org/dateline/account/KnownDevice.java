package org.dateline.account;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A browser in which a person has signed in before: guesses made elsewhere do not slow the person down there. */
@Entity
@IdClass(KnownDevice.Key.class)
@Table(name = "known_device")
class KnownDevice extends PanacheEntityBase {

    /** Unused for this long, it is a stranger again. */
    static final Duration REMEMBERED = Duration.ofDays(180);

    record Key(UUID person, String idHash) implements Serializable {}

    @Id
    private UUID person;

    @Id
    @Column(name = "id_hash")
    private String idHash;

    @Column(name = "last_used")
    private Instant lastUsed;

    protected KnownDevice() {}

    static boolean knows(Person person, String id, Instant now) {
        return count("person = ?1 and idHash = ?2 and lastUsed > ?3", person.id(), Secret.hash(id),
                now.minus(REMEMBERED)) > 0;
    }

    static void remember(Person person, String id, Instant now) {
        String hash = Secret.hash(id);
        if (update("lastUsed = ?1 where person = ?2 and idHash = ?3", now, person.id(), hash) == 0) {
            var device = new KnownDevice();
            device.person = person.id();
            device.idHash = hash;
            device.lastUsed = now;
            device.persist();
        }
    }

    static void forgetAll(Person person) {
        delete("person", person.id());
    }
}
