package org.dateline.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What an entry of the ledger says, read from its bytes.
 *
 * @param type what has happened, such as {@code publish}
 * @param prev index of the earlier entry that it is about; -1 if none
 */
record EntryFacts(String type, Instant time, long prev, List<Document> documents) {

    private static final ObjectMapper JSON = new ObjectMapper();

    record Document(String name, String sha256, long size) {}

    static EntryFacts of(byte[] entry) {
        try {
            JsonNode json = JSON.readTree(entry);
            List<Document> documents = new ArrayList<>();
            json.path("docs").forEach(each -> documents.add(new Document(each.path("name").asText(), each.path("sha256").asText(), each.path("size").asLong())));
            return new EntryFacts(json.path("type").asText(), Instant.parse(json.path("time").asText()),
                    json.path("prev").asText().isEmpty() ? -1 : json.path("prev").asLong(), documents);
        } catch (IOException e) {
            throw new UncheckedIOException("An entry of the ledger does not read", e);
        }
    }
}
