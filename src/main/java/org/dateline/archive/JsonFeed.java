package org.dateline.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** JSON Feed 1.1, paged by {@code next_url}; what the format has no name for is in the extension {@code _dateline}. */
final class JsonFeed {

    static final String MEDIA_TYPE = "application/feed+json;charset=UTF-8";

    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonFeed() {}

    static String write(Feed feed) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("version", "https://jsonfeed.org/version/1.1");
        json.put("title", feed.title());
        json.put("home_page_url", feed.page());
        json.put("feed_url", feed.self());
        if (feed.next() != null) {
            json.put("next_url", feed.next());
        }
        json.put("language", feed.language());
        json.put("items", feed.items().stream().map(JsonFeed::item).toList());
        try {
            return JSON.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> item(FeedItem item) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", "urn:uuid:" + item.id());
        json.put("url", item.url());
        json.put("title", item.title());
        if (!item.lead().isBlank()) {
            json.put("summary", item.lead());
        }
        json.put("content_html", item.html());
        if (item.issued().instant() != null) {
            json.put("date_published", Feed.instant(item.issued().instant()));
        }
        json.put("date_modified", Feed.instant(item.updated()));
        json.put("authors", List.of(Map.of("name", item.issuer())));
        json.put("language", item.language());
        List<String> tags = new ArrayList<>(List.of(item.label()));
        tags.addAll(item.tags());
        json.put("tags", tags);
        json.put("_dateline", extension(item));
        return json;
    }

    private static Map<String, Object> extension(FeedItem item) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("issued", item.issued().date().toString());
        if (item.issued().instant() != null) {
            json.put("issued_at", item.issued().instant().toString());
        }
        json.put("published", item.published().toString());
        json.put("precision", item.issued().precision().name().toLowerCase(Locale.ROOT));
        json.put("category", item.topic());
        json.put("entry", item.entry());
        json.put("symbols", item.symbols().stream()
                .map(symbol -> Map.of("mic", symbol.mic(), "exchange", symbol.exchange(), "symbol", symbol.symbol())).toList());
        return json;
    }
}
