package org.dateline.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What follows from the origin under which people reach the portal. */
@ApplicationScoped
public class PortalOrigin {

    @Inject
    Settings settings;

    /** Whether browsers may be told never to come by plain HTTP. */
    public boolean isHttps() {
        return "https".equals(settings.address().getScheme());
    }

    /**
     * Whether an {@code Origin} header names this portal (RFC 6454). Where the operator stated no origin,
     * any name by which the machine was reached is one.
     *
     * @param origin    the header's value
     * @param authority host and port to which the request was sent
     */
    boolean is(String origin, String authority) {
        return origin.equals(settings.address().toString())
                || settings.origin().isEmpty() && origin.equals("http://" + authority);
    }
}
