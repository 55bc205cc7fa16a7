package org.dateline.issuer.trading;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.dateline.issuer.Exchange;

/**
 * An exchange with its hours, its desk to notify and its calendar, as they are known now. What news at an instant means to it
 * is asked of {@link #at}.
 *
 * @param mic     ISO 10383 identifier
 * @param country ISO 3166-1 code of the country whose rules it is under
 * @param name    of today
 */
public record Market(String mic, String country, String name, Terms terms, TradingCalendar calendar) {

    /** Long enough for every closure there ever was. */
    private static final int MOST_DAYS_CLOSED = 200;

    /** Empty for an exchange of which the portal knows no hours. */
    public static Optional<Market> of(Exchange exchange) {
        return ExchangeTerms.latest(exchange.mic()).map(terms -> new Market(exchange.mic(), exchange.country(),
                exchange.currentName(), terms.terms(exchange.country()), CalendarVersion.calendar(exchange.mic())));
    }

    public MarketMoment at(Instant instant) {
        ZonedDateTime local = instant.atZone(terms.zone());
        return new MarketMoment(this, local, on(local.toLocalDate()));
    }

    public TradingDay on(LocalDate date) {
        return calendar.on(date, terms.closes());
    }

    /** The next beginning of a session after an instant. */
    Instant nextOpen(Instant after) {
        LocalDate first = after.atZone(terms.zone()).toLocalDate();
        return first.datesUntil(first.plusDays(MOST_DAYS_CLOSED))
                .filter(date -> on(date).isTradingDay())
                .map(date -> date.atTime(terms.opens()).atZone(terms.zone()).toInstant())
                .filter(open -> open.isAfter(after))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("%s has no session within %d days.".formatted(name, MOST_DAYS_CLOSED)));
    }
}
