package org.dateline.filing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.dateline.ledger.Hash;

/** Compares what a ledger entry says of a filing with what is kept of it. */
public final class FilingCheck {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> OF_FILINGS = Set.of("file", "word");

    private FilingCheck() {}

    /**
     * Needs a transaction; reads every document of the entry.
     *
     * @param problems is told, in a sentence, each thing that is not as the entry says
     */
    public static void of(long index, byte[] entry, Consumer<String> problems) {
        try {
            JsonNode said = JSON.readTree(entry);
            if (OF_FILINGS.contains(said.path("type").asText())) {
                documents(index, said, problems);
            }
        } catch (IOException e) {
            problems.accept("The entry %d is no JSON.".formatted(index));
        }
    }

    private static void documents(long index, JsonNode said, Consumer<String> problems) {
        TreeMap<String, JsonNode> named = new TreeMap<>();
        said.path("docs").forEach(document -> named.put(document.path("name").asText(), document));
        Set<String> found = new TreeSet<>();
        for (FilingDocument document : FilingDocument.<FilingDocument>list("entry", index)) {
            found.add(document.name());
            JsonNode expected = named.get(document.name());
            byte[] bytes = document.bytes();
            if (expected == null) {
                problems.accept("The document %s is kept under entry %d, which does not name it.".formatted(document.name(), index));
            } else if (!Hash.sha256(bytes).hex().equals(expected.path("sha256").asText()) || bytes.length != expected.path("size").asLong()) {
                problems.accept("The document %s is not the one that entry %d names.".formatted(document.name(), index));
            }
        }
        named.keySet().stream().filter(name -> !found.contains(name))
                .forEach(name -> problems.accept("The document %s that entry %d names is missing.".formatted(name, index)));
    }
}
