package org.dateline.issuer.trading;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * An instant as an exchange sees it: on which of its days, in its own zone, inside or outside of its notice window and its
 * session. Both ends of every span belong to it: at 16:00:00 sharp a window that ends at 16:00 is still open.
 *
 * @param local the instant in the exchange's zone, by the time zone data of the Java runtime
 */
public record MarketMoment(Market market, ZonedDateTime local, TradingDay day) {

    private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("EEEE, MMMM d, uuuu, HH:mm:ss zzzz", Locale.ENGLISH);

    public Instant instant() {
        return local.toInstant();
    }

    /** Inside the hours in which the exchange wants to be told before; they are not shortened on a day of an early close. */
    public boolean inWindow() {
        return day.isTradingDay() && within(market.terms().windowFrom(), market.terms().windowTo());
    }

    public boolean inSession() {
        return day.isTradingDay() && within(market.terms().opens(), day.closes());
    }

    /** In the minutes after the close in which nothing is published. */
    public boolean inQuiet() {
        return afterClose(market.terms().quietMinutes());
    }

    /** In the minutes after the close in which it is better to publish nothing, the quiet ones included. */
    public boolean inCaution() {
        return afterClose(market.terms().cautionMinutes());
    }

    private boolean afterClose(int minutes) {
        return minutes > 0 && day.isTradingDay() && within(day.closes(), day.closes().plusMinutes(minutes));
    }

    private boolean within(LocalTime from, LocalTime to) {
        LocalTime time = local.toLocalTime();
        return !time.isBefore(from) && !time.isAfter(to);
    }

    /** The next beginning of a session after this instant. */
    public Instant nextOpen() {
        return market.nextOpen(instant());
    }

    /** Before, inside or after the window and the session. */
    public String phase() {
        LocalTime time = local.toLocalTime();
        Terms terms = market.terms();
        if (!day.isTradingDay()) {
            return "not a trading day";
        }
        String session = inSession() ? "during the session" : time.isBefore(terms.opens()) ? "before the open" : "after the close";
        String window = inWindow() ? "inside the notice window of " : time.isBefore(terms.windowFrom()) ? "before the notice window of "
                : "after the notice window of ";
        return session + ", " + window + terms.windowInWords();
    }

    /**
     * Such as {@code TSX, Wednesday, July 1, 2026, 09:00:00 Eastern Daylight Time: closed (Canada Day); calendar version 3,
     * hours version 1}.
     */
    public String words() {
        return market.name() + ", " + WORDS.format(local) + ": " + day.words() + (day.isTradingDay() ? ", " + phase() : "")
                + "; " + versions();
    }

    /** Which versions this answer comes from. */
    public String versions() {
        return "calendar version " + day.version() + ", hours version " + market.terms().version();
    }
}
