package org.dateline.draft.prose;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A quarter of a year as people write it, in English or French.
 *
 * @param quarter 1 to 4
 * @param text    as written
 * @param begin   where it begins in the text it was found in
 * @param ended   its last day, where that is written in place of the year; null otherwise
 */
public record WrittenPeriod(int quarter, int year, String text, int begin, LocalDate ended) {

    private static final String NTH = "(first|second|third|fourth|1st|2nd|3rd|4th|premier|deuxième|troisième|quatrième|1er|2e|3e|4e)";
    private static final String YEAR = "((?:19|20)\\d\\d)";
    private static final Pattern NTH_THEN_YEAR = Pattern.compile("(?iu)\\b" + NTH
            + "[- ](?:fiscal )?(?:quarter|trimestre)(?:'s)?,? (?:results |production )?"
            + "(?:(?:of|for|de|in|the|fiscal|year|l'exercice|FY) )*" + YEAR + "\\b");
    private static final Pattern YEAR_THEN_NTH = Pattern.compile("(?iu)\\b" + YEAR + " (?:fiscal )?" + NTH + "[- ](?:quarter|trimestre)");
    private static final Pattern SHORT = Pattern.compile("\\b[QT]([1-4])[ -]?(?:of |FY ?|de )?" + YEAR + "\\b");
    private static final Pattern NTH_ENDED = Pattern.compile("(?iu)\\b" + NTH
            + "[- ](?:fiscal )?(?:quarter|trimestre)(?: (?:of|de) (?:fiscal|l'exercice)(?: year)? \\d{4})?,? (?:that |which )?(?:ended|ending|terminé|clos)(?: on)? ");
    private static final Map<String, Integer> NUMBERS = Map.ofEntries(Map.entry("first", 1), Map.entry("second", 2), Map.entry("third", 3),
            Map.entry("fourth", 4), Map.entry("1st", 1), Map.entry("2nd", 2), Map.entry("3rd", 3), Map.entry("4th", 4), Map.entry("premier", 1),
            Map.entry("deuxième", 2), Map.entry("troisième", 3), Map.entry("quatrième", 4), Map.entry("1er", 1), Map.entry("2e", 2),
            Map.entry("3e", 3), Map.entry("4e", 4));

    /** All quarters with their year that are written in the text. */
    public static List<WrittenPeriod> in(String text) {
        List<WrittenPeriod> found = new ArrayList<>();
        for (Matcher m = NTH_THEN_YEAR.matcher(text); m.find();) {
            found.add(new WrittenPeriod(NUMBERS.get(m.group(1).toLowerCase(java.util.Locale.ROOT)), Integer.parseInt(m.group(2)), m.group(), m.start(), null));
        }
        for (Matcher m = YEAR_THEN_NTH.matcher(text); m.find();) {
            found.add(new WrittenPeriod(NUMBERS.get(m.group(2).toLowerCase(java.util.Locale.ROOT)), Integer.parseInt(m.group(1)), m.group(), m.start(), null));
        }
        for (Matcher m = SHORT.matcher(text); m.find();) {
            found.add(new WrittenPeriod(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)), m.group(), m.start(), null));
        }
        for (Matcher m = NTH_ENDED.matcher(text); m.find();) {
            int end = m.end();
            WrittenDate.in(text).stream().filter(date -> date.hasYear() && date.begin() <= end + 3 && date.end() > end).findFirst()
                    .ifPresent(date -> found.add(new WrittenPeriod(NUMBERS.get(m.group(1).toLowerCase(java.util.Locale.ROOT)), date.date().getYear(),
                            text.substring(m.start(), date.end()), m.start(), date.date())));
        }
        return found;
    }

    /** Its last day where that is written, or that of the calendar's quarter; an issuer's own may lie up to a year from it. */
    public LocalDate calendarEnd() {
        return ended != null ? ended : LocalDate.of(year, quarter * 3, 1).plusMonths(1).minusDays(1);
    }

    /** True if both are named by year or both by their last day, and this one is the earlier. */
    public boolean isBefore(WrittenPeriod other) {
        return (ended == null) == (other.ended == null) && calendarEnd().isBefore(other.calendarEnd());
    }

    public boolean isSame(WrittenPeriod other) {
        return year == other.year && quarter == other.quarter;
    }
}
