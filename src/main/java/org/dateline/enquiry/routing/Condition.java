package org.dateline.enquiry.routing;

import java.util.Locale;
import org.dateline.contact.Audience;
import org.dateline.shared.Language;

/**
 * Which questions a rule takes. What is null or empty is not asked for. Regulators have a lane of their own: a condition that does
 * not name them never takes their questions.
 *
 * @param audience null for all but regulators
 * @param topic    null for all
 * @param symbol   of a listing, as {@code XTSE:PDL}; empty for all
 * @param language null for all
 * @param release  path of a release, or {@link #ANY_RELEASE}; empty whether or not a release is asked about
 */
public record Condition(Audience audience, Topic topic, String symbol, Language language, String release, Hours hours) {

    /** Stands for a question about any release. */
    public static final String ANY_RELEASE = "*";

    /** Takes everything but what regulators ask. */
    public static final Condition EVERYTHING = new Condition(null, null, "", null, "", Hours.ANY);

    public boolean takes(Matter matter) {
        return (audience == null ? matter.audience() != Audience.REGULATOR : audience == matter.audience())
                && (topic == null || topic == matter.topic())
                && (symbol.isEmpty() || symbol.equals(matter.symbol()))
                && (language == null || language == matter.language())
                && (release.isEmpty() || release.equals(matter.release()) || release.equals(ANY_RELEASE) && !matter.release().isEmpty())
                && hours.include(matter.open());
    }

    /** Such as {@code Questions from media, in French, about environment and safety, outside business hours}. */
    public String words() {
        StringBuilder words = new StringBuilder("Questions from ").append(audience == null ? "everybody but regulators" : words(audience));
        if (language != null) {
            words.append(", in ").append(language.locale().getDisplayLanguage(Locale.ENGLISH));
        }
        if (topic != null) {
            words.append(", about ").append(topic.words());
        }
        if (!symbol.isEmpty()) {
            words.append(", on ").append(symbol);
        }
        if (!release.isEmpty()) {
            words.append(release.equals(ANY_RELEASE) ? ", about a release" : ", about the release " + release);
        }
        return hours == Hours.ANY ? words.toString() : words.append(", ").append(hours.words()).toString();
    }

    private static String words(Audience audience) {
        return audience == Audience.OTHER ? "others" : audience.label().toLowerCase(Locale.ROOT);
    }
}
