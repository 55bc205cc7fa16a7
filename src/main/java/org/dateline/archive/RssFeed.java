package org.dateline.archive;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** RSS 2.0 (RSS Advisory Board, 2.0.11) with {@code content:encoded}, {@code dc} and Atom links, also between pages. */
final class RssFeed {

    static final String MEDIA_TYPE = "application/rss+xml;charset=UTF-8";

    /** RFC 822 with the four-digit year that RSS prefers. */
    private static final DateTimeFormatter RFC_822 = DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH);

    private RssFeed() {}

    static String write(Feed feed) {
        var xml = new FeedXml();
        xml.begin("rss", "version", "2.0", "xmlns:atom", "http://www.w3.org/2005/Atom", "xmlns:content", "http://purl.org/rss/1.0/modules/content/",
                "xmlns:dc", "http://purl.org/dc/elements/1.1/");
        xml.begin("channel");
        xml.text("title", feed.title());
        xml.text("link", feed.page());
        xml.text("description", feed.title());
        xml.text("language", feed.language());
        xml.text("generator", "Dateline");
        xml.text("docs", "https://www.rssboard.org/rss-specification");
        if (!feed.items().isEmpty()) {
            xml.text("lastBuildDate", date(feed.updated()));
        }
        link(xml, "self", feed.self());
        link(xml, "first", feed.first());
        link(xml, "previous", feed.previous());
        link(xml, "next", feed.next());
        feed.items().forEach(item -> item(xml, feed, item));
        return xml.end().end().toString();
    }

    private static void link(FeedXml xml, String relation, String address) {
        if (address != null) {
            xml.empty("atom:link", "rel", relation, "type", "application/rss+xml", "href", address);
        }
    }

    /** A release known only to its day has no {@code pubDate}, which cannot be without a time, but a {@code dc:date}. */
    private static void item(FeedXml xml, Feed feed, FeedItem item) {
        xml.begin("item");
        xml.text("title", item.title());
        xml.text("link", item.url());
        xml.text("guid", item.url(), "isPermaLink", "true");
        if (item.issued().instant() != null) {
            xml.text("pubDate", date(item.issued().instant()));
        } else {
            xml.text("dc:date", item.issued().date().toString());
        }
        xml.text("dc:creator", item.issuer());
        xml.text("dc:language", item.language());
        xml.text("category", item.label());
        item.tags().forEach(symbol -> xml.text("category", symbol, "domain", feed.symbolScheme()));
        xml.text("description", item.lead().isBlank() ? item.headline() : item.lead());
        xml.text("content:encoded", item.html());
        xml.end();
    }

    private static String date(Instant instant) {
        return RFC_822.format(instant.atOffset(ZoneOffset.UTC));
    }
}
