package org.dateline.ledger;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes JSON of which every value has exactly one text: RFC 8785 on a profile so narrow that any writer with sorted keys makes the same
 * bytes. Keys are ASCII; values are strings, booleans and whole numbers of at most 2<sup>53</sup>-1 in magnitude; there is one level,
 * but for lists of such objects. No floats, no null, no half surrogates.
 */
final class CanonicalJson {

    /** The largest whole number that every JSON reader keeps exactly (RFC 7493 section 2.2). */
    static final long LARGEST = (1L << 53) - 1;

    private CanonicalJson() {}

    /** @throws IllegalArgumentException for a key or value outside the profile, naming its key */
    static byte[] write(SortedMap<String, ?> fields) {
        StringBuilder json = new StringBuilder(512);
        object(json, fields, true);
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void object(StringBuilder json, Map<String, ?> fields, boolean top) {
        char before = '{';
        for (Map.Entry<String, ?> field : new TreeMap<>(fields).entrySet()) {
            json.append(before);
            before = ',';
            key(json, field.getKey());
            json.append(':');
            if (top && field.getValue() instanceof List<?> list) {
                list(json, field.getKey(), list);
            } else {
                value(json, field.getKey(), field.getValue());
            }
        }
        json.append(before == '{' ? "{}" : "}");
    }

    private static void key(StringBuilder json, String key) {
        if (!key.chars().allMatch(c -> c >= 0x20 && c < 0x7f)) {
            throw new IllegalArgumentException("A key is printable ASCII, not " + key);
        }
        string(json, key, key);
    }

    private static void list(StringBuilder json, String key, List<?> list) {
        json.append('[');
        for (int i = 0; i < list.size(); i++) {
            if (!(list.get(i) instanceof Map<?, ?> map)) {
                throw new IllegalArgumentException(key + " may hold objects only");
            }
            Map<String, Object> fields = new TreeMap<>();
            map.forEach((name, value) -> fields.put((String) name, value));
            json.append(i == 0 ? "" : ",");
            object(json, fields, false);
        }
        json.append(']');
    }

    private static void value(StringBuilder json, String key, Object value) {
        if (value instanceof String text) {
            string(json, key, text);
        } else if (value instanceof Boolean) {
            json.append(value);
        } else if (value instanceof Integer || value instanceof Long) {
            long number = ((Number) value).longValue();
            if (Math.abs(number) > LARGEST || number == Long.MIN_VALUE) {
                throw new IllegalArgumentException(key + " is beyond 2^53-1: " + number);
            }
            json.append(number);
        } else {
            throw new IllegalArgumentException(key + " is neither a string nor a boolean nor a whole number: " + value);
        }
    }

    private static void string(StringBuilder json, String key, String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                json.append(c).append(text.charAt(++i));
            } else if (Character.isSurrogate(c)) {
                throw new IllegalArgumentException(key + " holds half a character (a lone surrogate) at position " + i);
            } else {
                character(json, c);
            }
        }
        json.append('"');
    }

    private static void character(StringBuilder json, char c) {
        switch (c) {
            case '"' -> json.append("\\\"");
            case '\\' -> json.append("\\\\");
            case '\b' -> json.append("\\b");
            case '\t' -> json.append("\\t");
            case '\n' -> json.append("\\n");
            case '\f' -> json.append("\\f");
            case '\r' -> json.append("\\r");
            default -> {
                if (c < 0x20) {
                    json.append("\\u%04x".formatted((int) c));
                } else {
                    json.append(c);
                }
            }
        }
    }
}
