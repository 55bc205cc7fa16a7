package org.dateline.shared;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Refuses odd spellings of addresses before anything else sees them: what decodes a path differently at two places has
 * let requests past permission checks (CVE-2026-50559 and others). A path has one spelling here, or none.
 */
@ApplicationScoped
class RawPathGuard {

    /** Above everything that the framework or a feature puts into the chain. */
    static final int FIRST = 1_000_000;

    /** In characters; the longest address of the portal has about 300. */
    private static final int LONGEST_PATH = 1_024;

    void guard(@Observes Filters filters) {
        filters.register(this::guard, FIRST);
    }

    private void guard(RoutingContext context) {
        if (oddity(context.request().uri()).isEmpty()) {
            context.next();
        } else {
            ErrorAnswer.of(400).send(context);
        }
    }

    /**
     * What is odd about the target of a request, as it came over the wire; empty if nothing is.
     *
     * <p>In the path: anything but one {@code /} between segments, an escape of a character that needs none, of a
     * separator, of a percent sign or of a control character, bytes that are not UTF-8. In the query: broken escapes,
     * control characters and bytes that should have been escaped.
     */
    static Optional<String> oddity(String target) {
        int mark = target.indexOf('?');
        String path = mark < 0 ? target : target.substring(0, mark);
        String query = mark < 0 ? "" : target.substring(mark + 1);
        return Optional.ofNullable(pathOddity(path)).or(() -> Optional.ofNullable(queryOddity(query)));
    }

    private static String pathOddity(String path) {
        if (!path.startsWith("/")) {
            return "does not begin with a slash";
        }
        if (path.length() > LONGEST_PATH) {
            return "too long";
        }
        if (path.contains("//")) {
            return "empty segment";
        }
        if (path.contains("..") || path.contains("/./") || path.endsWith("/.")) {
            return "dot segment";
        }
        var bytes = ByteBuffer.allocate(path.length());
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c == '%') {
                int escaped = escape(path, i);
                if (escaped < 0) {
                    return "broken escape";
                }
                if (!mayBeEscaped(escaped)) {
                    return "needless or dangerous escape";
                }
                bytes.put((byte) escaped);
                i += 2;
            } else if (c <= ' ' || c >= 0x7f || c == ';' || c == '\\' || c == '#') {
                return "character that has to be escaped";
            } else {
                bytes.put((byte) c);
            }
        }
        return isUtf8(bytes.flip()) ? null : "not UTF-8";
    }

    private static boolean mayBeEscaped(int octet) {
        boolean control = octet < 0x20 || octet == 0x7f;
        boolean separator = octet == '/' || octet == '\\' || octet == ';' || octet == '.' || octet == '%';
        boolean alphanumeric = octet < 0x80 && Character.isLetterOrDigit(octet);
        return !control && !separator && !alphanumeric;
    }

    private static String queryOddity(String query) {
        for (int i = 0; i < query.length(); i++) {
            char c = query.charAt(i);
            if (c == '%') {
                if (escape(query, i) < 0) {
                    return "broken escape";
                }
                i += 2;
            } else if (c <= ' ' || c >= 0x7f) {
                return "character that has to be escaped";
            }
        }
        return null;
    }

    /** The octet that is escaped at this index, or -1 if there are no two hexadecimal digits. */
    private static int escape(String text, int index) {
        if (index + 2 >= text.length()) {
            return -1;
        }
        int high = Character.digit(text.charAt(index + 1), 16);
        int low = Character.digit(text.charAt(index + 2), 16);
        boolean ascii = text.charAt(index + 1) < 0x80 && text.charAt(index + 2) < 0x80;
        return high < 0 || low < 0 || !ascii ? -1 : high << 4 | low;
    }

    private static boolean isUtf8(ByteBuffer bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(bytes);
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
