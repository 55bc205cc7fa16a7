package org.dateline.shared;

/** The version of something that a form was filled with; it travels with the form in a hidden field. */
public final class SeenVersion {

    private SeenVersion() {}

    /** A version nothing ever has stands for whatever else was sent. */
    public static int of(String sent) {
        try {
            return Integer.parseInt(sent);
        } catch (NumberFormatException nothingSent) {
            return -1;
        }
    }
}
