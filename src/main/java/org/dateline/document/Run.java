package org.dateline.document;

/**
 * A stretch of running text in one style. A line break inside a paragraph is the character LF.
 *
 * @param href the address the text links to; empty if it is no link
 */
public record Run(String text, Style style, String href) {

    /** How a run is set; the four marks of the clean vocabulary and nothing else. */
    public record Style(boolean strong, boolean em, boolean sup, boolean sub) {

        public static final Style PLAIN = new Style(false, false, false, false);

        Style withStrong(boolean on) {
            return new Style(on, em, sup, sub);
        }

        Style withEm(boolean on) {
            return new Style(strong, on, sup, sub);
        }

        Style withSup() {
            return new Style(strong, em, true, false);
        }

        Style withSub() {
            return new Style(strong, em, false, true);
        }
    }

    public static Run plain(String text) {
        return new Run(text, Style.PLAIN, "");
    }

    boolean sameLook(Run other) {
        return style.equals(other.style) && href.equals(other.href);
    }

    Run withText(String changed) {
        return new Run(changed, style, href);
    }
}
