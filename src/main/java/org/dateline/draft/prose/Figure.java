package org.dateline.draft.prose;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.shared.Language;

/**
 * A number as it is written with figures, in English ({@code 1,234.5}) or French ({@code 1 234,5}), with the word for
 * thousands, millions or billions behind it.
 *
 * @param text      as written
 * @param mantissa  without the word behind it
 * @param value     with it, without zeros at the end
 * @param marked    true if a currency, a per cent sign or such a word stands beside it
 */
public record Figure(String text, BigDecimal mantissa, BigDecimal value, boolean marked) {

    private static final String BEFORE = "(?<![\\p{L}\\d.,/:_#@-])";
    private static final String AFTER = "(?!\\d|[,.]\\d|[:/]\\d|-?(?:st|nd|rd|th|er|e|ème|D)\\b|[-–]\\p{Lu})";
    private static final Pattern ENGLISH = Pattern.compile("(?u)([$€£]\\s?)?" + BEFORE + "(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|\\.\\d+)" + AFTER
            + "(?:[ -]?(?i:(thousand|million|billion|trillion|bn|mm)s?\\b)|(?: ?([KMB])\\b))?(\\s?%| per ?cent)?");
    private static final Pattern FRENCH = Pattern.compile("(?u)([$€£]\\s?)?" + BEFORE + "(\\d{1,3}(?: \\d{3})+(?:,\\d+)?|\\d+(?:,\\d+)?)" + AFTER
            + "(?: ?(?i:(mille|million|milliard)s?\\b)|(?: ?([kMG])(?=[ $€]|\\b)))?(?: d[e'])?(\\s?[%$€]| (?:p\\. 100|pour cent))?");
    private static final Map<String, Integer> SCALE = Map.ofEntries(Map.entry("thousand", 3), Map.entry("mille", 3), Map.entry("k", 3),
            Map.entry("million", 6), Map.entry("mm", 6), Map.entry("m", 6), Map.entry("billion", 9), Map.entry("bn", 9), Map.entry("milliard", 9),
            Map.entry("b", 9), Map.entry("g", 9), Map.entry("trillion", 12));

    private static final Pattern TIME = Pattern.compile("(?iu)\\b\\d{1,2}[:h]\\d{2}\\b|\\b\\d{1,2} ?h(?: \\d{2})?\\b|\\b\\d{1,2}(?:[.:]\\d{2})? ?[ap]\\.?m\\b");
    private static final Pattern ADDRESS = Pattern.compile("(?iu)(?:https?://|www\\.)\\S+|\\S+@\\S+|\\+?1?[ .-]?\\(?\\d{3}\\)?[ .-]\\d{3}[ .-]\\d{4}");
    private static final BigDecimal SMALL = BigDecimal.valueOf(12);

    /** All figures of a text, in their order, without those of dates, clocks, telephone numbers and addresses. */
    public static List<Figure> in(String text, Language language) {
        String words = without(Prose.plain(text));
        List<Figure> found = new ArrayList<>();
        for (Matcher m = (language == Language.FRENCH ? FRENCH : ENGLISH).matcher(words); m.find();) {
            String digits = language == Language.FRENCH ? m.group(2).replace(" ", "").replace(',', '.') : m.group(2).replace(",", "");
            String scale = m.group(3) != null ? m.group(3) : m.group(4);
            BigDecimal mantissa = new BigDecimal(digits);
            BigDecimal value = scale == null ? mantissa : mantissa.scaleByPowerOfTen(SCALE.get(scale.toLowerCase(Locale.ROOT)));
            found.add(new Figure(m.group().strip(), mantissa, plain(value), m.group(1) != null || scale != null || m.group(5) != null));
        }
        return found;
    }

    private static String without(String text) {
        StringBuilder rest = new StringBuilder(text);
        WrittenDate.in(text).forEach(date -> blank(rest, date.begin(), date.end()));
        for (Pattern pattern : List.of(TIME, ADDRESS)) {
            pattern.matcher(text).results().forEach(match -> blank(rest, match.start(), match.end()));
        }
        return rest.toString();
    }

    private static void blank(StringBuilder text, int begin, int end) {
        for (int i = begin; i < end; i++) {
            text.setCharAt(i, '§');
        }
    }

    private static BigDecimal plain(BigDecimal value) {
        return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }

    /** True for a year, and for a small whole number, which one language may well write in letters. */
    public boolean saysLittle() {
        return isYear() || !marked && value.scale() <= 0 && value.compareTo(SMALL) <= 0;
    }

    /** True for what is most likely a year. */
    public boolean isYear() {
        return !marked && text.matches("(?:19|20)\\d\\d");
    }

    /** True if the other figure, rounded as this one is written, is the same, whatever the unit a table is kept in. */
    public boolean rounds(Figure other) {
        int decimals = Math.max(0, mantissa.scale());
        for (int power = -12; power <= 12; power += 3) {
            if (other.value.signum() != 0 && roundsTo(other.value.scaleByPowerOfTen(power), decimals)) {
                return true;
            }
        }
        return value.compareTo(other.value) == 0;
    }

    private boolean roundsTo(BigDecimal exact, int decimals) {
        return exact.setScale(decimals, RoundingMode.HALF_UP).compareTo(mantissa) == 0
                || exact.setScale(decimals, RoundingMode.DOWN).compareTo(mantissa) == 0 && mantissa.signum() != 0;
    }
}
