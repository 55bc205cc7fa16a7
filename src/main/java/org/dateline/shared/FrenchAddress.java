package org.dateline.shared;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The French addresses of the portal: those of its pages for people, with {@code /fr} before them. What is for machines
 * (the read API, feeds, the log, sitemaps) and the desk have one address and no other.
 */
final class FrenchAddress {

    private static final String FRONT = "/fr";
    private static final Pattern MIRRORED = Pattern.compile("/"
            + "|/releases(/(?!.*/attachments/)[^.]*(\\.(txt|pdf|xhtml))?)?"
            + "|/(symbols|issuers)/.+(?<!\\.json)"
            + "|/(filings|risk-factors)(/[a-z0-9-]+)?"
            + "|/archive(/journal)?|/cautionary-statements/[a-z0-9-]+"
            + "|/enquiries(/[A-Za-z0-9_-]{43}(/messages)?)?"
            + "|/(contacts|privacy|accessibility|verify)");

    private FrenchAddress() {}

    /** Whether the reader of this path wants French, whatever is found there. */
    static boolean is(String path) {
        return path.equals(FRONT) || path.startsWith(FRONT + "/");
    }

    /** What is found at a French path: the path of the same page in English; empty if no page has this address. */
    static Optional<String> english(String path) {
        return Optional.of(path).filter(FrenchAddress::is)
                .map(french -> french.length() <= FRONT.length() + 1 ? "/" : french.substring(FRONT.length()))
                .filter(FrenchAddress::isMirrored);
    }

    /** The French address of a path, which may have a query; the path itself if it has none. */
    static String of(String path) {
        int query = path.indexOf('?');
        String page = query < 0 ? path : path.substring(0, query);
        return isMirrored(page) ? FRONT + (page.equals("/") ? "" : page) + path.substring(page.length()) : path;
    }

    private static boolean isMirrored(String path) {
        return MIRRORED.matcher(path).matches();
    }
}
