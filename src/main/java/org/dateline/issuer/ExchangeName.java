package org.dateline.issuer;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.dateline.shared.Days;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What an exchange was called from a day to a day.
 *
 * @param name     as written, such as {@code NYSE Alternext US}
 * @param firstDay the first day of the name; null if it reaches back before the record begins
 * @param lastDay  the last day of the name; null if it is in use
 */
@Embeddable
public record ExchangeName(
        @Column(name = "lookup") String lookup,
        @Column(name = "name") String name,
        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) @Column(name = "kind") Kind kind,
        @Column(name = "first_day") LocalDate firstDay,
        @Column(name = "last_day") LocalDate lastDay) {

    public enum Kind {
        /** Stands beside a symbol; there is one for each day. */
        PRINTED,
        /** The long form, for those who do not know the short one. */
        FULL,
        /** Understood where somebody writes it, shown nowhere. */
        ALSO
    }

    boolean usedOn(LocalDate day) {
        return Days.within(day, firstDay, lastDay);
    }
}
