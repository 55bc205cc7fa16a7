package org.dateline.draft;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dateline.release.CanonicalDocument;
import org.dateline.release.Category;
import org.dateline.release.ReleaseText;
import org.dateline.release.SealedDocument;
import org.dateline.release.SealedDocuments;

/**
 * What a draft holds in one version.
 *
 * @param category what it is about
 * @param texts    one for each language, the original first; never empty
 */
public record DraftContent(Category category, List<ReleaseText> texts) {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    public DraftContent {
        texts = List.copyOf(texts);
    }

    public ReleaseText original() {
        return texts.get(0);
    }

    /** The canonical text of every language: what an approval binds, and cheap to make. */
    List<SealedDocument> canonical(String issuerName) {
        return texts.stream().map(text -> CanonicalDocument.of(text, issuerName).seal()).toList();
    }

    /** The files that publication seals and the ledger entry names, of all languages. Costs a PDF for each language. */
    List<SealedDocument> documents(String issuerName) {
        return texts.stream().flatMap(text -> SealedDocuments.of(text, issuerName).stream()).toList();
    }

    byte[] toJson() {
        return jsonBytes(this);
    }

    static byte[] jsonBytes(Object value) {
        return json(value).getBytes(StandardCharsets.UTF_8);
    }

    /** Instants and days in ISO 8601, keys of maps in their order. */
    static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<SealedDocument> documentsFromJson(byte[] json) {
        return List.of(fromJson(json, SealedDocument[].class));
    }

    static DraftContent fromJson(byte[] json) {
        return fromJson(json, DraftContent.class);
    }

    static <T> T fromJson(byte[] json, Class<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (IOException e) {
            throw new IllegalStateException("A part of a draft does not read: " + e.getMessage(), e);
        }
    }
}
