package org.dateline.shared;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * Headers of every answer of the public port, errors and files included. They are set before anything else looks at
 * the request; a feature that serves what it did not write itself may only make them stricter.
 */
@ApplicationScoped
class SecurityHeaders {

    /** Nothing from elsewhere, no script at all: a public page is complete without one. */
    private static final String PUBLIC_POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; "
            + "script-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** One script of the portal's own, which asks it for the digest of a file that stays with the reader. */
    private static final String VERIFYING_POLICY = PUBLIC_POLICY.replace("script-src 'none'", "script-src 'self'; connect-src 'self'");

    /** The desk has scripts of its own, and shows previews in a frame. */
    private static final String DESK_POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; "
            + "script-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; "
            + "frame-ancestors 'self'";

    private static final String NO_FEATURES = "accelerometer=(), camera=(), display-capture=(), geolocation=(), "
            + "gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), publickey-credentials-get=(), usb=()";

    @Inject
    PortalOrigin origin;

    void guard(@Observes Filters filters) {
        filters.register(this::add, RawPathGuard.FIRST + 1);
    }

    private void add(RoutingContext context) {
        boolean desk = isDesk(context.request().path());
        MultiMap headers = context.response().headers();
        headers.set("Content-Security-Policy", desk ? DESK_POLICY : verifies(context.request().path()) ? VERIFYING_POLICY : PUBLIC_POLICY);
        headers.set("X-Content-Type-Options", "nosniff");
        // Not no-referrer: with it browsers send "Origin: null" with the portal's own forms.
        headers.set("Referrer-Policy", "same-origin");
        headers.set("Permissions-Policy", NO_FEATURES);
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("X-Frame-Options", desk ? "SAMEORIGIN" : "DENY");
        // What may be kept says so itself; set before, this would stand beside what it says.
        context.addHeadersEndHandler(end -> {
            if (!headers.contains("Cache-Control")) {
                headers.set("Cache-Control", "no-store");
            }
        });
        if (origin.isHttps()) {
            headers.set("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
        }
        context.next();
    }

    private static boolean verifies(String path) {
        return "/verify".equals(path) || "/fr/verify".equals(path);
    }

    /** This chooses among headers only; permission never depends on a path. */
    private static boolean isDesk(String path) {
        return path != null && (path.equals("/desk") || path.startsWith("/desk/"));
    }
}
