package org.dateline.account;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Objects;
import org.dateline.shared.Network;

/**
 * From where a request came.
 *
 * @param userAgent what the browser says it is
 */
record Visitor(String address, String userAgent) {

    private static final int LONGEST = 400;

    Visitor {
        String said = Objects.requireNonNullElse(userAgent, "").replaceAll("[^\\x20-\\x7e]", "?");
        userAgent = said.substring(0, Math.min(said.length(), LONGEST));
    }

    static Visitor of(HttpServerRequest request) {
        return new Visitor(request.remoteAddress().hostAddress(), request.getHeader(HttpHeaders.USER_AGENT));
    }

    /** An IPv4 address, or the 64-bit network of an IPv6 one: a household or office has all addresses of its network. */
    String network() {
        return Network.of(address);
    }
}
