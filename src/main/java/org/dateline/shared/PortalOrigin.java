package org.dateline.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The origin under which people reach the portal ({@code https://ir.example.com}), as its operator states it with the public address. */
@ApplicationScoped
public class PortalOrigin {

    @Inject
    @ConfigProperty(name = "dateline.origin")
    Optional<URI> stated;

    /** Whether browsers may be told never to come by plain HTTP; an evaluation without an origin is plain HTTP. */
    public boolean isHttps() {
        return stated.map(URI::getScheme).filter("https"::equals).isPresent();
    }

    /**
     * Whether an {@code Origin} header names this portal (RFC 6454).
     *
     * @param origin    the header's value
     * @param authority host and port to which the request was sent; counts only where the operator stated no origin
     */
    boolean is(String origin, String authority) {
        return stated.isPresent()
                ? origin.equals(stated.get().getScheme() + "://" + stated.get().getAuthority())
                : origin.equals("http://" + authority) || origin.equals("https://" + authority);
    }
}
