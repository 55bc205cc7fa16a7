package org.dateline.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A part of a publication record in words, whatever the record of that time holds: records outlive the code that made them.
 *
 * @param rows one for each thing of its kind
 */
record RecordSection(String title, List<List<RecordSection.Fact>> rows) {

    record Fact(String label, String value) {}

    /** In the order of the record. What is empty is left out. */
    static List<RecordSection> of(JsonNode record) {
        List<RecordSection> sections = new ArrayList<>();
        record.properties().forEach(part -> {
            List<List<Fact>> rows = new ArrayList<>();
            if (part.getValue().isArray()) {
                part.getValue().forEach(one -> rows.add(facts("", one)));
            } else {
                rows.add(facts("", part.getValue()));
            }
            rows.removeIf(List::isEmpty);
            if (!rows.isEmpty()) {
                sections.add(new RecordSection(capital(words(part.getKey())), List.copyOf(rows)));
            }
        });
        return sections;
    }

    private static List<Fact> facts(String label, JsonNode node) {
        List<Fact> facts = new ArrayList<>();
        if (node.isNull() || node.isMissingNode()) {
            return facts;
        }
        if (node.isValueNode()) {
            String value = node.isBoolean() ? node.asBoolean() ? "yes" : "no" : node.asText();
            if (!value.isEmpty()) {
                facts.add(new Fact(label, value));
            }
        } else if (isPerson(node)) {
            facts.add(new Fact(label, node.path("name").asText()));
        } else if (node.isArray()) {
            node.forEach(one -> facts.addAll(facts(label, one)));
        } else {
            node.properties().forEach(part -> facts.addAll(facts(words(part.getKey()), part.getValue())));
        }
        return facts;
    }

    private static boolean isPerson(JsonNode node) {
        return node.size() == 2 && node.has("id") && node.has("name");
    }

    /** "calledAt" is "called at". */
    static String words(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
