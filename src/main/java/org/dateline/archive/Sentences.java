package org.dateline.archive;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The sentences of a text, each as a number by which releases are found that say the same. Neither layout nor letter case nor the
 * value of a figure changes the number, so that a text with an altered figure finds the one it was made from.
 */
final class Sentences {

    /** Shorter ones stand in too many texts. */
    private static final int FEWEST_WORDS = 5;

    private static final int FEWEST_WORDS_WITHOUT_FIGURES = 3;
    private static final Pattern BETWEEN = Pattern.compile("(?<=[.!?\u2026][\"\u201D\u2019\u00BB)\\]]{0,2})\\s+");
    private static final Pattern EMPTY_LINES = Pattern.compile("\\n[ \\t\\u00A0]*\\n\\s*");

    private Sentences() {}

    /** @param passages each of which ends a sentence. @param most so many at most, the first ones */
    static Set<Long> numbers(Collection<String> passages, int most) {
        Set<Long> numbers = new LinkedHashSet<>();
        passages.stream().flatMap(Sentences::of).map(Sentences::words).filter(Sentences::isLongEnough).map(Sentences::number)
                .takeWhile(number -> numbers.size() < most).forEach(numbers::add);
        return numbers;
    }

    /** Those of a text whose layout is not known: passages end at empty lines, or with each line. */
    static Set<Long> numbers(String text, int most) {
        return numbers(Stream.concat(passages(text).stream(), text.lines()).toList(), most);
    }

    /** A text in passages, parted where it has empty lines; line breaks within them stay. */
    static List<String> passages(String text) {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        return EMPTY_LINES.splitAsStream(lines).map(String::strip).filter(passage -> !passage.isEmpty()).toList();
    }

    static Stream<String> of(String passage) {
        return BETWEEN.splitAsStream(passage.strip()).filter(sentence -> !sentence.isBlank());
    }

    private static List<String> words(String sentence) {
        return Wording.of(sentence).words().stream().map(Sentences::rough).toList();
    }

    /** A word in small letters; all figures are one. */
    static String rough(String word) {
        return word.chars().anyMatch(Character::isDigit) ? "#" : word.toLowerCase(Locale.ROOT);
    }

    private static boolean isLongEnough(List<String> words) {
        return words.size() >= FEWEST_WORDS && words.stream().filter(word -> !word.equals("#")).count() >= FEWEST_WORDS_WITHOUT_FIGURES;
    }

    /** The first eight bytes of the SHA-256 of the words. */
    private static long number(List<String> words) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(String.join(" ", words).getBytes(StandardCharsets.UTF_8))).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
