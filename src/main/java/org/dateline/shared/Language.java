package org.dateline.shared;

import java.util.Locale;

/** A language in which releases are written and pages are shown. Stored by its BCP 47 tag. */
public enum Language {
    ENGLISH("en", Locale.forLanguageTag("en-CA")),
    FRENCH("fr", Locale.forLanguageTag("fr-CA"));

    private final String tag;
    private final Locale locale;

    Language(String tag, Locale locale) {
        this.tag = tag;
        this.locale = locale;
    }

    /** BCP 47 tag as used in {@code lang} attributes, tables and the ledger: {@code en} or {@code fr}. */
    public String tag() {
        return tag;
    }

    /** The locale in which dates and numbers are written for Canadian readers. */
    public Locale locale() {
        return locale;
    }

    /** @throws IllegalArgumentException if the tag is neither {@code en} nor {@code fr} (regions are ignored) */
    public static Language of(String tag) {
        String primary = Locale.forLanguageTag(tag).getLanguage();
        for (Language language : values()) {
            if (language.tag.equals(primary)) {
                return language;
            }
        }
        throw new IllegalArgumentException("Not a language of this portal: " + tag);
    }
}
