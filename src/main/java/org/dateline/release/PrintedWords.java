package org.dateline.release;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.dateline.shared.Language;

/** The few words the portal itself puts on a printed release, in the release's language. */
record PrintedWords(String newsRelease, String tradingSymbols, String page, String pageOf, String figure) {

    // Month names are asked of plain "en" and "fr", whose patterns are ours: the localised styles differ between Java versions.
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter FRENCH_DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.FRENCH);
    private static final DateTimeFormatter FRENCH_FIRST_DAY = DateTimeFormatter.ofPattern("d'er' MMMM uuuu", Locale.FRENCH);

    private static final PrintedWords ENGLISH = new PrintedWords("News Release", "Trading Symbols", "Page", "of", "Figure");
    private static final PrintedWords FRENCH =
            new PrintedWords("Communiqué de presse", "Symboles boursiers", "Page", "de", "Figure");

    static PrintedWords in(Language language) {
        return language == Language.FRENCH ? FRENCH : ENGLISH;
    }

    /** "February 6, 2006", "6 février 2006", "1er août 2018". */
    static String day(LocalDate day, Language language) {
        if (language == Language.ENGLISH) {
            return ENGLISH_DAY.format(day);
        }
        return (day.getDayOfMonth() == 1 ? FRENCH_FIRST_DAY : FRENCH_DAY).format(day);
    }
}
