package org.dateline.site;

import java.time.LocalDate;
import java.util.List;
import org.dateline.issuer.ExchangeName;
import org.dateline.issuer.Listing;
import org.dateline.shared.Days;
import org.dateline.shared.Language;
import org.dateline.shared.PrintedTime;

/**
 * A listing with what its exchange was called while it lasted.
 *
 * @param inForce whether it is in force on the day of the page
 * @param days    from when to when, in words
 * @param names   earlier names of the exchange within the listing, oldest first, each with the day on which it ended
 */
public record ListingLine(Listing listing, boolean inForce, String days, List<String> names) {

    static ListingLine of(Listing listing, LocalDate today, Language language) {
        SiteWords words = language.words(SiteWords.class);
        return new ListingLine(listing, listing.inForceOn(today), days(listing, language), listing.exchange().history().stream()
                .filter(name -> name.lastDay() != null && within(name, listing))
                .map(name -> words.nameUntil(name.name(), PrintedTime.day(name.lastDay(), language)))
                .toList());
    }

    private static boolean within(ExchangeName name, Listing listing) {
        return Days.overlap(name.firstDay(), name.lastDay(), listing.firstDay(), listing.lastDay());
    }

    private static String days(Listing listing, Language language) {
        SiteWords words = language.words(SiteWords.class);
        String first = listing.firstDay() == null ? "" : PrintedTime.day(listing.firstDay(), language);
        String last = listing.lastDay() == null ? "" : PrintedTime.day(listing.lastDay(), language);
        return first.isEmpty() && last.isEmpty() ? ""
                : first.isEmpty() ? words.until(last)
                : last.isEmpty() ? words.since(first)
                : words.fromTo(first, last);
    }
}
