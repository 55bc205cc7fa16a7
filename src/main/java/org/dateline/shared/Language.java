package org.dateline.shared;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.Locale;

/** A language in which releases are written and pages are shown. Stored by its BCP 47 tag. */
public enum Language {
    ENGLISH("en", Locale.forLanguageTag("en-CA"), "English"),
    FRENCH("fr", Locale.forLanguageTag("fr-CA"), "Français");

    private final String tag;
    private final Locale locale;
    private final String ownName;

    Language(String tag, Locale locale, String ownName) {
        this.tag = tag;
        this.locale = locale;
        this.ownName = ownName;
    }

    /** BCP 47 tag as used in {@code lang} attributes, tables and the ledger: {@code en} or {@code fr}. */
    public String tag() {
        return tag;
    }

    /** The locale in which dates and numbers are written for Canadian readers. */
    public Locale locale() {
        return locale;
    }

    /** Region and all, as {@code lang} attributes have it: {@code en-CA} or {@code fr-CA}. */
    public String localeTag() {
        return locale.toLanguageTag();
    }

    /** What its readers call it. */
    public String ownName() {
        return ownName;
    }

    /** What a message bundle says in this language, where it is put together outside of a template. */
    public <T> T words(Class<T> bundle) {
        return this == FRENCH ? MessageBundles.get(bundle, Localized.Literal.of(tag)) : MessageBundles.get(bundle);
    }

    /** One of two things that say the same in English and in French. */
    public <T> T choose(T english, T french) {
        return this == FRENCH ? french : english;
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
