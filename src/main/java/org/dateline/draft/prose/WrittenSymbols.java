package org.dateline.draft.prose;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Trading symbols as they stand in running text, such as {@code (TSX: PDL)}. */
public final class WrittenSymbols {

    private WrittenSymbols() {}

    /** @param exchange the name as written */
    public record Pair(String exchange, String symbol, String text) {}

    /** @param exchanges every name an exchange has or had */
    public static List<Pair> in(String words, Collection<String> exchanges) {
        String names = exchanges.stream().sorted(Comparator.comparingInt(String::length).reversed()).map(Pattern::quote).collect(Collectors.joining("|"));
        List<Pair> pairs = new ArrayList<>();
        for (Matcher pair = Pattern.compile("(?u)(?<![\\p{L}\\d-])((?i:" + names + "))(?: trading)? ?[:–-] ?[“\"]?([A-Z][A-Z0-9.]{0,9})(?![\\p{L}\\d])").matcher(words); pair.find();) {
            pairs.add(new Pair(pair.group(1), pair.group(2), pair.group()));
        }
        return pairs;
    }
}
