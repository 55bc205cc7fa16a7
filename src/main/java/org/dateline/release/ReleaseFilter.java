package org.dateline.release;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.issuer.Exchange;
import org.dateline.shared.FieldProblems;
import org.dateline.shared.Language;

/**
 * What the release list is asked for, as typed. Every part may be empty, which means all.
 *
 * @param q        words of a headline, in this order
 * @param symbol   {@code PDL}, or with its exchange under any name it ever had: {@code TSX:PDL}
 * @param category the address form of a category, such as {@code material-change}
 * @param year     four digits
 * @param page     from 1
 */
record ReleaseFilter(String q, String symbol, String category, String year, String page) {

    private static final Pattern SYMBOL =
            Pattern.compile("(?:(?<exchange>[^:]{1,60}):\\s*)?(?<symbol>[A-Za-z0-9][A-Za-z0-9.-]{0,15})");

    private static final int LONGEST_WORDS = 200;

    /** A number of pages that no archive reaches, and that still can be multiplied by the size of a page. */
    private static final int LAST_PAGE = 1_000_000;

    ReleaseFilter {
        q = typed(q);
        symbol = typed(symbol);
        category = typed(category);
        year = typed(year);
        page = typed(page);
    }

    private static String typed(String value) {
        return value == null ? "" : value.strip();
    }

    /** What is wrong with it, said in the language of the page. */
    FieldProblems problems(Language language) {
        ReleaseWords words = language.words(ReleaseWords.class);
        FieldProblems problems = new FieldProblems(language).optionalLine("q", q, LONGEST_WORDS);
        if (!symbol.isEmpty() && !SYMBOL.matcher(symbol).matches()) {
            problems.add("symbol", words.writeSymbol());
        } else if (isOfUnknownExchange()) {
            problems.add("symbol", words.unknownExchange());
        }
        if (!category.isEmpty() && inCategory() == null) {
            problems.add("category", words.noSuchCategory());
        }
        if (!year.isEmpty() && inYear() == null) {
            problems.add("year", words.writeYear());
        }
        if (!page.isEmpty() && !isNumber(page, 1, LAST_PAGE)) {
            problems.add("page", words.noSuchPage());
        }
        return problems;
    }

    private boolean isOfUnknownExchange() {
        return exchangeName().isPresent() && exchange().isEmpty();
    }

    private Optional<String> exchangeName() {
        Matcher parts = SYMBOL.matcher(symbol);
        return parts.matches() ? Optional.ofNullable(parts.group("exchange")) : Optional.empty();
    }

    private Optional<Exchange> exchange() {
        return exchangeName().flatMap(Exchange::named);
    }

    /** ISO 10383 identifier of the exchange; null where the symbol stands alone. */
    String mic() {
        return exchange().map(Exchange::mic).orElse(null);
    }

    /** In capitals, without its exchange; null for all. */
    String bareSymbol() {
        Matcher parts = SYMBOL.matcher(symbol);
        return parts.matches() ? parts.group("symbol").toUpperCase(Locale.ROOT) : null;
    }

    Category inCategory() {
        return Stream.of(Category.values()).filter(each -> each.slug().equals(category)).findFirst().orElse(null);
    }

    Integer inYear() {
        return year.length() == 4 && isNumber(year, 1000, 2999) ? Integer.valueOf(year) : null;
    }

    /** From 1. */
    int pageNumber() {
        return page.isEmpty() ? 1 : Integer.parseInt(page);
    }

    private static boolean isNumber(String text, int least, int most) {
        return text.matches("[0-9]{1,7}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most;
    }

    public boolean isEmpty() {
        return Stream.of(q, symbol, category, year).allMatch(String::isEmpty);
    }

    ReleaseFilter inYear(String other) {
        return new ReleaseFilter(q, symbol, category, other, "");
    }

    ReleaseFilter onPage(int other) {
        return new ReleaseFilter(q, symbol, category, year, other == 1 ? "" : String.valueOf(other));
    }

    /** The address of the list that this asks for. */
    String path() {
        return address("/releases", q, page);
    }

    /** The address of a feed under the same symbol and category, whose own words are in this language. */
    String feed(String path, Language language) {
        String feed = new ReleaseFilter("", symbol, category, "", "").address(path, "", "");
        return language == Language.ENGLISH ? feed : feed + (feed.equals(path) ? "?" : "&") + "language=" + language.tag();
    }

    private String address(String path, String words, String number) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("q", words);
        query.put("symbol", symbol);
        query.put("category", category);
        query.put("year", year);
        query.put("page", number);
        String joined = query.entrySet().stream().filter(part -> !part.getValue().isEmpty())
                .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return joined.isEmpty() ? path : path + "?" + joined;
    }
}
