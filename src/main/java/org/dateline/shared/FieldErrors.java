package org.dateline.shared;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is wrong with a form, field by field, in the order of the fields. One message a field: the first that was found. */
public class FieldErrors {

    private final Map<String, String> messages = new LinkedHashMap<>();

    /** @param field empty for what concerns the whole form. @param message what is wrong and what to do, as a sentence */
    public FieldErrors add(String field, String message) {
        messages.putIfAbsent(field, message);
        return this;
    }

    /** At each field in which two states differ: what somebody else put there while it was being edited. */
    public FieldErrors changedMeanwhile(Map<String, String> typed, Map<String, String> stored) {
        stored.forEach((field, now) -> {
            if (!now.equals(typed.get(field))) {
                add(field, now.isEmpty()
                        ? "Somebody emptied this meanwhile. Save again to put yours in its place."
                        : "Somebody changed this to “%s” meanwhile. Save again to put yours in its place.".formatted(now));
            }
        });
        return this;
    }

    /** Of a form that came back after signing in, nothing is saved before it was looked at. @param look the field {@link ComesBack#LOOK} */
    public FieldErrors lookedAtFirst(String look) {
        return look == null ? this : add("", ComesBack.NOTICE);
    }

    public boolean isEmpty() {
        return messages.isEmpty();
    }

    /** The message at a field; null if nothing is wrong with it. */
    public String of(String field) {
        return messages.get(field);
    }

    public Map<String, String> all() {
        return Collections.unmodifiableMap(messages);
    }
}
