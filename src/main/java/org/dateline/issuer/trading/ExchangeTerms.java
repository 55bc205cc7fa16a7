package org.dateline.issuer.trading;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.Immutable;

/** One version of an exchange's hours and desk, numbered from 1. The highest number is in force; all of them stay. */
@Entity
@Immutable
@Table(name = "exchange_terms")
public class ExchangeTerms extends PanacheEntityBase {

    @Embeddable
    record Key(@Column(name = "mic") String mic, @Column(name = "number") int number) implements Serializable {}

    @EmbeddedId
    private Key key;

    private String zone;
    private String opens;
    private String closes;

    @Column(name = "window_from")
    private String windowFrom;

    @Column(name = "window_to")
    private String windowTo;

    @Column(name = "notice_minutes")
    private int noticeMinutes;

    @Column(name = "quiet_minutes")
    private int quietMinutes;

    @Column(name = "caution_minutes")
    private int cautionMinutes;

    private String desk;
    private String phones;
    private String email;

    @Column(columnDefinition = "text")
    private String instruction;

    @Embedded
    private Provenance provenance;

    protected ExchangeTerms() {}

    private ExchangeTerms(String mic, int number, TermsFacts facts, Provenance provenance) {
        key = new Key(mic, number);
        zone = facts.zone();
        opens = facts.opens();
        closes = facts.closes();
        windowFrom = facts.windowFrom();
        windowTo = facts.windowTo();
        noticeMinutes = Integer.parseInt(facts.noticeMinutes());
        quietMinutes = Integer.parseInt(facts.quietMinutes());
        cautionMinutes = Integer.parseInt(facts.cautionMinutes());
        desk = facts.desk();
        phones = String.join("\n", facts.numbers());
        email = facts.email();
        instruction = facts.instruction();
        this.provenance = provenance;
    }

    static Optional<ExchangeTerms> latest(String mic) {
        return find("key.mic = ?1 order by key.number desc", mic).firstResultOptional();
    }

    /** Every version, newest first. */
    static List<ExchangeTerms> history(String mic) {
        return list("key.mic = ?1 order by key.number desc", mic);
    }

    /**
     * Enters the next version.
     *
     * @param seen number of the version the person had on the screen; 0 if there was none
     * @throws OptimisticLockException if another version came in between
     */
    static ExchangeTerms enter(String mic, int seen, TermsFacts facts, Provenance provenance) {
        int latest = latest(mic).map(ExchangeTerms::number).orElse(0);
        if (seen != latest) {
            throw new OptimisticLockException("The hours of %s were changed by somebody else.".formatted(mic));
        }
        ExchangeTerms next = new ExchangeTerms(mic, latest + 1, facts, provenance);
        next.persistAndFlush();
        return next;
    }

    /** As typed, to be shown in a form. */
    TermsFacts facts() {
        return new TermsFacts(zone, opens, closes, windowFrom, windowTo, Integer.toString(noticeMinutes),
                Integer.toString(quietMinutes), Integer.toString(cautionMinutes), desk, phones, email, instruction);
    }

    /** @param country by which telephone numbers are read */
    Terms terms(String country) {
        return new Terms(number(), ZoneId.of(zone), LocalTime.parse(opens), LocalTime.parse(closes), LocalTime.parse(windowFrom),
                LocalTime.parse(windowTo), noticeMinutes, quietMinutes, cautionMinutes,
                new NoticeDesk(desk, phones.lines().toList(), country, email, instruction), provenance);
    }

    /** Counted from 1. */
    public int number() {
        return key.number();
    }

    public Provenance provenance() {
        return provenance;
    }
}
