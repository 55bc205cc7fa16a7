package org.dateline.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * What a wire reports: {@code {"reference": "…", "crossed_at": "2026-11-23T07:30:02-05:00", "link": "https://…"}}.
 *
 * @param link may be empty
 */
record CrossingReport(String reference, Instant crossedAt, String link) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Empty if it does not read. */
    static Optional<CrossingReport> read(byte[] body) {
        try {
            JsonNode json = JSON.readTree(body);
            if (json == null || !json.isObject()) {
                return Optional.empty();
            }
            String link = json.path("link").asText("");
            return Optional.of(new CrossingReport(json.path("reference").asText(""),
                    OffsetDateTime.parse(json.path("crossed_at").asText("")).toInstant(), link));
        } catch (IOException | DateTimeParseException notUnderstood) {
            return Optional.empty();
        }
    }
}
