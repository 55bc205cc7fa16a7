package org.dateline.draft.importer;

import java.util.regex.Pattern;
import org.dateline.shared.Language;

/** Tells English from French by their commonest small words. */
final class LanguageGuess {

    private static final Pattern FRENCH = Pattern.compile("(?iu)\\b(?:le|la|les|des|du|une?|est|sont|dans|pour|sur|avec|par|aux?|ses|cette|qui|que|et)\\b");
    private static final Pattern ENGLISH = Pattern.compile("(?iu)\\b(?:the|of|and|to|is|are|was|for|with|by|its|this|that|which|has|from)\\b");
    private static final int SAMPLE = 20_000;

    private LanguageGuess() {
    }

    static Language of(String text) {
        String sample = text.substring(0, Math.min(text.length(), SAMPLE));
        return FRENCH.matcher(sample).results().count() > ENGLISH.matcher(sample).results().count() ? Language.FRENCH : Language.ENGLISH;
    }
}
