package org.dateline.archive;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text as the words it says, whatever its layout. Two texts of which only line breaks, spacing, quotation marks, dashes, soft
 * hyphens, marks of lists, ruled lines or the Unicode form differ have the same wording; letter case, figures, signs and
 * punctuation count.
 */
final class Wording {

    /** @param form what is compared. @param start of what stands for it in the text, and where that ends */
    private record Token(String form, int start, int end) {

        boolean isWord() {
            return Character.isLetterOrDigit(form.codePointAt(0));
        }
    }

    private static final Pattern LIGATURE = Pattern.compile("[\uFB00-\uFB06]");
    private static final Pattern BROKEN_BY_SOFT_HYPHEN = Pattern.compile("\u00AD[ \t]*\n[ \t]*");
    private static final Pattern INVISIBLE = Pattern.compile("[\u00AD\u200B-\u200F\u2060\uFEFF]");
    private static final Pattern LINE_END = Pattern.compile("\r\n|[\r\f\u000B\u0085\u2028\u2029]");
    /** No-break and thin spaces, as French has them, and the like. */
    private static final Pattern SPACE = Pattern.compile("[\t\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]");
    private static final Pattern RULED_LINE = Pattern.compile("(?<!\\S)[=_~*#\\-\u2010-\u2015]{3,}(?!\\S)");
    private static final Pattern STAR_OF_A_LIST = Pattern.compile("(?m)^[ \t]*\\*[ \t]+");
    /** As the plain text of a release prints where a link leads. */
    private static final Pattern LINK = Pattern.compile("<https?://[^\\s>]{1,2000}>");
    private static final String DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212";
    private static final String IGNORED = DASHES + "|\u2022\u25CF\u25AA\u25A0\u25E6\u2023\u00B7";
    private static final String DOUBLE_QUOTES = "\u201C\u201D\u201E\u201F\u00AB\u00BB\u2033";
    private static final String SINGLE_QUOTES = "\u2018\u2019\u201A\u201B\u2032\u2039\u203A\u0060\u00B4";
    private static final Pattern TOKEN = Pattern.compile("(?<word>[\\p{L}\\p{N}\\p{M}]+)"
            + "|(?<minus>(?<![\\p{L}\\p{N}\\p{M}])[" + DASHES + "](?=\\p{N}))|(?<other>\\S)");
    private static final Pattern BROKEN_BY_HYPHEN = Pattern.compile("(\\p{L}{2,40})[-\u2010][ \t]*\n[ \t]*(\\p{L}{2,40})");
    private static final Pattern DASH_BETWEEN_FIGURES = Pattern.compile("(?<=\\p{N})\\s*[\u2010-\u2015]\\s*(?=\\p{N})");
    private static final Pattern DASH = Pattern.compile("\\s*(?:[\u2012-\u2015]|(?<=\\s)-{1,3}(?=\\s)|--+)\\s*");

    private final String text;
    private final List<Token> tokens;

