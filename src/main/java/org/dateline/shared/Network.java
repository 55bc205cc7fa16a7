package org.dateline.shared;

import io.vertx.core.http.HttpServerRequest;
import java.util.List;

/** From where a request came, as it is counted and shown: a household or an office has all addresses of its IPv6 network. */
public final class Network {

    private Network() {}

    public static String of(HttpServerRequest request) {
        return of(request.remoteAddress().hostAddress());
    }

    /** An IPv4 address, or the 64-bit network of an IPv6 one that is written with all its eight groups. */
    public static String of(String address) {
        String[] groups = address.split("%")[0].split(":", -1);
        return groups.length == 8 ? String.join(":", List.of(groups).subList(0, 4)) : address;
    }
}
