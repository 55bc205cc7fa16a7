package org.dateline.draft;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.release.CanonicalDocument;
import org.dateline.release.Category;
import org.dateline.release.ExpectedText;
import org.dateline.release.ReleaseText;
import org.dateline.release.SealedDocument;
import org.dateline.release.SealedDocuments;
import org.dateline.shared.Language;

/**
 * What a draft holds in one version.
 *
 * @param category what it is about
 * @param texts    one for each language, the original first; never empty. All carry the original's date of issue and symbols,
 *                 which are the release's
 * @param attachments the files it carries, in the order in which they were attached
 * @param expected the text in the other language that is announced with the release; null if none
 */
public record DraftContent(Category category, List<ReleaseText> texts, List<Attachment> attachments, ExpectedText expected) {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    public DraftContent {
        ReleaseText first = texts.get(0);
        texts = texts.stream().map(text -> text == first ? text : text.of(first.issued(), first.symbols())).toList();
        attachments = attachments == null ? List.of() : List.copyOf(attachments);
        expected = expected == null || isIn(texts, expected.language()) ? null : expected;
    }

    /** Without a file, and with nothing announced. */
    public DraftContent(Category category, List<ReleaseText> texts) {
        this(category, texts, List.of(), null);
    }

    private static boolean isIn(List<ReleaseText> texts, Language language) {
        return texts.stream().anyMatch(text -> text.language() == language);
    }

    /** @throws java.util.NoSuchElementException if there is no text but the original */
    ReleaseText further() {
        return texts.stream().skip(1).findFirst().orElseThrow();
    }

    /** The same with a text: in the place of the one in its language, or behind the others. */
    DraftContent with(ReleaseText written) {
        boolean there = isIn(texts, written.language());
        return new DraftContent(category, there
                ? texts.stream().map(text -> text.language() == written.language() ? written : text).toList()
                : Stream.concat(texts.stream(), Stream.of(written)).toList(), attachments, expected);
    }

    /** The same without the text in a further language; the original stays. */
    DraftContent without(Language language) {
        return new DraftContent(category, texts.stream().filter(text -> text == original() || text.language() != language).toList(), attachments, expected);
    }

    /** The same with another announcement; null for none. */
    DraftContent expecting(ExpectedText announced) {
        return new DraftContent(category, texts, attachments, announced);
    }

    /** What is said in this language; empty if nothing is yet. */
    Optional<ReleaseText> text(Language language) {
        return texts.stream().filter(text -> text.language() == language).findFirst();
    }

    DraftContent carrying(List<Attachment> files) {
        return new DraftContent(category, texts, files, expected);
    }

    Optional<Attachment> attachment(String name) {
        return attachments.stream().filter(attachment -> attachment.name().equals(name)).findFirst();
    }

    /** What figures may show: alternative texts of pictures by their names. */
    Map<String, String> pictures() {
        Map<String, String> pictures = new HashMap<>();
        attachments.stream().filter(attachment -> attachment.type().isPicture())
                .forEach(picture -> pictures.put(picture.name(), picture.alternative()));
        return pictures;
    }

    /** Whether a figure of a text shows the attachment. */
    boolean shows(Attachment attachment) {
        return texts.stream().flatMap(text -> Stream.of(text.body(), text.statement() == null ? "" : text.statement().body()))
                .anyMatch(body -> body.contains("src=\"" + attachment.name() + "\""));
    }

    public ReleaseText original() {
        return texts.get(0);
    }

    /** The canonical text of every language: what an approval binds, and cheap to make. */
    List<SealedDocument> canonical(String issuerName) {
        return texts.stream().map(text -> CanonicalDocument.of(text, issuerName).seal()).toList();
    }

    /**
     * The files that publication seals and the ledger entry names, of all languages. Costs a PDF for each language.
     *
     * @param pictures that figures show, by name
     */
    List<SealedDocument> documents(String issuerName, Map<String, SealedDocument> pictures) {
        return texts.stream().flatMap(text -> SealedDocuments.of(text, issuerName, pictures).stream()).toList();
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
