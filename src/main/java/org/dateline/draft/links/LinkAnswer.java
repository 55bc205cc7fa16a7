package org.dateline.draft.links;

/**
 * What asking for a web address came to.
 *
 * @param link  as it stands in the text
 * @param words what is wrong with it, to follow "The address …"; empty if nothing is
 */
public record LinkAnswer(String link, Outcome outcome, String words) {

    public enum Outcome {
        /** There is something. */
        ANSWERS,
        /** It answered, and says that there is nothing, or leads nowhere a reader could go. */
        DEAD,
        /** Nobody answered; that can be the address's fault or this portal's. */
        SILENT,
        /** It answered that it does not speak to programs. */
        UNDECIDED
    }

    /** True if any machine answered, so that the portal is not without a network. */
    public boolean reached() {
        return outcome != Outcome.SILENT;
    }
}
