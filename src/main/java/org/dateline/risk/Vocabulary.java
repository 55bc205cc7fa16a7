package org.dateline.risk;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of two filings. A word that few wordings have weighs more than one that stands everywhere. */
final class Vocabulary {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[.,'’/-][\\p{L}\\p{N}]+)*");

    private final Map<String, Integer> numbers = new HashMap<>();
    private final double[] weights;

    Vocabulary(List<WordingText> before, List<WordingText> after) {
        Map<Integer, Integer> wordingsWith = new HashMap<>();
        List<WordingText> wordings = Stream.concat(before.stream(), after.stream()).toList();
        for (WordingText wording : wordings) {
            Stream.concat(words(wording.heading()), words(String.join(" ", wording.text())))
                    .map(word -> numbers.computeIfAbsent(word, each -> numbers.size()))
                    .collect(Collectors.toCollection(HashSet::new))
                    .forEach(word -> wordingsWith.merge(word, 1, Integer::sum));
        }
        weights = new double[numbers.size()];
        wordingsWith.forEach((word, count) -> weights[word] = Math.log(1 + wordings.size() / (double) count));
    }

    Phrases phrases(WordingText wording) {
        return new Phrases(bag(wording.heading()), bag(String.join(" ", wording.text())));
    }

    private Phrases.Bag bag(String text) {
        return new Phrases.Bag(words(text).mapToInt(numbers::get).toArray(), weights);
    }

    private static Stream<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(MatchResult::group);
    }
}
