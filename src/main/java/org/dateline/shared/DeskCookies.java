package org.dateline.shared;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * How cookies of the desk are made: out of reach of scripts, and under HTTPS with the prefix that lets no neighbouring
 * host set them (RFC 6265bis, {@code __Host-}). The public site has none.
 */
@ApplicationScoped
public class DeskCookies {

    @Inject
    PortalOrigin origin;

    /** The cookie's name in this deployment. */
    public String name(String name) {
        return origin.isHttps() ? "__Host-" + name : name;
    }

    /** A cookie that lasts as long as the browser is open, unless given an age. */
    public Cookie make(String name, String value) {
        return Cookie.cookie(name(name), value)
                .setPath("/")
                .setHttpOnly(true)
                .setSecure(origin.isHttps())
                .setSameSite(CookieSameSite.LAX);
    }
}
