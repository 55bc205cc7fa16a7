package org.dateline.draft;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/** The file a draft was imported from, byte for byte, sealed like the draft. */
@Entity
@Table(name = "draft_source")
class DraftSource extends PanacheEntityBase {

    /** A file as it came: its name and its exact bytes. */
    record Original(String name, byte[] bytes) {}

    @Id
    @Column(name = "draft_id")
    private UUID draftId;

    @Column(name = "sealed_name")
    private byte[] sealedName;

    @Column(name = "sealed_file", columnDefinition = "longblob")
    private byte[] sealedFile;

    protected DraftSource() {}

    static void keep(Draft draft, Original original) {
        DraftSeal seal = draft.seal();
        var source = new DraftSource();
        source.draftId = draft.id();
        source.sealedName = seal.seal("source name", original.name().getBytes(StandardCharsets.UTF_8));
        source.sealedFile = seal.seal("source file", original.bytes());
        source.persist();
    }

    static Optional<Original> of(Draft draft) {
        return DraftSource.<DraftSource>findByIdOptional(draft.id()).map(source -> {
            DraftSeal seal = draft.seal();
            return new Original(new String(seal.open("source name", source.sealedName), StandardCharsets.UTF_8),
                    seal.open("source file", source.sealedFile));
        });
    }
}
