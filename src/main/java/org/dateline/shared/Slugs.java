package org.dateline.shared;

import java.text.Normalizer;
import java.util.Locale;

/** The form of a name that stands in addresses and file names. */
public final class Slugs {

    private static final int LONGEST = 80;

    private Slugs() {}

    /**
     * Lower-case ASCII letters and digits, without accents, words joined by hyphens, at most 80 characters:
     * {@code Métaux Ltée} becomes {@code metaux-ltee}. Empty if no letter or digit is left.
     */
    public static String of(String name) {
        String words = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("['’]", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST).replaceAll("-[^-]*$", "");
    }
}
