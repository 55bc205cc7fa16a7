package org.dateline.shared;

import com.ibm.icu.text.NumberFormat;

/** How numbers are written for people: {@code 1,234} in English, {@code 1 234} in French, with a space that does not break. */
public final class PrintedNumber {

    private PrintedNumber() {}

    public static String of(long number, Language language) {
        return NumberFormat.getIntegerInstance(language.locale()).format(number);
    }

    /** Bytes in the unit that suits them: {@code 214 kB}, {@code 1.2 MB}; {@code 214 ko}, {@code 1,2 Mo}. */
    public static String size(long bytes, Language language) {
        boolean french = language == Language.FRENCH;
        if (bytes < 1_000_000) {
            return of(Math.max(1, bytes / 1_000), language) + (french ? "\u00a0ko" : " kB");
        }
        NumberFormat megabytes = NumberFormat.getNumberInstance(language.locale());
        megabytes.setMinimumFractionDigits(1);
        megabytes.setMaximumFractionDigits(1);
        return megabytes.format(bytes / 1e6) + (french ? "\u00a0Mo" : " MB");
    }
}
