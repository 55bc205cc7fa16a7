package org.dateline.desk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a request that found nothing may have been a guess at. It is judged by the shape of its address alone: what is in the desk's
 * drafts has no part in it.
 */
enum Guess {
    RELEASE("addresses of releases of today or later"),
    ATTACHMENT("names of attachments"),
    DOCUMENT("names of documents"),
    NUMBER("numbers in addresses"),
    PREVIEW("links of previews");

    private static final Pattern DATED = Pattern.compile("/releases/([0-9]{4})(?:/([0-9]{2}))?(?:/([0-9]{2}))?(?:/.*)?");
    private static final Pattern OFFICE_FILE = Pattern.compile("(?i).*\\.(?:pdf|docx?|xlsx?|pptx?|csv|zip)");
    private static final Pattern NUMBERED = Pattern.compile("(?i).*[/_-][0-9]{1,12}(?:\\.(?!php)[a-z]{1,5})?");

    private final String words;

    Guess(String words) {
        this.words = words;
    }

    /** What was guessed at, in the plural. */
    public String words() {
        return words;
    }

    /**
     * @param path  as it stands in the request, without its query
     * @param today the day that it is where it is earliest on earth
     * @return empty for what search engines, old links and the noise of the internet ask for
     */
    static Optional<Guess> in(String path, LocalDate today) {
        String english = path.startsWith("/fr/") ? path.substring(3) : path;
        if (english.startsWith("/previews/")) {
            return Optional.of(PREVIEW);
        }
        Matcher dated = DATED.matcher(english);
        if (dated.matches()) {
            return english.contains("/attachments/") ? Optional.of(ATTACHMENT)
                    : isToCome(dated, today) ? Optional.of(RELEASE) : Optional.empty();
        }
        if (OFFICE_FILE.matcher(english).matches()) {
            return Optional.of(DOCUMENT);
        }
        return NUMBERED.matcher(english).matches() ? Optional.of(NUMBER) : Optional.empty();
    }

    private static boolean isToCome(Matcher dated, LocalDate today) {
        int year = Integer.parseInt(dated.group(1));
        if (dated.group(2) == null) {
            return year >= today.getYear();
        }
        try {
            YearMonth month = YearMonth.of(year, Integer.parseInt(dated.group(2)));
            return dated.group(3) == null ? !month.isBefore(YearMonth.from(today))
                    : !month.atDay(Integer.parseInt(dated.group(3))).isBefore(today);
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }
}
