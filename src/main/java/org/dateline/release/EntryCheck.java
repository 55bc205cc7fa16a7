package org.dateline.release;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.dateline.ledger.Hash;

/** Compares what a ledger entry says of a release with what is kept of it. */
public final class EntryCheck {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> OF_RELEASES = Set.of("publish", "admit", "correct", "withdraw", "translate");

    private EntryCheck() {}

    /**
     * Needs a transaction; reads every document of the entry.
     *
     * @param problems is told, in a sentence, each thing that is not as the entry says
     */
    public static void of(long index, byte[] entry, Consumer<String> problems) {
        JsonNode said;
        try {
            said = JSON.readTree(entry);
        } catch (IOException e) {
            problems.accept("The entry %d is no JSON.".formatted(index));
            return;
        }
        if (OF_RELEASES.contains(said.path("type").asText())) {
            documents(index, said, problems);
        }
        record(index, said, problems);
    }

    private static void documents(long index, JsonNode said, Consumer<String> problems) {
        TreeMap<String, JsonNode> named = new TreeMap<>();
        said.path("docs").forEach(document -> named.put(document.path("name").asText(), document));
        Set<String> found = new TreeSet<>();
        for (PublishedDocument document : PublishedDocument.<PublishedDocument>list("entry", index)) {
            found.add(document.name());
            JsonNode expected = named.get(document.name());
            byte[] bytes = document.bytes();
            if (expected == null) {
                problems.accept("The document %s is kept under entry %d, which does not name it.".formatted(document.name(), index));
            } else if (!Hash.sha256(bytes).hex().equals(expected.path("sha256").asText()) || bytes.length != expected.path("size").asLong()
                    || !document.sha256().equals(expected.path("sha256").asText())) {
                problems.accept("The document %s is not the one that entry %d names.".formatted(document.name(), index));
            }
        }
        named.keySet().stream().filter(name -> !found.contains(name))
                .forEach(name -> problems.accept("The document %s that entry %d names is missing.".formatted(name, index)));
    }

    private static void record(long index, JsonNode said, Consumer<String> problems) {
        if (!said.has("record")) {
            return;
        }
        Optional<PublicationRecord> record = PublicationRecord.findByIdOptional(index);
        boolean same = record.isPresent() && Hash.sha256(record.get().salt(), record.get().record().getBytes(StandardCharsets.UTF_8)).hex()
                .equals(said.path("record").asText());
        if (!same) {
            problems.accept("The record of the publication of entry %d is missing or is not the one that the entry is bound to.".formatted(index));
        }
    }
}
