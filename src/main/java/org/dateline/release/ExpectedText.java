package org.dateline.release;

import java.time.Instant;
import org.dateline.shared.Language;

/**
 * A text of a release that the issuer announced and that is not there yet.
 *
 * @param at when it is expected, UTC
 */
public record ExpectedText(Language language, Instant at) {}
