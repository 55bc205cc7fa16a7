package org.dateline.account;

import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.regex.Pattern;
import org.dateline.shared.DeskCookies;

/** What this browser carries: the id of its session, and the id by which it is known on later days. */
@RequestScoped
class BrowserCookies {

    private static final String DEVICE = "dateline-device";
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

    @Inject
    RoutingContext context;

    @Inject
    DeskCookies cookies;

    /** The id of this browser; makes one if it has none yet. */
    String deviceId() {
        Cookie sent = context.request().getCookie(cookies.name(DEVICE));
        return sent != null && TOKEN.matcher(sent.getValue()).matches() ? sent.getValue() : Secret.token();
    }

    void keep(String sessionId, String deviceId) {
        context.response().addCookie(cookies.make(SessionMechanism.COOKIE, sessionId));
        context.response().addCookie(cookies.make(DEVICE, deviceId).setMaxAge(KnownDevice.REMEMBERED.toSeconds()));
    }

    void dropSession() {
        context.response().addCookie(cookies.make(SessionMechanism.COOKIE, "").setMaxAge(0));
    }
}
