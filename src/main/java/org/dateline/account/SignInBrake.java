package org.dateline.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Slows guessing down. Each guess is paid for in time on an account that lives in the database, so that it counts on all
 * nodes and after a restart; when the account is too far ahead of the clock, guesses are not even looked at. A right
 * password is paid back.
 *
 * <p>Guesses from unknown browsers are counted per address and per sign-in name; those from a browser in which the
 * person has signed in before, only for that browser: whoever guesses at somebody's name cannot lock that person out.
 */
@ApplicationScoped
class SignInBrake {

    /** Which guesses are counted together, how many are free at once, and how long each further one takes. */
    enum Kind {
        ADDRESS(20, Duration.ofSeconds(30)),
        NAME(5, Duration.ofMinutes(1)),
        DEVICE(10, Duration.ofSeconds(30)),
        /** Mails to one person who lost the password, or whom somebody wants to annoy. */
        RESET(3, Duration.ofMinutes(20)),
        /** Of three good codes in a million: at this price, guessing at all hours takes years. */
        CODE(5, Duration.ofMinutes(5));

        private final int free;
        private final Duration price;

        Kind(int free, Duration price) {
            this.free = free;
            this.price = price;
        }

        Key key(String value) {
            return new Key(this, Secret.hash(name() + " " + value));
        }
    }

    record Key(Kind kind, String hash) {}

    @Inject
    EntityManager database;

    @Inject
    Clock clock;

    /**
     * Pays for one guess. One statement decides and counts, so that a thousand guesses at once are not all free.
     *
     * @return how long to wait before the next one is looked at; zero if this one may be
     */
    @Transactional(TxType.REQUIRES_NEW)
    Duration pay(Key key) {
        LocalDateTime now = now();
        LocalDateTime furthest = now.plus(key.kind.price.multipliedBy(key.kind.free - 1L));
        database.createNativeQuery("INSERT IGNORE INTO sign_in_brake (key_hash, paid_to) VALUES (?1, ?2)")
                .setParameter(1, key.hash)
                .setParameter(2, now)
                .executeUpdate();
        int paid = database.createNativeQuery("""
                        UPDATE sign_in_brake SET paid_to = GREATEST(paid_to, ?1) + INTERVAL ?2 SECOND
                        WHERE key_hash = ?3 AND paid_to <= ?4""")
                .setParameter(1, now)
                .setParameter(2, key.kind.price.toSeconds())
                .setParameter(3, key.hash)
                .setParameter(4, furthest)
                .executeUpdate();
        return paid == 1 ? Duration.ZERO : Duration.between(furthest, paidTo(key)).plusSeconds(1);
    }

    @Transactional(TxType.REQUIRES_NEW)
    void payBack(Key key) {
        database.createNativeQuery("UPDATE sign_in_brake SET paid_to = paid_to - INTERVAL ?1 SECOND WHERE key_hash = ?2")
                .setParameter(1, key.kind.price.toSeconds())
                .setParameter(2, key.hash)
                .executeUpdate();
    }

    private LocalDateTime paidTo(Key key) {
        return (LocalDateTime) database
                .createNativeQuery("SELECT paid_to FROM sign_in_brake WHERE key_hash = ?1", LocalDateTime.class)
                .setParameter(1, key.hash)
                .getSingleResult();
    }

    /** Drops what no longer slows anybody; called now and then. */
    @Transactional(TxType.REQUIRES_NEW)
    void forget() {
        database.createNativeQuery("DELETE FROM sign_in_brake WHERE paid_to < ?1 LIMIT 1000")
                .setParameter(1, now())
                .executeUpdate();
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
