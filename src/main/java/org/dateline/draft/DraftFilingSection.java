package org.dateline.draft;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdDelegatingDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdDelegatingSerializer;
import com.fasterxml.jackson.databind.util.StdConverter;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.dateline.document.Inline;
import org.dateline.document.Run;
import org.dateline.risk.MarkedSection;

/** The risk section of a filing as it was read from its file, so that a better reader does not change what people have split. */
@Entity
@Table(name = "draft_filing_section")
class DraftFilingSection extends PanacheEntityBase {

    /**
     * In bytes, as it is kept: what a MariaDB takes in one statement (16 MB, unless told otherwise), with room for the rest of
     * it.
     */
    private static final int LARGEST = 15 * 1024 * 1024;

    private static final ObjectMapper JSON = new ObjectMapper()
            .setVisibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
            .registerModule(new SimpleModule()
                    .addSerializer(Inline.class, new StdDelegatingSerializer(Inline.class, new StdConverter<Inline, Run[]>() {
                        @Override
                        public Run[] convert(Inline text) {
                            return text.runs().toArray(Run[]::new);
                        }
                    }))
                    .addDeserializer(Inline.class, new StdDelegatingDeserializer<>(new StdConverter<Run[], Inline>() {
                        @Override
                        public Inline convert(Run[] runs) {
                            return Inline.of(List.of(runs));
                        }
                    })));

    @Id
    @Column(name = "draft_id")
    private UUID draftId;

    @Column(columnDefinition = "longblob")
    private byte[] sealed;

    protected DraftFilingSection() {}

    /** @throws NotAllowed if it is too long to be kept */
    static void keep(UUID draftId, DraftSeal seal, MarkedSection section) {
        var kept = new DraftFilingSection();
        kept.draftId = draftId;
        kept.sealed = seal.seal("section", written(section));
        if (kept.sealed.length > LARGEST) {
            throw new NotAllowed("The risk section is too long to be split.");
        }
        kept.persist();
    }

    static Optional<MarkedSection> of(UUID draftId, DraftSeal seal) {
        return DraftFilingSection.<DraftFilingSection>findByIdOptional(draftId)
                .map(kept -> read(seal.open("section", kept.sealed)));
    }

    static byte[] written(MarkedSection section) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream compressed = new GZIPOutputStream(bytes)) {
            JSON.writeValue(compressed, section);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static MarkedSection read(byte[] written) {
        try {
            return JSON.readValue(new GZIPInputStream(new ByteArrayInputStream(written)), MarkedSection.class);
        } catch (IOException e) {
            throw new IllegalStateException("A risk section that was sealed with a filing does not read: " + e.getMessage(), e);
        }
    }
}
