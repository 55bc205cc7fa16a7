package org.dateline.draft;

import java.time.Instant;

/**
 * The news on a wire. In Canada the site is never the first channel: a material release goes live here on or after its
 * crossing (TSX Company Manual, electronic communications; invariant 10).
 *
 * @param wire      name of the news wire
 * @param crossedAt when it crossed, as the wire says
 * @param link      address of the release there; may be empty
 * @param enteredBy who entered it; without an id if the wire itself reported it
 */
record WireCrossing(String wire, Instant crossedAt, String link, Colleague enteredBy, Instant entered) {}