    private Wording(String text, List<Token> tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    static Wording of(String text) {
        String clean = clean(text);
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(clean);
        while (matcher.find()) {
            String form = matcher.group("minus") != null ? "-" : matcher.group();
            if (matcher.group("other") == null || IGNORED.indexOf(form.charAt(0)) < 0) {
                tokens.add(new Token(plainQuote(form), matcher.start(), matcher.end()));
            }
        }
        return new Wording(clean, tokens);
    }

    /** The text in its composed Unicode form, without what nobody sees, its lines ended by line feeds. */
    private static String clean(String text) {
        String clean = Normalizer.normalize(LINE_END.matcher(text).replaceAll("\n"), Normalizer.Form.NFC);
        clean = LIGATURE.matcher(clean).replaceAll(ligature -> Normalizer.normalize(ligature.group(), Normalizer.Form.NFKC));
        clean = BROKEN_BY_SOFT_HYPHEN.matcher(clean).replaceAll("");
        clean = SPACE.matcher(INVISIBLE.matcher(clean).replaceAll("")).replaceAll(" ");
        clean = LINK.matcher(clean).replaceAll(" ");
        clean = RULED_LINE.matcher(clean).replaceAll(" ");
        clean = STAR_OF_A_LIST.matcher(clean).replaceAll("");
        return clean.replace("\u2026", "...").replace("''", "\"").replace("``", "\"");
    }

    private static String plainQuote(String form) {
        char sign = form.charAt(0);
        return DOUBLE_QUOTES.indexOf(sign) >= 0 ? "\"" : SINGLE_QUOTES.indexOf(sign) >= 0 ? "'" : form;
    }

    /** A passage on one line, with one form of quotation marks, dashes and spaces, to be shown beside another. */
    static String plain(String passage) {
        String clean = clean(passage).replaceAll("[\u2022\u25CF\u25AA\u25A0\u25E6\u2023|]", " ");
        StringBuilder quoted = new StringBuilder(clean.length());
        clean.codePoints().forEach(sign -> quoted.append(sign < 0x10000 ? plainQuote(Character.toString(sign)) : Character.toString(sign)));
        String dashed = DASH_BETWEEN_FIGURES.matcher(quoted.toString()).replaceAll("-").replaceAll("[\u2010\u2011\u2212]", "-");
        return DASH.matcher(dashed).replaceAll(" - ").replaceAll("\\s+", " ").strip()
                .replaceFirst("^- ", "");
    }

    /** A text whose words that a hyphen breaks at the end of a line are put together, where another text has them whole. */
    static String mended(String text, Set<String> words) {
        return BROKEN_BY_HYPHEN.matcher(LINE_END.matcher(text).replaceAll("\n"))
                .replaceAll(word -> Matcher.quoteReplacement(words.contains(word.group(1) + word.group(2)) ? word.group(1) + word.group(2) : word.group()));
    }

    /** How many words and signs. */
    int size() {
        return tokens.size();
    }

    boolean isEmpty() {
        return tokens.isEmpty();
    }

    String form(int index) {
        return tokens.get(index).form();
    }

    boolean isWord(int index) {
        return tokens.get(index).isWord();
    }

    /** Words and figures without the signs between them. */
    List<String> words() {
        return tokens.stream().filter(Token::isWord).map(Token::form).toList();
    }

    Set<String> vocabulary() {
        return tokens.stream().filter(Token::isWord).map(Token::form).collect(Collectors.toSet());
    }

    /** What stands in the text from one word or sign up to, not including, another. */
    String text(int from, int to) {
        return from >= to ? "" : text.substring(tokens.get(from).start(), tokens.get(to - 1).end());
    }

    boolean says(Wording other) {
        return size() == other.size() && indexOf(other, 0, size()) == 0;
    }

    /**
     * Where the other stands in this one in one piece, from a place on (Knuth, Morris and Pratt).
     *
     * @param to the piece ends there at latest
     * @return -1 if it does not, or says nothing
     */
    int indexOf(Wording other, int from, int to) {
        int length = other.size();
        if (length == 0 || to - from < length) {
            return -1;
        }
        Map<String, Integer> numbers = new HashMap<>();
        int[] pattern = new int[length];
        for (int i = 0; i < length; i++) {
            pattern[i] = numbers.computeIfAbsent(other.form(i), form -> numbers.size());
        }
        int[] back = new int[length];
        for (int i = 1, matched = 0; i < length; i++) {
            while (matched > 0 && pattern[i] != pattern[matched]) {
                matched = back[matched - 1];
            }
            matched += pattern[i] == pattern[matched] ? 1 : 0;
            back[i] = matched;
        }
        for (int i = from, matched = 0; i < to; i++) {
            int number = numbers.getOrDefault(form(i), -1);
            while (matched > 0 && number != pattern[matched]) {
                matched = back[matched - 1];
            }
            matched += number == pattern[matched] ? 1 : 0;
            if (matched == length) {
                return i - length + 1;
            }
        }
        return -1;
    }
}
