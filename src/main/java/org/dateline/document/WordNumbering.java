package org.dateline.document;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNum;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumLvl;

/** Counts the numbered paragraphs of a Word document as Word does when it prints them (ECMA-376, 17.9). */
final class WordNumbering {

    /** Word has nine levels. */
    private static final int LEVELS = 9;

    private static final Pattern PLACE = Pattern.compile("%([1-9])");
    private static final Pattern PLAIN_NUMBER = Pattern.compile("\\(?%\\d[.)]?");

    /**
     * What stands before a paragraph.
     *
     * @param number of an item of an ordered list; 0 for anything else
     * @param words  printed before the paragraph where it is more than a number or a bullet, such as "(b)" or "2.1"; otherwise empty
     */
    record Marker(int level, int number, String words) {}

    private final XWPFNumbering numbering;
    private final Map<BigInteger, int[]> counters = new HashMap<>();

    WordNumbering(XWPFDocument document) {
        this.numbering = document.getNumbering();
    }

    /** The next paragraph of a list, or null if there is no such list. Counts it. */
    Marker next(BigInteger list, int level) {
        XWPFNum num = numbering == null ? null : numbering.getNum(list);
        if (num == null || num.getCTNum().getAbstractNumId() == null || level < 0 || level >= LEVELS) {
            return null;
        }
        BigInteger kind = num.getCTNum().getAbstractNumId().getVal();
        CTAbstractNum levels = numbering.getAbstractNum(kind) == null ? null : numbering.getAbstractNum(kind).getCTAbstractNum();
        if (levels == null) {
            return null;
        }
        int[] counted = counters.computeIfAbsent(restarts(num) ? list.negate().subtract(BigInteger.TEN) : kind, unseen -> new int[LEVELS]);
        if (counted[level] == 0) {
            counted[level] = start(num, levels, level) - 1;
        }
        counted[level]++;
        for (int deeper = level + 1; deeper < LEVELS; deeper++) {
            counted[deeper] = 0;
        }
        return marker(num, levels, level, counted);
    }

    private static Marker marker(XWPFNum num, CTAbstractNum levels, int level, int[] counted) {
        CTLvl here = level(levels, level);
        String format = here == null || here.getNumFmt() == null ? "decimal" : here.getNumFmt().getVal().toString();
        String text = here == null || here.getLvlText() == null || here.getLvlText().getVal() == null ? "" : here.getLvlText().getVal();
        if (format.equals("bullet") || format.equals("none") || text.isEmpty()) {
            return new Marker(level, 0, format.equals("none") ? text : "");
        }
        if (format.equals("decimal") && PLAIN_NUMBER.matcher(text).matches() && text.contains("%" + (level + 1))) {
            return new Marker(level, counted[level], "");
        }
        Matcher places = PLACE.matcher(text);
        String words = places.replaceAll(place -> {
            int of = place.group(1).charAt(0) - '1';
            CTLvl at = level(levels, of);
            String as = at == null || at.getNumFmt() == null ? "decimal" : at.getNumFmt().getVal().toString();
            int number = counted[of] == 0 ? start(num, levels, of) : counted[of];
            return Matcher.quoteReplacement(written(number, as));
        });
        return new Marker(level, 0, words);
    }

    private static CTLvl level(CTAbstractNum levels, int level) {
        return levels.getLvlList().stream().filter(one -> one.getIlvl() != null && one.getIlvl().intValue() == level).findFirst().orElse(null);
    }

    private static boolean restarts(XWPFNum num) {
        return num.getCTNum().getLvlOverrideList().stream().anyMatch(CTNumLvl::isSetStartOverride);
    }

    private static int start(XWPFNum num, CTAbstractNum levels, int level) {
        for (CTNumLvl override : num.getCTNum().getLvlOverrideList()) {
            if (override.getIlvl() != null && override.getIlvl().intValue() == level && override.isSetStartOverride()) {
                return override.getStartOverride().getVal().intValue();
            }
        }
        CTLvl here = level(levels, level);
        return here == null || here.getStart() == null || here.getStart().getVal() == null ? 1 : here.getStart().getVal().intValue();
    }

    private static String written(int number, String format) {
        return switch (format) {
            case "lowerLetter" -> letters(number).toLowerCase(Locale.ROOT);
            case "upperLetter" -> letters(number);
            case "lowerRoman" -> roman(number).toLowerCase(Locale.ROOT);
            case "upperRoman" -> roman(number);
            case "decimalZero" -> String.format(Locale.ROOT, "%02d", number);
            default -> Integer.toString(number);
        };
    }

    /** A to Z, then AA to ZZ, as Word counts on. */
    private static String letters(int number) {
        return number < 1 || number > 780 ? Integer.toString(number)
                : String.valueOf((char) ('A' + (number - 1) % 26)).repeat((number - 1) / 26 + 1);
    }

    private static String roman(int number) {
        if (number < 1 || number > 3999) {
            return Integer.toString(number);
        }
        int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
        String[] signs = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
        StringBuilder roman = new StringBuilder();
        int left = number;
        for (int i = 0; i < values.length; i++) {
            while (left >= values[i]) {
                roman.append(signs[i]);
                left -= values[i];
            }
        }
        return roman.toString();
    }
}
