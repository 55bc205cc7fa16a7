package org.dateline.account;

import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dateline.shared.DeskCookies;

/** What this browser carries: the id of its session, and the id by which it is known on later days. */
@RequestScoped
class BrowserCookies {

    private static final String DEVICE = "dateline-device";
    private static final String COMPANY = "dateline-company";
    private static final String HALF = "dateline-half";
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

    @Inject
    RoutingContext context;

    @Inject
    DeskCookies cookies;

    /** The id of this browser; makes one if it has none yet. */
    String deviceId() {
        return sent(DEVICE).orElseGet(Secret::token);
    }

    private Optional<String> sent(String name) {
        return Optional.ofNullable(context.request().getCookie(cookies.name(name)))
                .map(Cookie::getValue)
                .filter(value -> TOKEN.matcher(value).matches());
    }

    /** The id of the half sign-in in this browser; null if there is none. */
    String halfId() {
        return sent(HALF).orElse(null);
    }

    void keepHalf(String id) {
        context.response().addCookie(cookies.make(HALF, id).setMaxAge(HalfSignIn.VALID.toSeconds()));
    }

    void keep(String sessionId, String deviceId) {
        context.response().addCookie(cookies.make(SessionMechanism.COOKIE, sessionId));
        context.response().addCookie(cookies.make(DEVICE, deviceId).setMaxAge(KnownDevice.REMEMBERED.toSeconds()));
        if (halfId() != null) {
            context.response().addCookie(cookies.make(HALF, "").setMaxAge(0));
        }
    }

    /** What the browser brings back from the company's sign-in; null if it has nothing. */
    String company() {
        Cookie sent = context.request().getCookie(cookies.name(COMPANY));
        return sent == null ? null : sent.getValue();
    }

    void keepCompany(String value) {
        context.response().addCookie(cookies.make(COMPANY, value).setMaxAge(CompanySignIn.VALID.toSeconds()));
    }

    void dropCompany() {
        context.response().addCookie(cookies.make(COMPANY, "").setMaxAge(0));
    }

    void dropSession() {
        context.response().addCookie(cookies.make(SessionMechanism.COOKIE, "").setMaxAge(0));
    }
}
