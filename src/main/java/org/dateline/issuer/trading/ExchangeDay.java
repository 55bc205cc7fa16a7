package org.dateline.issuer.trading;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.dateline.issuer.trading.TradingCalendar.Special;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What one version of a calendar says of one day. */
@Entity
@Immutable
@Table(name = "exchange_day")
public class ExchangeDay extends PanacheEntityBase {

    @Embeddable
    record Key(@Column(name = "mic") String mic, @Column(name = "number") int number, @Column(name = "day") LocalDate day)
            implements Serializable {}

    @EmbeddedId
    private Key key;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private TradingDay.Kind kind;

    private String closes;
    private String name;

    protected ExchangeDay() {}

    ExchangeDay(String mic, int number, LocalDate day, Special special) {
        this.key = new Key(mic, number, day);
        this.kind = special.kind();
        this.closes = special.closes() == null ? "" : special.closes().toString();
        this.name = special.name();
    }

    /** In the order in which they were said, so that the last one of a day prevails. */
    static List<ExchangeDay> of(String mic) {
        return list("key.mic = ?1 order by key.number", mic);
    }

    static List<ExchangeDay> of(String mic, int number) {
        return list("key.mic = ?1 and key.number = ?2 order by key.day", mic, number);
    }

    public LocalDate day() {
        return key.day();
    }

    public Special special() {
        return new Special(kind, closes.isEmpty() ? null : LocalTime.parse(closes), name);
    }
}
