package org.dateline.archive;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.dateline.issuer.Exchange;
import org.dateline.issuer.Issuer;
import org.dateline.release.Category;
import org.dateline.release.ReleaseQuery;
import org.dateline.shared.Language;

/** Which releases a feed is asked for, as its address says it. */
record FeedFilter(String marketGiven, Exchange market, String symbol, Category category, Issuer issuer, Language language) {

    private static final String CATEGORIES = Arrays.stream(Category.values()).map(Category::slug).collect(Collectors.joining(", "));

    /** What is asked for cannot be found or understood; the message is for the person who wrote the address. */
    static final class NoSuchFeed extends RuntimeException {

        NoSuchFeed(String message) {
            super(message, null, false, false);
        }
    }

    /**
     * @param symbol   {@code TSX:PDL} under any name the exchange ever had, or {@code PDL} on any market; null for all
     * @param category a category's address form; null for all
     * @param issuer   an issuer's slug; null for all
     * @param language {@code en} or {@code fr}: the feed's own words, and its texts where there are any in it; null for English
     *                 words and texts as first published
     * @throws NoSuchFeed if the exchange, the category, the issuer or the language is not known
     */
    static FeedFilter of(String symbol, String category, String issuer, String language) {
        String given = symbol == null ? "" : symbol.strip();
        int colon = given.lastIndexOf(':');
        String market = colon < 0 ? null : given.substring(0, colon).strip();
        String ticker = given.substring(colon + 1).strip().toUpperCase(Locale.ROOT);
        return new FeedFilter(market, market == null ? null : exchange(market), ticker.isEmpty() ? null : ticker,
                category == null || category.isBlank() ? null : category(category.strip()),
                issuer == null || issuer.isBlank() ? null : issuer(issuer.strip()),
                language == null || language.isBlank() ? null : language(language.strip()));
    }

    private static Exchange exchange(String name) {
        return Exchange.named(name).orElseThrow(() -> new NoSuchFeed(
                "No exchange is known as \"" + name + "\". Write symbol=TSX:PDL, with any name the exchange has had, or only symbol=PDL."));
    }

    private static Category category(String slug) {
        return Arrays.stream(Category.values()).filter(category -> category.slug().equals(slug)).findFirst().orElseThrow(() -> new NoSuchFeed(
                "There is no category \"" + slug + "\". The categories are " + CATEGORIES + "."));
    }

    private static Language language(String tag) {
        return Arrays.stream(Language.values()).filter(known -> known.tag().equals(tag)).findFirst().orElseThrow(() -> new NoSuchFeed(
                "There is no feed in the language \"" + tag + "\". Write language=en or language=fr."));
    }

    private static Issuer issuer(String slug) {
        return Issuer.withSlug(slug).orElseThrow(() -> new NoSuchFeed("There is no issuer \"" + slug + "\" here."));
    }

    FeedFilter inLanguage(Language other) {
        return new FeedFilter(marketGiven, market, symbol, category, issuer, other);
    }

    ReleaseQuery query() {
        ReleaseQuery query = ReleaseQuery.all().readIn(language);
        if (symbol != null) {
            query = query.under(market == null ? null : market.mic(), symbol);
        }
        if (category != null) {
            query = query.in(category);
        }
        if (issuer != null) {
            query = query.ofIssuer(issuer.id());
        }
        return query;
    }

    /** The parameters in one order and spelling, so that the same feed has one address; empty or with its question mark. */
    String address(int page) {
        Map<String, String> parameters = parameters();
        if (page > 1) {
            parameters.put("page", Integer.toString(page));
        }
        return parameters.isEmpty() ? "" : "?" + parameters.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** The language of the feed's own words. */
    Language words() {
        return language == null ? Language.ENGLISH : language;
    }

    private Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (symbol != null) {
            parameters.put("symbol", (market == null ? "" : market.slug() + ":") + symbol);
        }
        if (category != null) {
            parameters.put("category", category.slug());
        }
        if (issuer != null) {
            parameters.put("issuer", issuer.slug());
        }
        if (language != null) {
            parameters.put("language", language.tag());
        }
        return parameters;
    }

    /** The id of this feed, the same for ever under every exchange name: drawn from the log's permanent name and the filter. */
    UUID id(String ledgerOrigin) {
        String market = this.market == null ? "" : this.market.mic();
        return UUID.nameUUIDFromBytes(String.join("\n", ledgerOrigin, "releases", market, Optional.ofNullable(symbol).orElse(""),
                category == null ? "" : category.name(), (issuer == null ? "" : issuer.slug()) + (language == null ? "" : "\n" + language.tag())).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * "News releases of X: Dividend, TSX:PDL".
     *
     * @param portalName asked only where no issuer is named
     */
    String title(Supplier<String> portalName) {
        String narrower = String.join(", ", new String[] {
                category == null ? "" : category.label(words()),
                symbol == null ? "" : (marketGiven == null ? "" : marketGiven + ":") + symbol}).replaceAll("^, |, $", "");
        return words().choose("News releases of ", "Communiqués de presse de ") + (issuer == null ? portalName.get() : issuer.name(words()))
                + (narrower.isEmpty() ? "" : words().choose(": ", "\u00a0: ") + narrower);
    }
}
