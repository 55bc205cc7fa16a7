package org.dateline.enquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.dateline.account.Secret;

/**
 * Slows down whoever sends question after question. Each is paid for in time on an account in the database, so that it counts on
 * all nodes; when the account is too far ahead of the clock, a question is not taken yet.
 */
@ApplicationScoped
class AskingBrake {

    /** What is counted together, how many are free at once, and how long each further one takes. */
    enum Kind {
        /** Of questions; an office behind one address asks more than a person. */
        NETWORK(10, Duration.ofMinutes(1)),
        /** Of mails that confirm a question, to an address that anybody may have typed. */
        ADDRESSEE(3, Duration.ofMinutes(20)),
        /** Of what is written in one enquiry. */
        ENQUIRY(10, Duration.ofSeconds(30));

        private final int free;
        private final Duration price;

        Kind(int free, Duration price) {
            this.free = free;
            this.price = price;
        }
    }

    @Inject
    EntityManager database;

    @Inject
    Clock clock;

    /** @return how long to wait before the next one is taken; zero if this one is */
    @Transactional(TxType.REQUIRES_NEW)
    Duration pay(Kind kind, String who) {
        String key = Secret.hash(kind + " " + who);
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        LocalDateTime furthest = now.plus(kind.price.multipliedBy(kind.free - 1L));
        database.createNativeQuery("INSERT IGNORE INTO enquiry_brake (key_hash, paid_to) VALUES (?1, ?2)")
                .setParameter(1, key).setParameter(2, now).executeUpdate();
        int paid = database.createNativeQuery("""
                        UPDATE enquiry_brake SET paid_to = GREATEST(paid_to, ?1) + INTERVAL ?2 SECOND
                        WHERE key_hash = ?3 AND paid_to <= ?4""")
                .setParameter(1, now).setParameter(2, kind.price.toSeconds()).setParameter(3, key).setParameter(4, furthest)
                .executeUpdate();
        return paid == 1 ? Duration.ZERO : Duration.between(furthest, paidTo(key)).plusSeconds(1);
    }

    private LocalDateTime paidTo(String key) {
        return (LocalDateTime) database.createNativeQuery("SELECT paid_to FROM enquiry_brake WHERE key_hash = ?1", LocalDateTime.class)
                .setParameter(1, key).getSingleResult();
    }

    /** Drops what no longer slows anybody. */
    @Transactional(TxType.REQUIRES_NEW)
    void forget() {
        database.createNativeQuery("DELETE FROM enquiry_brake WHERE paid_to < ?1 LIMIT 1000")
                .setParameter(1, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)).executeUpdate();
    }
}
