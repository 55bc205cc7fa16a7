package org.dateline.draft.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.draft.prose.WrittenDate;

/**
 * The beginning of a release's first paragraph: a place, and often a date and the wire's name, up to a dash.
 *
 * @param place the place as written, without what separates it from the rest
 * @param date  as written, or null
 * @param wire  the wire's name with its brackets, as written; empty if none
 * @param end   where the paragraph's own text begins
 */
record WrittenDateline(String place, WrittenDate date, String wire, int end) {

    private static final Pattern DASH = Pattern.compile("\\s*(?:-{2,3}|[–—]|(?<=\\s)-(?=\\s|$)|(?<=\\))-|\\.{3}|…)\\s*");
    private static final Pattern WIRE = Pattern.compile("\\(\\s*[\\p{L}/. -]{2,40}\\)|/[\\p{L}. -]{2,40}/");
    private static final Pattern PLACE = Pattern.compile("\\p{Lu}[\\p{L}.'’-]*(?:[ ,/&]+(?:(?:of|and|et|de|du|des|la|le|les|sur|on|the)(?=\\s)|[\\p{Lu}(][\\p{L}.'’)-]*)){0,9}");
    private static final Pattern SEPARATORS = Pattern.compile("^[\\s,.:;–—-]+|[\\s,:;–—-]+$");
    private static final int LONGEST = 170;
    private static final int SHORTEST_PARAGRAPH = 140;

    /** The dateline that opens the paragraph, or null. */
    static WrittenDateline opening(String paragraph) {
        String start = paragraph.substring(0, Math.min(paragraph.length(), LONGEST));
        WrittenDateline longest = null;
        for (Matcher dash = DASH.matcher(start); dash.find();) {
            WrittenDateline dateline = read(start.substring(0, dash.start()), dash.end());
            longest = dateline == null ? longest : dateline;
        }
        boolean certain = longest != null && (longest.date != null || !longest.wire.isEmpty());
        return certain || longest != null && paragraph.length() >= SHORTEST_PARAGRAPH ? longest : null;
    }

    private static WrittenDateline read(String prefix, int end) {
        List<WrittenDate> dates = WrittenDate.in(prefix);
        WrittenDate date = dates.isEmpty() ? null : dates.get(0).withBracketsIn(prefix);
        String rest = date == null ? prefix : prefix.substring(0, date.begin()) + " " + prefix.substring(date.end());
        List<String> wires = new ArrayList<>();
        Matcher wire = WIRE.matcher(rest);
        StringBuilder place = new StringBuilder();
        while (wire.find()) {
            if (!wire.group().matches("[(/][\\s–-]*[)/]")) {
                wires.add(wire.group().strip());
            }
            wire.appendReplacement(place, " ");
        }
        wire.appendTail(place);
        String name = SEPARATORS.matcher(place.toString().replaceAll("\\(\\s*\\)", " ").strip()).replaceAll("").strip();
        return PLACE.matcher(name).matches() && name.length() <= 70 ? new WrittenDateline(name, date, String.join(" ", wires), end) : null;
    }
}
