package org.dateline.release;

import java.util.List;
import java.util.stream.Stream;
import org.dateline.shared.Language;

/**
 * What changed in the text of one language; a text that is new is written whole, one that is gone is struck out whole.
 *
 * @param language of the text
 * @param name     of that language, in the language of the page
 */
public record TextRedline(Language language, String name, ReleaseRedline redline) {

    /** For pages of the desk. */
    public static List<TextRedline> between(List<ReleaseText> before, List<ReleaseText> after) {
        return between(before, after, Language.ENGLISH);
    }

    /**
     * One for each language of either, in the order of the later texts.
     *
     * @param page the language of the page
     */
    public static List<TextRedline> between(List<ReleaseText> before, List<ReleaseText> after, Language page) {
        return Stream.concat(after.stream(), before.stream()).map(ReleaseText::language).distinct()
                .map(language -> new TextRedline(language, name(language, page),
                        ReleaseRedline.between(in(language, before), in(language, after), page))).toList();
    }

    private static ReleaseText in(Language language, List<ReleaseText> texts) {
        return texts.stream().filter(text -> text.language() == language).findFirst()
                .orElseGet(() -> new ReleaseText(language, "", "", null, List.of(), "", List.of(), "", "", "", List.of(), null));
    }

    private static String name(Language language, Language page) {
        String name = language.locale().getDisplayLanguage(page.locale());
        return name.substring(0, 1).toUpperCase(page.locale()) + name.substring(1);
    }

    /** Whether nothing changed in any language. */
    public static boolean none(List<TextRedline> redlines) {
        return redlines.stream().allMatch(one -> one.redline().isEmpty());
    }
}
