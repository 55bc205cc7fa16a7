package org.dateline.release;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * A trading symbol as a release prints it.
 *
 * @param mic      ISO 10383 market identifier of the exchange ({@code XTSE}, {@code XASE}, ...); empty for a market the portal does not know
 * @param exchange the exchange's name as used on the day of the release ("TSX", "AMEX")
 * @param symbol   the symbol in capitals ("PDL")
 */
public record PrintedSymbol(String mic, String exchange, String symbol) {

    /** Path of the symbol's page on this portal, under the exchange's name of the day; empty for a market it does not know. */
    public String path() {
        return mic.isEmpty() ? "" : "/symbols/" + segment(exchange) + "/" + segment(symbol);
    }

    private static String segment(String text) {
        return URLEncoder.encode(text.replace(' ', '-'), StandardCharsets.UTF_8).replace("+", "%20");
    }
}
