package org.dateline.document;

import java.util.Locale;
import java.util.Set;

/** The characters and addresses that may stand in the clean vocabulary, and how they are escaped. */
final class Markup {

    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel");
    private static final int LONGEST_ADDRESS = 2000;

    private Markup() {
    }

    static String text(String raw) {
        return raw.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    static String attribute(String raw) {
        return text(raw).replace("\"", "&quot;");
    }

    /** White space, and whatever must not be shown or stored: controls, characters outside XML 1.0, direction overrides. */
    static boolean isSpace(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.isISOControl(character)
                || character == 0xFEFF
                || character >= 0x202A && character <= 0x202E
                || character >= 0x2066 && character <= 0x2069
                || character >= 0xD800 && character <= 0xDFFF
                || (character & 0xFFFE) == 0xFFFE;
    }

    /** The address if it is one a release may link to, otherwise the empty string. */
    static String allowedAddress(String raw) {
        String address = raw.strip();
        int colon = address.indexOf(':');
        if (colon < 0 || address.length() > LONGEST_ADDRESS
                || !SCHEMES.contains(address.substring(0, colon).toLowerCase(Locale.ROOT))
                || address.codePoints().anyMatch(c -> isSpace(c) || c == '<' || c == '>' || c == '"' || c == '\\')) {
            return "";
        }
        String scheme = address.substring(0, colon).toLowerCase(Locale.ROOT);
        boolean web = scheme.startsWith("http");
        if (web && !address.startsWith("://", colon) || address.length() == colon + (web ? 3 : 1)) {
            return "";
        }
        return scheme + address.substring(colon);
    }

    /** True for a plain file name without a path, as attachments of a release have. */
    static boolean isAttachmentName(String name) {
        return name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,149}") && !name.contains("..");
    }
}
