package org.dateline.draft.prose;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a cautionary statement points for the risk factors: the year of each annual filing it names, and whether that is the latest due. */
public final class Pointers {

    /** An annual filing is due at most so long after the end of the year (NI 51-102, Form 40-F, Form 10-K). */
    private static final int DUE_DAYS = 90;

    private static final Pattern FILING = Pattern.compile("(?iu)annual information form|\\bAIF\\b|notice annuelle|(?:annual report on |formulaire )?(?:form )?(?:40-F|20-F|10-K)(?!/)");
    private static final Pattern YEAR = Pattern.compile("\\b((?:19|20)\\d\\d)\\b");
    private static final Pattern YEAR_END = Pattern.compile("(?iu)(?:year|exercice)[^.;]{0,30}(?:ended|ending|terminé|clos)");
    private static final Pattern LATEST = Pattern.compile("(?iu)\\b(?:most recent(?:ly)?|latest|current|subsequent|from time to time|periodic|dernière?|plus récente?)(?!\\p{L})");
    private static final int NEAR = 130;

    private Pointers() {}

    /** What is stale or undated among them, as sentences. @param day on which the release goes out */
    public static List<String> in(String statement, LocalDate day) {
        List<String> found = new ArrayList<>();
        boolean undated = false;
        boolean dated = false;
        String named = "";
        for (Matcher filing = FILING.matcher(statement); filing.find();) {
            String after = statement.substring(filing.end(), Math.min(statement.length(), filing.end() + NEAR)).split("[;\\n]|\\.(?=\\s+\\p{Lu})", 2)[0];
            String before = statement.substring(Math.max(0, filing.start() - 30), filing.start());
            String near = before + filing.group() + after;
            LocalDate due = replacedOn(before, after);
            if (due != null) {
                dated = true;
                if (due.isBefore(day)) {
                    found.add("It points to the " + filing.group() + " in “" + Prose.shortened(Prose.plain(near)) + "”; a later one was due by " + due + ".");
                }
            } else if (!LATEST.matcher(statement.substring(Math.max(0, filing.start() - NEAR), filing.start()) + near).find()) {
                undated = true;
                named = filing.group();
            }
        }
        if (undated && !dated) {
            found.add("It points to the " + named + " without saying of which year, nor that it is the latest.");
        }
        return found;
    }

    /** The day by which the next one was due; null if none can be told. */
    private static LocalDate replacedOn(String before, String after) {
        List<WrittenDate> dates = WrittenDate.in(after).stream().filter(WrittenDate::hasYear).toList();
        if (!dates.isEmpty()) {
            LocalDate cited = dates.get(0).date();
            return YEAR_END.matcher(after).find() ? cited.plusYears(1).plusDays(DUE_DAYS) : cited.plusYears(1).plusDays(DUE_DAYS / 2);
        }
        Matcher year = YEAR.matcher(before);
        if (!year.find()) {
            year = YEAR.matcher(after);
            if (!year.find()) {
                return null;
            }
        }
        return LocalDate.of(Integer.parseInt(year.group(1)) + 1, 12, 31).plusDays(DUE_DAYS);
    }
}
