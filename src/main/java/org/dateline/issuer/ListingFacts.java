package org.dateline.issuer;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.dateline.shared.Days;
import org.dateline.shared.FieldProblems;

/**
 * A listing as somebody typed it; {@code null} is taken as empty.
 *
 * @param exchange any name of the exchange or its MIC
 * @param symbol   the trading symbol; capitals are made of small letters
 * @param firstDay ISO 8601 day ({@code 2006-02-06}); empty if it reaches back before the record begins
 * @param lastDay  ISO 8601 day; empty while it is in force
 */
public record ListingFacts(String exchange, String symbol, String firstDay, String lastDay) {

    private static final Pattern SYMBOL = Pattern.compile("[A-Z0-9]{1,6}([.-][A-Z0-9]{1,3}){0,2}");

    public ListingFacts {
        exchange = exchange == null ? "" : exchange.strip();
        symbol = normalSymbol(symbol == null ? "" : symbol);
        firstDay = firstDay == null ? "" : firstDay.strip();
        lastDay = lastDay == null ? "" : lastDay.strip();
    }

    /** The one way a symbol is written: in capitals, without spaces around it. */
    public static String normalSymbol(String symbol) {
        return symbol.strip().toUpperCase(Locale.ROOT);
    }

    static boolean isSymbol(String symbol) {
        return symbol.length() <= 12 && SYMBOL.matcher(symbol).matches();
    }

    /** What is wrong in itself, by the names of this record's parts; whether the exchange exists is not asked here. */
    FieldProblems problems() {
        FieldProblems problems = new FieldProblems().line("exchange", exchange, 100).line("symbol", symbol, 12);
        if (!isSymbol(symbol)) {
            problems.add("symbol", "A symbol has up to six letters or digits, and class letters behind a dot, such as PDL or BFG.WT.A.");
        }
        return problems.days("firstDay", firstDay, "lastDay", lastDay);
    }

    /** Values by the names of this record's parts, in their order. */
    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("exchange", exchange);
        fields.put("symbol", symbol);
        fields.put("firstDay", firstDay);
        fields.put("lastDay", lastDay);
        return fields;
    }

    LocalDate first() {
        return Days.of(firstDay);
    }

    LocalDate last() {
        return Days.of(lastDay);
    }
}
