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
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.issuer.trading.TradingCalendar.Special;
import org.hibernate.annotations.Immutable;

/**
 * One change to an exchange's calendar, numbered from 1; the calendar is all of them, a later one prevailing. A version tells
 * of days of one year, or that the year is covered whole from now on.
 */
@Entity
@Immutable
@Table(name = "exchange_calendar")
public class CalendarVersion extends PanacheEntityBase {

    @Embeddable
    record Key(@Column(name = "mic") String mic, @Column(name = "number") int number) implements Serializable {}

    @EmbeddedId
    private Key key;

    @Column(name = "of_year")
    private int year;

    private boolean whole;

    @Embedded
    private Provenance provenance;

    protected CalendarVersion() {}

    private CalendarVersion(String mic, int number, int year, boolean whole, Provenance provenance) {
        this.key = new Key(mic, number);
        this.year = year;
        this.whole = whole;
        this.provenance = provenance;
    }

    /** The calendar as it stands after every version. */
    static TradingCalendar calendar(String mic) {
        List<CalendarVersion> versions = list("key.mic = ?1 order by key.number", mic);
        Map<Integer, Provenance> years = new HashMap<>();
        versions.stream().filter(version -> version.whole).forEach(version -> years.put(version.year, version.provenance));
        Map<LocalDate, Special> days = new HashMap<>();
        ExchangeDay.of(mic).forEach(day -> days.put(day.day(), day.special()));
        return new TradingCalendar(versions.size(), days, years);
    }

    /** Every version, newest first. */
    static List<CalendarVersion> history(String mic) {
        return list("key.mic = ?1 order by key.number desc", mic);
    }

    /** Says of one day what it is from now on. @throws OptimisticLockException if another version came in between */
    static CalendarVersion enterDay(String mic, int seen, LocalDate day, Special special, Provenance provenance) {
        CalendarVersion version = enter(mic, seen, day.getYear(), false, provenance);
        new ExchangeDay(mic, version.number(), day, special).persistAndFlush();
        return version;
    }

    /** Says that every day of the year that is not regular has been entered. @throws OptimisticLockException as {@link #enterDay} */
    static CalendarVersion enterWholeYear(String mic, int seen, int year, Provenance provenance) {
        return enter(mic, seen, year, true, provenance);
    }

    private static CalendarVersion enter(String mic, int seen, int year, boolean whole, Provenance provenance) {
        int latest = (int) count("key.mic", mic);
        if (seen != latest) {
            throw new OptimisticLockException("The calendar of %s was changed by somebody else.".formatted(mic));
        }
        CalendarVersion next = new CalendarVersion(mic, latest + 1, year, whole, provenance);
        next.persistAndFlush();
        return next;
    }

    /** Days that this version tells of. */
    public List<ExchangeDay> days() {
        return ExchangeDay.of(key.mic(), key.number());
    }

    public int number() {
        return key.number();
    }

    public int year() {
        return year;
    }

    /** Whether it says that its year is covered whole. */
    public boolean whole() {
        return whole;
    }

    public Provenance provenance() {
        return provenance;
    }
}
