package org.dateline.document;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Counts what a text says, whatever its layout: words, numbers and signs that carry meaning. Words are also parted where a
 * small letter meets a capital or a letter a digit, so that text glued together by a lost line break counts like the same
 * text set apart.
 */
public final class Words {

    private static final Pattern WORD = Pattern.compile("\\p{Lu}+(?!\\p{Ll})|\\p{Lu}?\\p{Ll}+|[\\p{L}&&[^\\p{Lu}\\p{Ll}]]+|\\p{N}+|[$%€£¥()®™©&]");

    private Words() {
    }

    /** How often each word stands in the text. */
    public static Map<String, Integer> counted(String text) {
        Map<String, Integer> counts = new TreeMap<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            counts.merge(word.group(), 1, Integer::sum);
        }
        return counts;
    }

    /** What the first count has more of than the second. */
    public static Map<String, Integer> missing(Map<String, Integer> wanted, Map<String, Integer> present) {
        Map<String, Integer> missing = new TreeMap<>();
        wanted.forEach((word, count) -> {
            int lacking = count - present.getOrDefault(word, 0);
            if (lacking > 0) {
                missing.put(word, lacking);
            }
        });
        return missing;
    }
}
