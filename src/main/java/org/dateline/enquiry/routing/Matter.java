package org.dateline.enquiry.routing;

import org.dateline.contact.Audience;
import org.dateline.shared.Language;

/**
 * What routing looks at in a question.
 *
 * @param symbol   of the listing that was asked about, as {@code XTSE:PDL}; empty if none was
 * @param language in which the answer is wanted
 * @param release  path of the release that was asked about; empty if none was
 * @param open     whether it came in business hours
 */
public record Matter(Audience audience, Topic topic, String symbol, Language language, String release, boolean open) {}
