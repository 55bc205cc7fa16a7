package org.dateline.release;

import java.time.LocalDate;
import org.dateline.shared.Language;
import org.dateline.shared.PrintedTime;

/** The few words the portal itself puts on a printed release, in the release's language. */
record PrintedWords(String newsRelease, String tradingSymbols, String page, String pageOf, String figure) {

    private static final PrintedWords ENGLISH = new PrintedWords("News Release", "Trading Symbols", "Page", "of", "Figure");
    private static final PrintedWords FRENCH =
            new PrintedWords("Communiqué de presse", "Symboles boursiers", "Page", "de", "Figure");

    static PrintedWords in(Language language) {
        return language == Language.FRENCH ? FRENCH : ENGLISH;
    }

    /** "February 6, 2006", "6 février 2006", "1er août 2018". */
    static String day(LocalDate day, Language language) {
        return PrintedTime.day(day, language);
    }
}
