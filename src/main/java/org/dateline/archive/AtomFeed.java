package org.dateline.archive;

/** Atom (RFC 4287), paged through the whole archive by {@code first}, {@code previous} and {@code next} links (RFC 5005, section 3). */
final class AtomFeed {

    static final String MEDIA_TYPE = "application/atom+xml;charset=UTF-8";

    private AtomFeed() {}

    static String write(Feed feed) {
        var xml = new FeedXml();
        xml.begin("feed", "xmlns", "http://www.w3.org/2005/Atom", "xmlns:dc", "http://purl.org/dc/elements/1.1/", "xml:lang", feed.language());
        xml.text("id", "urn:uuid:" + feed.id());
        xml.text("title", feed.title());
        xml.text("updated", Feed.instant(feed.updated()));
        xml.text("generator", "Dateline");
        xml.empty("link", "rel", "alternate", "type", "text/html", "href", feed.page());
        link(xml, "self", feed.self());
        link(xml, "first", feed.first());
        link(xml, "previous", feed.previous());
        link(xml, "next", feed.next());
        feed.items().forEach(item -> entry(xml, feed, item));
        return xml.end().toString();
    }

    private static void link(FeedXml xml, String relation, String address) {
        if (address != null) {
            xml.empty("link", "rel", relation, "type", "application/atom+xml", "href", address);
        }
    }

    /** A release known only to its day has no {@code published}, whose value must be an instant, but a {@code dc:date}. */
    private static void entry(FeedXml xml, Feed feed, FeedItem item) {
        xml.begin("entry", "xml:lang", item.language());
        xml.text("id", "urn:uuid:" + item.id());
        xml.text("title", item.title());
        xml.empty("link", "rel", "alternate", "type", "text/html", "href", item.url());
        xml.text("updated", Feed.instant(item.updated()));
        if (item.issued().instant() != null) {
            xml.text("published", Feed.instant(item.issued().instant()));
        } else {
            xml.text("dc:date", item.issued().date().toString());
        }
        xml.begin("author").text("name", item.issuer()).end();
        xml.empty("category", "term", item.topic(), "label", item.label());
        item.tags().forEach(symbol -> xml.empty("category", "term", symbol, "scheme", feed.symbolScheme()));
        if (!item.lead().isBlank()) {
            xml.text("summary", item.lead());
        }
        xml.text("content", item.html(), "type", "html");
        xml.end();
    }
}
