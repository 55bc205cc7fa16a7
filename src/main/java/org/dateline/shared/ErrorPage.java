package org.dateline.shared;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.Map;

/**
 * What a person sees when an address cannot be answered: what is wrong and what to do next, in the look of the site. It says
 * nothing about the address itself, so that a release which is not public yet answers like one that never will be.
 */
public final class ErrorPage {

    /**
     * @param title what is wrong, in a few words
     * @param advice what to do about it, in a sentence or two
     */
    record Words(String title, String advice) {}

    private static final Words OTHER_REQUEST =
            new Words("This request cannot be answered", "Something in the address or the form is not as it should be. Nothing was changed.");

    private static final Words OTHER_FAILURE = new Words(
            "Something went wrong on our side",
            "The fault has been recorded. Please try again in a minute; what is already published is safe.");

    private static final Map<Integer, Words> WORDS = Map.of(
            400, new Words("This address cannot be understood", "Please check how it is written, or start from the news releases."),
            401, new Words("Please sign in", "This page belongs to the desk and asks who you are."),
            403, new Words("This is not open to you", "Your account does not allow it. A person who keeps accounts at your company can change that."),
            404, new Words("This page does not exist", "The address may be mistyped or incomplete. Everything that was ever published here keeps its address."),
            405, new Words("This page cannot be used like that", "It can be read, but not changed."),
            413, new Words("That is too large", "The file or the text is larger than this portal takes. Nothing was saved."),
            415, new Words("That kind of file is not taken here", "Please send one of the kinds that the form names."),
            429, new Words("Too many requests", "Please wait a minute and try again."),
            503, new Words("Closed for a moment", "The portal cannot reach what it needs. Please try again in a minute."));

    private ErrorPage() {}

    @CheckedTemplate(basePath = "shared")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance error(int status, Words words, String detail);
    }

    /** @param status an HTTP status from 400 to 599 */
    public static TemplateInstance of(int status) {
        return of(status, "");
    }

    /** @param detail a sentence for the reader that says more than the status does; shown as text, empty for none */
    public static TemplateInstance of(int status, String detail) {
        return Templates.error(status, words(status), detail);
    }

    static Words words(int status) {
        return WORDS.getOrDefault(status, status < 500 ? OTHER_REQUEST : OTHER_FAILURE);
    }
}
