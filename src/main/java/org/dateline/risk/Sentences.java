package org.dateline.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parts a paragraph into its sentences; joined again they are the paragraph. */
final class Sentences {

    private static final Pattern END = Pattern.compile("[.!?][”\"’)\\]]*(?:\\s+(?=[\\p{Lu}\\d“\"‘(])|(?<=\\p{Ll}{3}\\.)(?=\\p{Lu}\\p{Ll}))");
    private static final Pattern ABBREVIATED = Pattern.compile("\\b(?:U\\.S|U\\.K|E\\.U|Inc|Corp|Co|Ltd|No|Nos|Mr|Mrs|Ms|Dr|St|vs|e\\.g|i\\.e|[A-Z])\\.\\s*$");

    private static final int LONGEST_ABBREVIATION = 8;

    private Sentences() {
    }

    static List<String> of(String paragraph) {
        List<String> sentences = new ArrayList<>();
        Matcher end = END.matcher(paragraph);
        int from = 0;
        while (end.find()) {
            if (!ABBREVIATED.matcher(paragraph.substring(Math.max(from, end.start() - LONGEST_ABBREVIATION), end.end())).find()) {
                sentences.add(paragraph.substring(from, end.end()));
                from = end.end();
            }
        }
        if (from < paragraph.length()) {
            sentences.add(paragraph.substring(from));
        }
        return sentences;
    }
}
