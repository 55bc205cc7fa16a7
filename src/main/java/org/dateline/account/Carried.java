package org.dateline.account;

import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dateline.shared.DeskAnswer;

/**
 * A form that was sent when its sender's session was over, on its way through the sign-in: each page of the sign-in carries it
 * in two hidden fields to the next, and the portal keeps nothing of it.
 *
 * @param action path to which it was sent; empty if nothing is carried
 * @param form   its fields as {@code application/x-www-form-urlencoded} in UTF-8, without secrets
 */
record Carried(String action, String form) {

    /** Names of the hidden fields. */
    static final String ACTION = "carried-to";
    static final String FORM = "carried";

    static final Carried NOTHING = new Carried("", "");

    private static final Pattern OF_THE_DESK = Pattern.compile("/desk(/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)+");

    /** What was sent to a path of the desk; nothing for any other path, or where a field is missing. */
    static Carried of(String action, String form) {
        if (action == null || form == null || action.contains("..") || !OF_THE_DESK.matcher(action).matches()) {
            return NOTHING;
        }
        return new Carried(action, TypedField.in(form).stream()
                .map(field -> URLEncoder.encode(field.name(), StandardCharsets.UTF_8) + "=" + URLEncoder.encode(field.value(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&")));
    }

    /** Where somebody goes who is signed in now. @param page where they go who carry nothing */
    Response next(SignIn.Begun begun, String page) {
        if (begun.firstOfAll() != null) {
            return DeskAnswer.next(begun.firstOfAll());
        }
        return isEmpty() ? DeskAnswer.next(page) : DeskAnswer.page(Templates.signedInAgain(this));
    }

    public boolean isEmpty() {
        return action.isEmpty();
    }

    public List<TypedField> fields() {
        return TypedField.in(form);
    }
}
