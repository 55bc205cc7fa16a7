package org.dateline.shared;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What changed in the fields of something, in words for the record. */
public final class FieldChanges {

    private FieldChanges() {}

    /**
     * Such as {@code phone from “416.360.7590” to “(416) 360-7590”, home zone to “America/Toronto”}.
     *
     * @param before values by field
     * @param after  values by the same fields, in the order in which they are told
     */
    public static String between(Map<String, String> before, Map<String, String> after) {
        String changes = after.entrySet().stream()
                .filter(field -> !field.getValue().equals(before.get(field.getKey())))
                .map(field -> change(field.getKey(), before.getOrDefault(field.getKey(), ""), field.getValue()))
                .collect(Collectors.joining(", "));
        return changes.isEmpty() ? "nothing" : changes;
    }

    private static String change(String field, String before, String after) {
        String words = field.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
        return before.isEmpty() ? "%s to “%s”".formatted(words, after)
                : after.isEmpty() ? "%s, which was “%s”, to nothing".formatted(words, before)
                : "%s from “%s” to “%s”".formatted(words, before, after);
    }
}
