package org.dateline.release;

/**
 * A trading symbol as a release prints it.
 *
 * @param mic      ISO 10383 market identifier of the exchange ({@code XTSE}, {@code XASE}, ...); empty for a market the portal does not know
 * @param exchange the exchange's name as used on the day of the release ("TSX", "AMEX")
 * @param symbol   the symbol in capitals ("PDL")
 */
public record PrintedSymbol(String mic, String exchange, String symbol) {}
