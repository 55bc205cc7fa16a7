package org.dateline.account;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.dateline.shared.ComesBack;
import org.dateline.shared.FormToken;
import org.dateline.shared.StepUp;

/** A field of a form and what was typed into it. */
record TypedField(String name, String value) {

    private static final Set<String> NEVER_GIVEN_BACK = Set.of(FormToken.FIELD, ComesBack.LOOK, "password", "current", "again", StepUp.FIELD,
            "newCode", "secret");

    /** The fields of an {@code application/x-www-form-urlencoded} body in UTF-8, without secrets. */
    static List<TypedField> in(String body) {
        return Arrays.stream(body.split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .map(pair -> new TypedField(decoded(pair[0]), decoded(pair[1])))
                .filter(field -> !NEVER_GIVEN_BACK.contains(field.name))
                .toList();
    }

    /** The token of the form that was sent, which is not given back; null if it had none. */
    static String token(String body) {
        return Arrays.stream(body.split("&"))
                .filter(pair -> pair.startsWith(FormToken.FIELD + "="))
                .map(pair -> decoded(pair.substring(FormToken.FIELD.length() + 1)))
                .findFirst().orElse(null);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    /** Worth showing, unlike what a page keeps in hidden fields. */
    public boolean isText() {
        return value.contains(" ") || value.contains("\n");
    }
}
