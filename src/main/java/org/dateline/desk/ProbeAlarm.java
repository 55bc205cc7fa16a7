package org.dateline.desk;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** A network from which many guesses came. It rings once a day, whichever node notices first. */
@Entity
@Table(name = "desk_probe_alarm")
public class ProbeAlarm extends PanacheEntityBase {

    /** The publishers are written to at most so often, whatever number of networks somebody guesses from. */
    private static final Duration BETWEEN_MAILS = Duration.ofHours(1);

    @Embeddable
    record Key(String network, LocalDate day) implements Serializable {}

    @EmbeddedId
    private Key key;

    private Instant rung;
    private long tries;
    private Instant mailed;

    protected ProbeAlarm() {}

    static void ring(String network, long tries, Instant now) {
        LocalDateTime utc = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
        getEntityManager().createNativeQuery("INSERT IGNORE INTO desk_probe_alarm (network, day, rung, tries) VALUES (?1, ?2, ?3, ?4)")
                .setParameter(1, network).setParameter(2, utc.toLocalDate()).setParameter(3, utc).setParameter(4, tries)
                .executeUpdate();
    }

    /** @return of how many alarms the publishers are to be written to now, by this node */
    static int toBeMailed(Instant now) {
        return count("mailed > ?1", now.minus(BETWEEN_MAILS)) > 0 ? 0 : update("mailed = ?1 where mailed is null", now);
    }

    static boolean someWait() {
        return count("mailed is null") > 0;
    }

    /** The latest first. */
    static List<ProbeAlarm> since(Instant since) {
        return list("rung > ?1 order by rung desc, key.network", since);
    }

    static long numberSince(Instant since) {
        return count("rung > ?1", since);
    }

    static void forgetBefore(Instant instant) {
        delete("rung < ?1", instant);
    }

    public String network() {
        return key.network();
    }

    public Instant rung() {
        return rung;
    }

    /** Within the hours before, when it rang. */
    public long tries() {
        return tries;
    }
}
