package org.dateline.draft.importer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.release.PrintedSymbol;

/**
 * A trading symbol as releases write it: {@code TSX – PDL}, {@code (TSX:PDL)(NYSE Amex:PAL)}, {@code TSX: “HBP”},
 * {@code (OR: TSX & NYSE)}, {@code on the TSX under the symbol PDL}.
 *
 * @param begin where it begins in the text it was found in
 * @param end   where it ends, exclusive
 */
record WrittenSymbol(PrintedSymbol symbol, int begin, int end) {

    private static final String QUOTE = "[\"“”'‘’]?";
    private static final String SYMBOL = QUOTE + "([A-Z0-9]{1,7}(?:\\.[A-Z0-9]{1,3}){0,2})(?![a-z0-9])" + QUOTE;
    private static final Pattern WITH_COLON = Pattern.compile("(?<![\\p{L}\\d&])(" + Market.NAME + ")\\s?:\\s?" + SYMBOL);
    private static final Pattern WITH_DASH = Pattern.compile("(?<![\\p{L}\\d&])(" + Market.NAME + ")\\s?[-–—:]\\s?" + SYMBOL);
    private static final Pattern BEFORE_MARKET = Pattern.compile("\\(" + SYMBOL + "\\s?:\\s?(" + Market.NAME + "(?:\\s?(?:&|,|and|et)\\s?" + Market.NAME + ")?)\\)");
    private static final Pattern UNDER_SYMBOL = Pattern.compile("(?<![\\p{L}\\d&])(" + Market.NAME
            + ")\\s(?:\\([A-Z]{2,6}\\)\\s)?(?:under|sous)\\s(?:the|le)\\s(?:trading\\s)?(?:symbol|symbole|ticker)\\s" + SYMBOL);

    /** The symbols in running text. */
    static List<WrittenSymbol> in(String text) {
        List<WrittenSymbol> found = find(WITH_COLON, text);
        for (Matcher m = BEFORE_MARKET.matcher(text); m.find();) {
            for (String market : m.group(2).split("\\s?(?:&|,|\\band\\b|\\bet\\b)\\s?")) {
                found.add(of(market, m.group(1), m));
            }
        }
        found.sort(java.util.Comparator.comparingInt(WrittenSymbol::begin));
        return found;
    }

    /** The symbols of a line that holds nothing else, where a dash is enough. */
    static List<WrittenSymbol> inLine(String line) {
        return find(WITH_DASH, line);
    }

    /** The symbols named in a sentence, without any sign of their own. */
    static List<WrittenSymbol> inSentence(String text) {
        return find(UNDER_SYMBOL, text);
    }

    /** The symbols, each once, in their order. */
    static List<PrintedSymbol> distinct(List<WrittenSymbol> written) {
        return List.copyOf(new LinkedHashSet<>(written.stream().map(WrittenSymbol::symbol).toList()));
    }

    private static List<WrittenSymbol> find(Pattern pattern, String text) {
        List<WrittenSymbol> found = new ArrayList<>();
        for (Matcher m = pattern.matcher(text); m.find();) {
            if (Market.mic(m.group(2)).isEmpty()) {
                found.add(of(m.group(1), m.group(2), m));
            }
        }
        return found;
    }

    private static WrittenSymbol of(String market, String symbol, Matcher m) {
        return new WrittenSymbol(new PrintedSymbol(Market.mic(market), market.strip(), symbol), m.start(), m.end());
    }
}
