package org.dateline.shared;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * The token that every form of the desk carries: a random value that a browser keeps as a cookie and sends back in a
 * field, which no other site can do. It does not depend on the session, so a form that was open when the session ended
 * can be sent again after signing in, in any tab.
 */
@RequestScoped
@Named("formToken")
public class FormToken {

    /** Name of the hidden field; {@code {#csrf /}} writes it. */
    public static final String FIELD = "form-token";

    /** For scripts of the desk. */
    public static final String HEADER = "X-Form-Token";

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    RoutingContext context;

    @Inject
    DeskCookies cookies;

    @Inject
    PortalOrigin origin;

    private String value;

    public String getField() {
        return FIELD;
    }

    /** This browser's token; makes one and sends it as a cookie if there is none yet. */
    public String getValue() {
        if (value == null) {
            value = sent();
        }
        if (value == null) {
            byte[] random = new byte[32];
            RANDOM.nextBytes(random);
            value = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
            context.response().addCookie(cookies.make("dateline-form", value).setSameSite(CookieSameSite.STRICT));
        }
        return value;
    }

    /** Whether a page of this portal sent this request: its form has this browser's token, and the browser names no other page. */
    public boolean sentFromHere(String given) {
        return FormGuard.Sender.of(context.request(), origin) != FormGuard.Sender.ELSEWHERE && matches(given);
    }

    private boolean matches(String given) {
        String expected = sent();
        return expected != null && given != null && MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.US_ASCII), given.getBytes(StandardCharsets.US_ASCII));
    }

    private String sent() {
        Cookie cookie = context.request().getCookie(cookies.name("dateline-form"));
        return cookie != null && FORM.matcher(cookie.getValue()).matches() ? cookie.getValue() : null;
    }
}
