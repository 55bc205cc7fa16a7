package org.dateline.archive;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * One page of a feed of releases, newest first. The pages together hold the whole archive (RFC 5005, section 3).
 *
 * @param id       permanent, the same on every page of the feed and in every format
 * @param title    what it is a feed of
 * @param language BCP 47 tag of the feed's own words
 * @param page     page for people with the same releases, full address
 * @param self     full address of this page of the feed
 * @param first    full address of the page with the newest releases
 * @param previous full address of the page with the next newer ones; null on the first page
 * @param next     full address of the page with the next older ones; null on the last page
 * @param symbolScheme full address under which categories that are trading symbols are named
 */
record Feed(UUID id, String title, String language, String page, String self, String first, String previous, String next,
        String symbolScheme, List<FeedItem> items) {

    Feed {
        items = List.copyOf(items);
    }

    /**
     * An instant for programs, in milliseconds: widespread readers take the digits behind the point for milliseconds whatever
     * their number, and would be minutes wrong with microseconds (123456 becomes two minutes).
     */
    static String instant(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS).toString();
    }

    /** When something of this page last happened in the ledger; the beginning of Unix time for a feed that is empty. */
    Instant updated() {
        return items.stream().map(FeedItem::updated).max(Comparator.naturalOrder()).orElse(Instant.EPOCH);
    }
}
