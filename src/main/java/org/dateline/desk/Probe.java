package org.dateline.desk;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** How many requests from one network looked like guesses of one kind within one hour, on all nodes together. */
@Entity
@Table(name = "desk_probe")
public class Probe extends PanacheEntityBase {

    @Embeddable
    record Key(String network, Instant hour, @Enumerated(EnumType.STRING) @Column(columnDefinition = "VARCHAR(16)") Guess guess)
            implements Serializable {}

    /** How often, and from when to when. */
    record Tries(long number, Instant first, Instant last) {

        Tries plus(Tries later) {
            return new Tries(number + later.number, first.isBefore(later.first) ? first : later.first,
                    last.isAfter(later.last) ? last : later.last);
        }
    }

    /** What came from one network. @param guess null for every kind together */
    record FromNetwork(String network, Guess guess, Tries tries) {}

    @EmbeddedId
    private Key key;

    private long tries;

    @Column(name = "first_tried")
    private Instant firstTried;

    @Column(name = "last_tried")
    private Instant lastTried;

    protected Probe() {}

    /** Adds to what is counted already, by this node or by others, one statement for each network, hour and kind. */
    static void add(Map<Key, Tries> counted) {
        counted.forEach((key, tries) -> getEntityManager().createNativeQuery("""
                        INSERT INTO desk_probe (network, hour, guess, tries, first_tried, last_tried) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
                        ON DUPLICATE KEY UPDATE tries = tries + VALUES(tries), first_tried = LEAST(first_tried, VALUES(first_tried)),
                        last_tried = GREATEST(last_tried, VALUES(last_tried))""")
                .setParameter(1, key.network()).setParameter(2, utc(key.hour())).setParameter(3, key.guess().name())
                .setParameter(4, tries.number()).setParameter(5, utc(tries.first())).setParameter(6, utc(tries.last()))
                .executeUpdate());
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    /** The networks from which at least so many came, those with most first. */
    static List<FromNetwork> atLeast(int threshold, Instant since) {
        return rows("select p.key.network, sum(p.tries), min(p.firstTried), max(p.lastTried) from Probe p where p.key.hour >= ?1"
                + " group by p.key.network having sum(p.tries) >= " + threshold + " order by sum(p.tries) desc", since, Integer.MAX_VALUE).stream()
                .map(row -> new FromNetwork((String) row[0], null, new Tries((Long) row[1], (Instant) row[2], (Instant) row[3]))).toList();
    }

    /** What came from each network of each kind, the latest first. */
    static List<FromNetwork> since(Instant since, int most) {
        return rows("select p.key.network, p.key.guess, sum(p.tries), min(p.firstTried), max(p.lastTried) from Probe p where p.key.hour >= ?1"
                + " group by p.key.network, p.key.guess order by max(p.lastTried) desc, p.key.network", since, most).stream()
                .map(row -> new FromNetwork((String) row[0], (Guess) row[1], new Tries((Long) row[2], (Instant) row[3], (Instant) row[4]))).toList();
    }

    private static List<Object[]> rows(String query, Instant since, int most) {
        return getEntityManager().createQuery(query, Object[].class).setParameter(1, since).setMaxResults(most).getResultList();
    }

    static void forgetBefore(Instant instant) {
        delete("key.hour < ?1", instant);
    }
}
